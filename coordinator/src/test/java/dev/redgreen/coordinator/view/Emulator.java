package dev.redgreen.coordinator.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a terminal as our output needs: text that wraps, cursor up, erase line, colours. */
public final class Emulator {
  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[(\\d*)(?:;\\d+)*([A-Za-z])");

  private final int width;
  private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
  private int row;
  private int column;

  private Emulator(int width) {
    this.width = width;
  }

  /**
   * The rows that a terminal of a width shows after all of it, from the first to the cursor's.
   *
   * @throws AssertionError at a sequence that it does not know, and if text stands below the cursor
   */
  public static List<String> shown(String written, int width) {
    Emulator terminal = new Emulator(width);
    terminal.write(written);
    List<String> all = terminal.rows.stream().map(each -> each.toString().stripTrailing()).toList();
    if (!String.join("", all.subList(terminal.row + 1, all.size())).isEmpty()) {
      throw new AssertionError("below the cursor: " + all);
    }
    return all.subList(0, terminal.row + 1);
  }

  private void write(String written) {
    Matcher sequence = SEQUENCE.matcher(written);
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      if (c == '\u001b') {
        if (!sequence.find(at) || sequence.start() != at) {
          throw new AssertionError("unknown: " + written.substring(at).replace('\u001b', '^'));
        }
        steer(sequence.group(1), sequence.group(2).charAt(0));
        at = sequence.end();
      } else {
        put(c);
        at++;
      }
    }
  }

  private void steer(String count, char what) {
    switch (what) {
      case 'A' -> row -= Integer.parseInt(count);
      case 'K' -> rows.get(row).setLength(0);
      case 'm' -> {}
      default -> throw new AssertionError("unknown: ^[" + count + what);
    }
  }

  private void put(char c) {
    if (c == '\r') {
      column = 0;
    } else if (c == '\n') {
      down();
    } else {
      if (column == width) {
        down();
      }
      StringBuilder line = rows.get(row);
      line.append(" ".repeat(Math.max(0, column + 1 - line.length())));
      line.setCharAt(column++, c);
    }
  }

  private void down() {
    row++;
    column = 0;
    if (row == rows.size()) {
      rows.add(new StringBuilder());
    }
  }
}
