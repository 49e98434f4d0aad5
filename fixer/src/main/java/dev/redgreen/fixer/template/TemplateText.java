package dev.redgreen.fixer.template;

import java.util.List;
import java.util.stream.Collectors;

/** Templates as a reader wants to see them. */
public final class TemplateText {
  private TemplateText() {}

  /** In one line: what becomes what. */
  static String line(Template template) {
    return template.changes().stream()
        .filter(change -> !change.before().equals(change.after()))
        .map(change -> side(change.before()) + " → " + side(change.after()))
        .collect(Collectors.joining("; "));
  }

  private static String side(List<Tree> trees) {
    return trees.isEmpty()
        ? "(nothing)"
        : Printer.print(trees, Bindings.NONE, "", "  ", "\n").replaceAll("\\s+", " ").strip();
  }
}
