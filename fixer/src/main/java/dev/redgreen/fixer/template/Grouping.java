package dev.redgreen.fixer.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts the parts of a node that vary in number under a node of their own, so that they can be one
 * hole: the statements of a block, arguments and parameters with their parentheses.
 */
final class Grouping {
  private static final Set<String> CALLS = Set.of("METHOD_INVOCATION", "NEW_CLASS");

  private Grouping() {}

  static List<Placed> of(String kind, List<Placed> children) {
    if (kind.equals("BLOCK")) {
      int open = position(children, "{", 0);
      return grouped("STATEMENTS", children, open + 1, children.size() - 1);
    }
    if (CALLS.contains(kind) || kind.equals("METHOD")) {
      int open = position(children, "(", 0);
      int close = position(children, ")", open + 1);
      String group = kind.equals("METHOD") ? "PARAMETERS" : "ARGUMENTS";
      return open < 0 || close < 0 ? children : grouped(group, children, open, close + 1);
    }
    return children;
  }

  private static int position(List<Placed> children, String token, int from) {
    for (int i = Math.max(0, from); i < children.size(); i++) {
      if (children.get(i).tree() instanceof Tree.Leaf leaf && leaf.text().equals(token)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Placed> grouped(String kind, List<Placed> children, int from, int to) {
    List<Placed> all = new ArrayList<>(children.subList(0, from));
    List<Placed> inside = children.subList(from, to);
    int before = from > 0 ? children.get(from - 1).end() : children.get(0).start();
    int start = inside.isEmpty() ? before : inside.get(0).start();
    int end = inside.isEmpty() ? before : inside.get(inside.size() - 1).end();
    all.add(Placed.branch(kind, inside, start, end));
    all.addAll(children.subList(to, children.size()));
    return all;
  }
}
