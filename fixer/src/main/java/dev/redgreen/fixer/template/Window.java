package dev.redgreen.fixer.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Neighbours below a node, and what they became.
 *
 * @param parent the node they are below, before
 * @param from position of the first below it
 */
record Window(Placed parent, int from, List<Placed> before, List<Placed> after) {
  Window {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static Window of(Hunk hunk) {
    return new Window(hunk.parent(), hunk.from(), hunk.before(), hunk.after()).following(hunk);
  }

  /** With the neighbour behind it where nothing went: a place is known by what is there. */
  private Window following(Hunk hunk) {
    List<Placed> old = parent.children();
    List<Placed> now = hunk.newParent().children();
    if (!before.isEmpty() || old.isEmpty()) {
      return this;
    }
    if (hunk.to() < old.size() && hunk.newTo() < now.size()) {
      return new Window(
          parent, from, old.subList(from, from + 1), now.subList(hunk.newFrom(), hunk.newTo() + 1));
    }
    return hunk.newFrom() == 0
        ? this
        : new Window(
            parent,
            from - 1,
            old.subList(from - 1, from),
            now.subList(hunk.newFrom() - 1, hunk.newTo()));
  }

  int start() {
    return before.isEmpty() ? parent.start() : before.get(0).start();
  }

  int end() {
    return before.isEmpty() ? parent.end() : before.get(before.size() - 1).end();
  }

  boolean covers(int from, int to) {
    return !before.isEmpty() && start() <= from && to <= end();
  }

  /** The change, at the site if what the diagnostic points to is inside. */
  Change change(List<Placed> chain) {
    List<Integer> at = at(chain);
    Change.Place place = at.isEmpty() ? Change.Place.FILE : Change.Place.SITE;
    return new Change(place, standsAlone() ? "" : parent.kind(), at, trees(before), trees(after));
  }

  /** Whether it is one statement or expression, which is the same thing wherever it stands. */
  private boolean standsAlone() {
    return before.size() == 1
        && after.size() == 1
        && Category.of(before.get(0).kind())
            .filter(Set.of(Category.STATEMENT, Category.EXPRESSION)::contains)
            .isPresent();
  }

  private List<Integer> at(List<Placed> chain) {
    for (int i = 0; i < before.size(); i++) {
      for (int depth = 0; depth < chain.size(); depth++) {
        if (chain.get(depth) == before.get(i)) {
          return way(i, chain.subList(depth, chain.size()));
        }
      }
    }
    return List.of();
  }

  /** The first position, then those from each node of the chain to the next. */
  static List<Integer> way(int first, List<Placed> chain) {
    List<Integer> way = new ArrayList<>(List.of(first));
    for (int i = 0; i + 1 < chain.size(); i++) {
      way.add(chain.get(i).indexOf(chain.get(i + 1)));
    }
    return way;
  }

  private static List<Tree> trees(List<Placed> nodes) {
    return nodes.stream().map(Placed::tree).toList();
  }
}
