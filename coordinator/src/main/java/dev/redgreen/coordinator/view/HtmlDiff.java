package dev.redgreen.coordinator.view;

import dev.redgreen.fixer.diff.UnifiedDiff;
import dev.redgreen.fixer.diff.UnifiedDiff.FileChange;
import dev.redgreen.fixer.diff.UnifiedDiff.Line;

/** A diff as tables, one a file: number before, number now, the line. */
final class HtmlDiff {
  private HtmlDiff() {}

  static void write(Html page, String diff) {
    UnifiedDiff.parse(diff).files().forEach(file -> write(page, file));
  }

  private static void write(Html page, FileChange file) {
    String what = file.what().isEmpty() ? "" : " (" + file.what() + ")";
    String counts = " +" + file.count('+') + " −" + file.count('-');
    page.raw("<div class='scroll' tabindex='0' role='region' aria-label='")
        .text("changes of " + file.name())
        .raw("'><table class='diff'><caption>")
        .text(file.name() + what + counts)
        .raw("</caption>\n<thead class='hidden'><tr><th scope='col'>line before</th>")
        .raw("<th scope='col'>line now</th><th scope='col'>text</th></tr></thead>\n<tbody>\n");
    boolean first = true;
    for (UnifiedDiff.Hunk hunk : file.hunks()) {
      page.raw(first ? "" : "<tr class='gap'><td colspan='3'>…</td></tr>\n");
      first = false;
      hunk.lines().forEach(line -> row(page, line));
    }
    page.raw("</tbody></table></div>\n");
  }

  private static void row(Html page, Line line) {
    String element = line.mark() == '-' ? "del" : line.mark() == '+' ? "ins" : "span";
    page.raw("<tr class='" + element + "'>")
        .raw("<td class='no'>" + number(line.before()) + "</td>")
        .raw("<td class='no'>" + number(line.after()) + "</td>")
        .raw("<td><" + element + ">")
        .text(line.mark() + " " + line.text())
        .raw("</" + element + "></td></tr>\n");
  }

  private static String number(int line) {
    return line == 0 ? "" : Integer.toString(line);
  }
}
