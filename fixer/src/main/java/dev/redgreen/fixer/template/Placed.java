package dev.redgreen.fixer.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tree of a file with its place.
 *
 * @param children those of the tree, with their places
 * @param start offset of the first character
 * @param end offset behind the last character
 */
record Placed(Tree tree, List<Placed> children, int start, int end) {
  Placed {
    children = List.copyOf(children);
  }

  static Placed leaf(String kind, String text, int start) {
    return new Placed(new Tree.Leaf(kind, text), List.of(), start, start + text.length());
  }

  static Placed branch(String kind, List<Placed> children, int start, int end) {
    List<Tree> trees = children.stream().map(Placed::tree).toList();
    return new Placed(new Tree.Branch(kind, trees), children, start, end);
  }

  String kind() {
    return tree.kind();
  }

  boolean covers(int from, int to) {
    return start <= from && to <= end && start < end;
  }

  /** From this node down to the deepest that covers the range; empty if none does. */
  List<Placed> chain(int from, int to) {
    List<Placed> chain = new ArrayList<>();
    Optional<Placed> next = Optional.of(this).filter(node -> node.covers(from, to));
    while (next.isPresent()) {
      chain.add(next.get());
      next = next.get().children.stream().filter(child -> child.covers(from, to)).findFirst();
    }
    return chain;
  }

  /** Position of a child, the very one. */
  int indexOf(Placed child) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) == child) {
        return i;
      }
    }
    throw new IllegalArgumentException("no child: " + child.kind());
  }

  /** This node and all below, each before what is below it. */
  List<Placed> all() {
    List<Placed> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Placed> into) {
    into.add(this);
    children.forEach(child -> child.collect(into));
  }

  /** The declared name of a declaration, else nothing. */
  String declaredName() {
    return children.stream()
        .filter(child -> child.kind().equals(Tree.NAME))
        .map(child -> ((Tree.Leaf) child.tree).text())
        .findFirst()
        .orElse("");
  }
}
