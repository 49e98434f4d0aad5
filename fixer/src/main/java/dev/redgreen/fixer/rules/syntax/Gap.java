package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** The white space and comments between two neighbouring tokens. */
final class Gap {
  private final Damage damage;
  private final int place;
  private final int from;
  private final int to;
  private final String space;

  /** The gap before a token; behind the last one if there is none of that index. */
  Gap(Damage damage, int place) {
    this.damage = damage;
    this.place = place;
    List<Token> tokens = damage.tokens();
    this.from = place == 0 ? 0 : tokens.get(place - 1).end();
    this.to = place < tokens.size() ? tokens.get(place).start() : damage.text().length();
    this.space = damage.text().substring(from, to);
  }

  /**
   * A way to put a token into the gap.
   *
   * @param before spacing between it and the token before
   * @param after spacing between it and the token behind
   */
  record Filling(Splice splice, String before, String after) {}

  /** The ways to put a token in; a word is kept apart from other words. */
  List<Filling> fillings(String token) {
    List<Filling> all = new ArrayList<>();
    if (space.contains("\n") || place == damage.tokens().size()) {
      onLineBefore(token, all);
      onBlankLine(token, all);
      onLineBehind(token, all);
    } else {
      within(token, all);
    }
    if (isWord(token, 0)) {
      all.removeIf(filling -> joins(filling));
    }
    return all;
  }

  /** Whether there are more blanks in a line than one. */
  boolean isWide() {
    return space.length() > 1 && space.isBlank() && !space.contains("\n");
  }

  private void within(String token, List<Filling> all) {
    if (space.isEmpty()) {
      all.add(new Filling(Splice.insert(from, token), "", ""));
      all.add(new Filling(Splice.insert(from, token + " "), "", " "));
      all.add(new Filling(Splice.insert(from, " " + token), " ", ""));
      all.add(new Filling(Splice.insert(from, " " + token + " "), " ", " "));
      return;
    }
    all.add(new Filling(Splice.insert(from, token), "", " "));
    all.add(new Filling(Splice.insert(to, token), " ", ""));
    if (space.equals(" ")) {
      all.add(new Filling(new Splice(from, to, token), "", ""));
      all.add(new Filling(Splice.insert(to, token + " "), " ", " "));
    } else {
      all.add(new Filling(Splice.insert(from + 1, token), " ", " "));
    }
  }

  private void onLineBefore(String token, List<Filling> all) {
    all.add(new Filling(Splice.insert(from, token), "", spaceBehind()));
    all.add(new Filling(Splice.insert(from, " " + token), " ", spaceBehind()));
    if (space.startsWith(" ")) {
      all.add(new Filling(Splice.insert(from + 1, token), " ", spaceBehind()));
    }
  }

  /** A line of blanks is where a lone bracket stood. */
  private void onBlankLine(String token, List<Filling> all) {
    int line = space.indexOf('\n') + 1;
    while (line > 0) {
      int end = Layout.lineEnd(damage.text(), from + line);
      String blanks =
          damage.text().substring(from + line, Math.max(from + line, Math.min(end, to)));
      boolean atEnd = place == damage.tokens().size();
      if ((end < to || atEnd) && blanks.isBlank() && (atEnd || !blanks.isEmpty())) {
        all.add(onOwnLine(token, end));
      }
      line = space.indexOf('\n', line) + 1;
    }
  }

  private Filling onOwnLine(String token, int at) {
    String text = damage.text();
    int columns = Layout.indentation(text, at);
    int before = columns - Layout.indentation(text, Math.max(0, from - 1));
    int after = place < damage.tokens().size() ? Layout.indentation(text, to) - columns : 0;
    String line = at == text.length() && at > 0 && text.charAt(at - 1) == '\n' ? "\n" : "";
    return new Filling(
        Splice.insert(at, token + line),
        damage.layout().newLine(before),
        damage.layout().newLine(after));
  }

  /** The ways to put a closing brace in, each on a line of its own or before the next word. */
  List<Splice> closings() {
    List<Filling> all = new ArrayList<>();
    onBlankLine("}", all);
    List<Splice> closings = new ArrayList<>(all.stream().map(Filling::splice).toList());
    int columns = Nesting.indentationOfOpen(damage.text(), from);
    String indent = " ".repeat(Math.max(0, columns));
    closings.add(
        Splice.insert(Math.max(from, Layout.lineEnd(damage.text(), from)), "\n" + indent + "}"));
    if (place < damage.tokens().size()) {
      closings.add(Splice.insert(to, "} "));
      closings.add(Splice.insert(to, "}"));
      int line = Layout.lineStart(damage.text(), to);
      if (to - line > columns && damage.text().substring(line, to).isBlank()) {
        closings.add(Splice.insert(line + columns, "}"));
      }
    }
    return closings;
  }

  private void onLineBehind(String token, List<Filling> all) {
    if (place < damage.tokens().size()) {
      all.add(new Filling(Splice.insert(to, token), spaceBehind(), ""));
      all.add(new Filling(Splice.insert(to, token + " "), spaceBehind(), " "));
    }
  }

  private String spaceBehind() {
    return place < damage.tokens().size() ? damage.space(place) : "\n0";
  }

  private boolean joins(Filling filling) {
    List<Token> tokens = damage.tokens();
    return (filling.before().isEmpty() && place > 0 && isWord(tokens.get(place - 1).text(), -1))
        || (filling.after().isEmpty()
            && place < tokens.size()
            && isWord(tokens.get(place).text(), 0));
  }

  /** Whether a text starts (0) or ends (-1) with a character of a word. */
  private static boolean isWord(String text, int end) {
    return Character.isJavaIdentifierPart(text.charAt(end == 0 ? 0 : text.length() - 1));
  }
}
