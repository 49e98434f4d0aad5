package dev.redgreen.coordinator.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ScreenTest {
  private static final int WIDTH = 20;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Screen screen = new Screen(new PrintStream(written, true, StandardCharsets.UTF_8));

  @Test
  void aBlockTakesThePlaceOfTheLastOne() {
    screen.draw(List.of("one", "two", "three"), WIDTH);
    screen.draw(List.of("four", "five"), WIDTH);
    assertEquals(List.of("four", "five", ""), seen(WIDTH));
  }

  @Test
  void whatIsPrintedStaysAboveAndErasingLeavesNothingElse() {
    screen.draw(List.of("one", "two"), WIDTH);
    screen.print("note", WIDTH);
    screen.draw(List.of("three"), WIDTH);
    screen.print("more", WIDTH);
    assertEquals(List.of("note", "more", "three", ""), seen(WIDTH));
    screen.draw(List.of(), WIDTH);
    assertEquals(List.of("note", "more", ""), seen(WIDTH));
  }

  @Test
  void aBlockThatANarrowerTerminalWrappedIsErasedWhole() {
    screen.draw(List.of("\u001b[1mfifteen letters\u001b[0m", "two"), WIDTH);
    screen.draw(List.of("new"), 10);
    assertEquals(List.of("new", ""), seen(10));
  }

  @Test
  void theSameBlockIsNotWrittenAgain() {
    screen.draw(List.of("one"), WIDTH);
    int bytes = written.size();
    screen.draw(List.of("one"), WIDTH);
    assertEquals(bytes, written.size());
  }

  /** What a terminal of a width shows of all that was written, to the row of the cursor. */
  private List<String> seen(int width) {
    List<String> rows = new ArrayList<>(List.of(""));
    int row = 0;
    Matcher piece =
        Pattern.compile("\u001b\\[(\\d*)([A-Za-z])|\r|\n|[^\u001b\r\n]+")
            .matcher(written.toString(StandardCharsets.UTF_8));
    while (piece.find()) {
      if (piece.group().equals("\n")) {
        row++;
        if (row == rows.size()) {
          rows.add("");
        }
      } else if ("A".equals(piece.group(2))) {
        row -= Integer.parseInt(piece.group(1));
      } else if ("K".equals(piece.group(2))) {
        rows.set(row, "");
      } else if (piece.group(2) == null && !piece.group().equals("\r")) {
        row = text(rows, row, piece.group(), width);
      }
    }
    assertTrue(rows.subList(row, rows.size()).stream().allMatch(String::isEmpty), rows::toString);
    return rows.subList(0, row + 1);
  }

  private static int text(List<String> rows, int row, String text, int width) {
    int at = row;
    for (int from = 0; from < text.length(); from += width) {
      at = from == 0 ? row : at + 1;
      if (at == rows.size()) {
        rows.add("");
      }
      rows.set(at, text.substring(from, Math.min(text.length(), from + width)));
    }
    return at;
  }
}
