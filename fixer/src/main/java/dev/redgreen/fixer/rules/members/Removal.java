package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.Tree;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.Layout;

/** Takes a declaration or annotation out, with its lines if it has them for itself. */
final class Removal {
  private Removal() {}

  static Repair of(Site site, Tree tree, String why) {
    Facts facts = site.facts();
    String text = site.text();
    int start = facts.start(tree);
    int end = facts.end(tree);
    int lineStart = Layout.lineStart(text, start);
    int lineEnd = Layout.lineEnd(text, end);
    boolean alone =
        text.substring(lineStart, start).isBlank() && text.substring(end, lineEnd).isBlank();
    if (!alone) {
      boolean space = end < text.length() && text.charAt(end) == ' ';
      return site.replace(start, space ? end + 1 : end, "", why);
    }
    // A blank line before goes with a member.
    int before = Layout.lineStart(text, Math.max(0, lineStart - 1));
    boolean blank = lineStart > 0 && text.substring(before, lineStart).isBlank();
    return site.replace(blank && !isAnnotation(tree) ? before : lineStart, lineEnd, "", why);
  }

  private static boolean isAnnotation(Tree tree) {
    return tree.getKind() == Tree.Kind.ANNOTATION;
  }
}
