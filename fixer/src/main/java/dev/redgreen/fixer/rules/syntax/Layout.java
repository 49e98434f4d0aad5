package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tokens of a text with their lines and indentation. */
final class Layout {
  private final String text;
  private final List<Token> tokens;
  private final int unit;
  private int markedEnd;

  Layout(String text) {
    this(text, unit(text));
  }

  /**
   * The layout of a part of a file.
   *
   * @param unit columns of one step of indentation
   */
  Layout(String text, int unit) {
    this.text = text;
    this.tokens = Lexemes.of(text);
    this.unit = unit;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Columns of one step of indentation: the most usual one. */
  int unit() {
    return unit;
  }

  private static int unit(String text) {
    Map<Integer, Integer> steps = new HashMap<>();
    int before = 0;
    for (String line : text.split("\n", 2000)) {
      if (!line.isBlank()) {
        int now = indentation(line, 0);
        if (now > before) {
          steps.merge(now - before, 1, Integer::sum);
        }
        before = now;
      }
    }
    return steps.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(4);
  }

  /** Columns of white space at the start of the line that an offset is in; a tab is 4. */
  static int indentation(String text, int offset) {
    int columns = 0;
    for (int i = lineStart(text, offset); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t') {
        break;
      }
      columns += c == '\t' ? 4 : 1;
    }
    return columns;
  }

  /** Offset of the first character of the line that an offset is in. */
  static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Line of an offset, 1-based. */
  static int line(String text, int offset) {
    return 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
  }

  /** Offset behind the last character of the line that an offset is in, its newline excluded. */
  static int lineEnd(String text, int offset) {
    int end = text.indexOf('\n', offset);
    end = end < 0 ? text.length() : end;
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Marks of all tokens. */
  List<Mark> marks() {
    markedEnd = 0;
    return tokens.stream().map(this::mark).toList();
  }

  /** Mark of the next token; tokens have to be asked for in their order. */
  Mark mark(Token token) {
    Mark mark = Mark.of(space(markedEnd, token.start()), token);
    markedEnd = token.end();
    return mark;
  }

  /**
   * What is between two tokens: nothing, a blank, or a new line with the steps by which it is
   * indented more than the line before.
   */
  String space(int from, int to) {
    if (from == to) {
      return "";
    }
    if (text.indexOf('\n', from) < 0 || text.indexOf('\n', from) >= to) {
      return " ";
    }
    return newLine(indentation(text, to) - indentation(text, Math.max(0, from - 1)));
  }

  /** The spacing of a new line that is indented by so many columns more. */
  String newLine(int columns) {
    int steps = Math.floorDiv(columns + unit / 2, Math.max(1, unit));
    return "\n" + Math.max(-4, Math.min(3, steps));
  }
}
