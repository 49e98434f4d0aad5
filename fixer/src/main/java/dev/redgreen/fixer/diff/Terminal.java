package dev.redgreen.fixer.diff;

import java.util.ArrayList;
import java.util.List;

/** Text for a terminal: its width in cells, colours, and nothing that could steer it. */
public final class Terminal {
  static final String RED = "\u001b[31m";
  static final String GREEN = "\u001b[32m";
  static final String CYAN = "\u001b[36m";
  static final String BOLD = "\u001b[1m";
  private static final String RESET = "\u001b[0m";
  private static final int TAB = 4;

  private Terminal() {}

  static String coloured(String text, String colour, boolean colours) {
    return colours && !colour.isEmpty() && !text.isBlank() ? colour + text + RESET : text;
  }

  /** The text with tabulators as spaces and every other control character as {@code ?}. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                plain.append(" ".repeat(TAB - plain.length() % TAB));
              } else {
                plain.appendCodePoint(Character.isISOControl(c) || isFormat(c) ? '?' : c);
              }
            });
    return plain.toString();
  }

  /** Bidirectional marks would show code in another order than it runs. */
  private static boolean isFormat(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  /** The text in pieces of at most so many cells; at least one piece. */
  public static List<String> wrapped(String text, int cells) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + width(c) > cells) {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.appendCodePoint(c);
      used += width(c);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** The text with spaces up to so many cells. */
  public static String padded(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - cells(text)));
  }

  /** Cells of a text without colours. */
  public static int cells(String text) {
    return text.codePoints().map(Terminal::width).sum();
  }

  /** Cells of a character: none for combining marks, two for East Asian ones and pictures. */
  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
