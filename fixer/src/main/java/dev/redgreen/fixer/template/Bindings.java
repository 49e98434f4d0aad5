package dev.redgreen.fixer.template;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the holes of a template stand for at one place; never changed once made. */
final class Bindings {
  /** Nothing is bound. */
  static final Bindings NONE = new Bindings(new TreeMap<>());

  private final TreeMap<Integer, Bound> bound;

  private Bindings(TreeMap<Integer, Bound> bound) {
    this.bound = bound;
  }

  /**
   * What a hole stands for.
   *
   * @param plain without layout
   * @param text as it is written
   * @param kind of the tree; empty if it was made or comes from the diagnostic
   */
  record Bound(String plain, String text, String kind) {}

  Optional<Bound> get(int hole) {
    return Optional.ofNullable(bound.get(hole));
  }

  /** With one more, whatever it was before. */
  Bindings with(int hole, Bound value) {
    TreeMap<Integer, Bound> more = new TreeMap<>(bound);
    more.put(hole, value);
    return new Bindings(more);
  }

  /** With code that was found; empty if the hole stands for something else already. */
  private Optional<Bindings> plus(Tree.Hole hole, Placed node, String source) {
    String plain = Tree.plain(node.tree());
    String text = source.substring(node.start(), node.end());
    Bound known = bound.get(hole.number());
    if (known != null && !known.plain().equals(plain)) {
      return Optional.empty();
    }
    return Optional.of(with(hole.number(), new Bound(plain, text, node.kind())));
  }

  /** Matches what the diagnostic names. */
  static Optional<Bindings> of(Map<String, String> wanted, Map<String, String> named) {
    Bindings bindings = NONE;
    for (Map.Entry<String, String> one : wanted.entrySet()) {
      String value = named.get(one.getKey());
      if (value == null) {
        return Optional.empty();
      }
      if (!Template.isHole(one.getValue())) {
        if (!one.getValue().equals(value)) {
          return Optional.empty();
        }
        continue;
      }
      int hole = Integer.parseInt(one.getValue().substring(1));
      Bound known = bindings.bound.get(hole);
      if (known != null && !known.plain().equals(value)) {
        return Optional.empty();
      }
      bindings = bindings.with(hole, new Bound(value, value, ""));
    }
    return Optional.of(bindings);
  }

  /** Matches a tree; empty if it does not fit. */
  Optional<Bindings> match(Tree wanted, Placed node, String source) {
    if (wanted instanceof Tree.Hole hole) {
      return Category.admits(hole.kind(), node.kind())
          ? plus(hole, node, source)
          : Optional.empty();
    }
    if (wanted instanceof Tree.Leaf) {
      return wanted.equals(node.tree()) ? Optional.of(this) : Optional.empty();
    }
    boolean alike =
        wanted.kind().equals(node.kind()) && wanted.children().size() == node.children().size();
    Optional<Bindings> bindings = Optional.of(this).filter(same -> alike);
    for (int i = 0; bindings.isPresent() && i < wanted.children().size(); i++) {
      bindings = bindings.get().match(wanted.children().get(i), node.children().get(i), source);
    }
    return bindings;
  }
}
