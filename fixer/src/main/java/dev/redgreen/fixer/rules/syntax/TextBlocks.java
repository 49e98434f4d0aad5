package dev.redgreen.fixer.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** A text block starts on the line of its quotes, or is not closed. */
final class TextBlocks implements Guess {
  private static final Set<String> CODES = Set.of("illegal.text.block.open", "unclosed.text.block");
  private static final String QUOTES = "\"\"\"";
  private static final int LINES = 60;

  @Override
  public List<Candidate> candidates(Damage damage) {
    OptionalInt place = damage.near(CODES);
    if (place.isEmpty()) {
      return List.of();
    }
    List<Candidate> all = new ArrayList<>();
    String text = damage.text();
    int at = text.indexOf(QUOTES, Layout.lineStart(text, place.getAsInt()));
    if (at >= 0) {
      opened(damage, at + QUOTES.length(), all);
      closed(damage, at + QUOTES.length(), all);
    }
    return all;
  }

  private static void opened(Damage damage, int at, List<Candidate> all) {
    int next = Math.min(damage.text().length(), Layout.lineEnd(damage.text(), at) + 1);
    int columns = Layout.indentation(damage.text(), next);
    Supplier<String> why =
        () -> "The text block in line " + damage.line(at) + " has to start on a new line.";
    all.add(new Candidate(Splice.insert(at, "\n" + " ".repeat(columns)), why, 5));
  }

  /** Before or behind a line; before one that begins with what follows an operand is best. */
  private static void closed(Damage damage, int from, List<Candidate> all) {
    String text = damage.text();
    Supplier<String> why =
        () -> "The text block that begins in line " + damage.line(from) + " was not closed.";
    int end = Layout.lineEnd(text, from);
    for (int line = 0; line < LINES && end + 1 < text.length(); line++) {
      int start = text.indexOf('\n', end) + 1;
      end = Layout.lineEnd(text, start);
      int word = start;
      while (word < end && Character.isWhitespace(text.charAt(word))) {
        word++;
      }
      boolean goesOn = word < end && ").;,".indexOf(text.charAt(word)) >= 0;
      all.add(new Candidate(Splice.insert(word, QUOTES), why, (goesOn ? 4 : 0) - 0.1 * line));
      all.add(new Candidate(Splice.insert(end, QUOTES), why, -0.1 * line));
    }
  }
}
