package dev.redgreen.coordinator.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  private List<String> seen(int width) {
    return Emulator.shown(written.toString(StandardCharsets.UTF_8), width);
  }
}
