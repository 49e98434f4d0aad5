package dev.redgreen.fixer.conserve;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a text is written apart from what it says.
 *
 * @param newline {@code \n} or {@code \r\n}, whichever is more frequent
 * @param byteOrderMark whether it starts with one
 * @param finalNewline whether its last line is ended
 * @param indent what one level is indented by; empty if nothing is indented
 */
record TextStyle(String newline, boolean byteOrderMark, boolean finalNewline, String indent) {
  private static final String MARK = "\uFEFF";

  static TextStyle of(String text) {
    long windows = count(text, "\r\n");
    return new TextStyle(
        windows > count(text, "\n") - windows ? "\r\n" : "\n",
        text.startsWith(MARK),
        text.isEmpty() || text.endsWith("\n"),
        indentOf(text));
  }

  private static long count(String text, String part) {
    long count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  /** The most frequent white space before code that stands in one pair of braces. */
  private static String indentOf(String text) {
    Map<String, Integer> found = new TreeMap<>();
    int depth = 0;
    int previousEnd = 0;
    for (Token token : Lexer.tokens(text)) {
      String gap = text.substring(previousEnd, token.start());
      int newline = gap.lastIndexOf('\n');
      boolean closes = token.text().equals("}");
      if (newline >= 0 && depth == 1 && !closes) {
        found.merge(gap.substring(newline + 1), 1, Integer::sum);
      }
      depth += token.text().equals("{") ? 1 : closes ? -1 : 0;
      previousEnd = token.end();
    }
    return found.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The text written in this style instead of its own; what it says stays the same. */
  String restyle(String text) {
    String plain = text.startsWith(MARK) ? text.substring(1) : text;
    plain = plain.replace("\r\n", "\n").replace('\r', '\n');
    plain = plain.stripTrailing() + (finalNewline ? "\n" : "");
    plain = reindent(plain);
    return (byteOrderMark ? MARK : "") + plain.replace("\n", newline);
  }

  private String reindent(String text) {
    String own = indentOf(text);
    if (indent.isEmpty() || own.isEmpty() || own.equals(indent)) {
      return text;
    }
    List<Token> literals = multiLineLiterals(text);
    StringBuilder changed = new StringBuilder();
    int at = 0;
    for (String line : text.split("(?<=\n)")) {
      int start = at;
      boolean inLiteral =
          literals.stream().anyMatch(token -> token.start() < start && start < token.end());
      changed.append(inLiteral ? line : reindentLine(line, own));
      at += line.length();
    }
    return changed.toString();
  }

  private static List<Token> multiLineLiterals(String text) {
    List<Token> literals = new ArrayList<>();
    for (Token token : Lexer.tokens(text)) {
      if (token.kind() == Token.Kind.STRING && token.text().contains("\n")) {
        literals.add(token);
      }
    }
    return literals;
  }

  private String reindentLine(String line, String own) {
    int levels = 0;
    while (line.startsWith(own, levels * own.length())) {
      levels++;
    }
    return indent.repeat(levels) + line.substring(levels * own.length());
  }

  /** The text with an escape for every character that the charset cannot write. */
  static String encodable(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && encoder.canEncode(text.substring(i, i + 2));
      if (pair) {
        escaped.append(c).append(text.charAt(++i));
      } else {
        escaped.append(encoder.canEncode(c) ? "" + c : String.format("\\u%04x", (int) c));
      }
    }
    return escaped.toString();
  }

  /** The comment mark and text of a line, for telling whether two comments say the same. */
  static Optional<String> saying(Token comment) {
    String words = comment.text().replaceAll("[\\s*/]+", " ").strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }
}
