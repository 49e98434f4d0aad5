package dev.redgreen.fixer.template;

import dev.redgreen.fixer.Edit;
import java.nio.file.Path;
import java.util.List;

/**
 * Neighbours below one node that became others.
 *
 * @param parent the node they are below, before
 * @param from position of the first that goes
 * @param to position behind the last that goes
 * @param newParent the node after the change
 * @param newFrom position of the first that comes
 * @param newTo position behind the last that comes
 */
record Hunk(Placed parent, int from, int to, Placed newParent, int newFrom, int newTo) {
  /** What goes. */
  List<Placed> before() {
    return parent.children().subList(from, to);
  }

  /** What comes. */
  List<Placed> after() {
    return newParent.children().subList(newFrom, newTo);
  }

  /** Where it begins in the text before, with the layout in front of it. */
  int start() {
    return start(parent, from);
  }

  /** Where it ends in the text before. */
  int end() {
    return end(parent, from, to);
  }

  /** This change of the text alone. */
  Edit.Replace edit(Path file, String after) {
    String text = after.substring(start(newParent, newFrom), end(newParent, newFrom, newTo));
    return new Edit.Replace(file, start(), end(), text);
  }

  /** Whether it is about imports. */
  boolean ofImports() {
    return parent.kind().equals("COMPILATION_UNIT")
        && before().stream().allMatch(node -> node.kind().equals("IMPORT"))
        && after().stream().allMatch(node -> node.kind().equals("IMPORT"));
  }

  private static int start(Placed parent, int from) {
    return from > 0 ? parent.children().get(from - 1).end() : parent.start();
  }

  private static int end(Placed parent, int from, int to) {
    return to > from ? parent.children().get(to - 1).end() : start(parent, from);
  }
}
