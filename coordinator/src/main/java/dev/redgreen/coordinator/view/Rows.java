package dev.redgreen.coordinator.view;

import dev.redgreen.fixer.diff.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of a card: labels at the left, what they say beside them, nothing beyond the width. */
final class Rows {
  private static final int LABEL = 11;
  private static final int NARROW = 60;
  private static final int WIDEST_TEXT = 110;
  private static final int WIDEST_BAR = 40;
  private static final int STAGES = 12;
  private static final long SEEN_MS = 10;

  private final int width;
  private final boolean colours;
  private final List<String> lines = new ArrayList<>();

  Rows(int width, boolean colours) {
    this.width = width;
    this.colours = colours;
  }

  int width() {
    return width;
  }

  boolean colours() {
    return colours;
  }

  List<String> all() {
    return List.copyOf(lines);
  }

  /** A line across the card with an outcome in it. */
  void title(String outcome, Ink ink, String command) {
    String middle = command.isEmpty() ? "" : " " + command + " ━";
    int used = 3 + outcome.length() + 2 + middle.length();
    lines.add(
        ink.on("━━ ", colours)
            + ink.on(Ink.BOLD.on(outcome, colours), colours)
            + ink.on(" ━" + middle + "━".repeat(Math.max(0, width - used)), colours));
  }

  /** A line across the card. */
  void rule() {
    lines.add(Ink.FAINT.on("━".repeat(width), colours));
  }

  void blank() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  /** What is laid out already. */
  void ready(String text) {
    lines.addAll(text.lines().toList());
  }

  void prose(String text, int indent) {
    if (!text.isBlank()) {
      fitted(Wrapped.prose(" ".repeat(indent) + plain(text), textWidth()));
    }
  }

  /** A drawn failure; its place and message stand out. */
  void drawing(String text, int indent) {
    String plain = String.join("\n", text.lines().map(Terminal::plain).toList());
    int first = lines.size();
    fitted(Wrapped.drawing(plain, indent, width));
    if (first < lines.size()) {
      lines.set(first, Ink.RED.on(lines.get(first), colours));
    }
  }

  /** What has no space to be broken at is broken anywhere. */
  private void fitted(String text) {
    for (String line : text.lines().toList()) {
      String indent = " ".repeat(line.length() - line.stripLeading().length());
      Terminal.wrapped(line.strip(), Math.max(1, width - indent.length()))
          .forEach(piece -> lines.add(indent + piece));
    }
  }

  private int textWidth() {
    return Math.min(width, WIDEST_TEXT);
  }

  /**
   * A label and what it says, each text from a line of its own on; nothing if all are empty. On a
   * narrow terminal the label stands above.
   */
  void fact(String label, List<String> texts) {
    List<String> said = texts.stream().filter(text -> !text.isBlank()).toList();
    boolean fits = said.size() == 1 && LABEL + Terminal.cells(plain(said.get(0))) <= width;
    if (!said.isEmpty() && width < NARROW && !fits) {
      lines.add(label(label).stripTrailing());
      said.forEach(text -> prose(text, 4));
    } else {
      beside(label, said);
    }
  }

  /** A label and commands, unbroken: what a terminal wraps by itself can be copied as one line. */
  void commands(String label, List<String> commands) {
    String shown = label;
    for (String command : commands) {
      lines.add(label(shown) + plain(command));
      shown = "";
    }
  }

  private void beside(String label, List<String> texts) {
    String shown = label;
    for (String text : texts) {
      String fitted = Wrapped.prose(plain(text), textWidth() - LABEL);
      for (String line : fitted.lines().toList()) {
        for (String piece : Terminal.wrapped(line, width - LABEL)) {
          lines.add(label(shown) + piece);
          shown = "";
        }
      }
    }
  }

  /** A sum and its parts as bars, without those that took no time. */
  void bars(String label, String sum, Map<String, Long> parts) {
    fact(label, List.of(sum));
    long most = parts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    int names = parts.keySet().stream().mapToInt(Terminal::cells).max().orElse(0);
    String margin = " ".repeat(width < NARROW ? 4 : LABEL);
    int room = Math.min(WIDEST_BAR, width - margin.length() - names - 12);
    parts.entrySet().stream()
        .filter(part -> part.getValue() >= SEEN_MS)
        .limit(STAGES)
        .forEach(
            part -> {
              long length = most == 0 ? 0 : part.getValue() * Math.max(0, room) / most;
              String time = String.format("%9s", Span.said(part.getValue()));
              String bar = Ink.CYAN.on("█".repeat((int) length), colours);
              String line = Terminal.padded(plain(part.getKey()), names) + " " + time + "  " + bar;
              lines.add(margin + line.stripTrailing());
            });
  }

  private String label(String text) {
    String shown = text.isEmpty() ? "" : "  " + text;
    return Ink.BOLD.on(shown, colours) + " ".repeat(LABEL - shown.length());
  }

  private static String plain(String text) {
    return Terminal.plain(text.strip().replaceAll("\\s*\n\\s*", " "));
  }
}
