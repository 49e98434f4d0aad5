package dev.redgreen.coordinator.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CardTest {
  private static final Beside BESIDE = new Beside(0.0021, id -> "record of " + id);

  @ParameterizedTest
  @CsvSource({"fix, 40", "fix, 80", "fix, 140", "stuck, 40", "stuck, 80", "stuck, 140"})
  void looksAsItShould(String run, int width) {
    String card = String.join("\n", card(Told.story(run), width, false)) + "\n";
    assertEquals(Told.text(run + ".card-" + width + ".txt"), card);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 119, 120, 200})
  void nothingIsWiderThanTheTerminalAndColoursAddNoText(int width) {
    for (String run : List.of("fix", "stuck")) {
      List<String> plain = card(Told.story(run), width, false);
      Card.of(Told.story(run), BESIDE, width, false)
          .forEach(line -> assertTrue(Wrapped.cells(line) <= width, line));
      List<String> coloured = card(Told.story(run), width, true);
      assertEquals(
          plain.stream().map(String::stripTrailing).toList(),
          coloured.stream().map(Told::plain).map(String::stripTrailing).toList());
      assertFalse(coloured.equals(plain));
    }
  }

  @Test
  void whatWasAppliedCanBeTakenBack() {
    Story declined = Told.story("fix");
    assertTrue(next(declined).contains("`git apply /home/ada/"), next(declined));
    ((com.fasterxml.jackson.databind.node.ObjectNode) declined.summary()).put("applied", true);
    assertTrue(next(declined).contains("tdd undo"), next(declined));
  }

  @Test
  void aRunThatWasCutOffIsStillTold() {
    Story whole = Told.story("fix");
    Story cut =
        new Story(
            whole.id(),
            whole.project(),
            whole.started(),
            "interrupted",
            whole.directory(),
            MissingNode.getInstance(),
            whole.events().subList(0, 5));
    String card = String.join("\n", card(cut, 80, false));
    assertTrue(card.startsWith("━━ ✘ interrupted ━ tdd fix ━"), card);
    assertTrue(card.contains("Invoice.java:14:16: error: cannot find symbol"), card);
    assertTrue(card.contains("`tdd fix` begins again"), card);
  }

  private static String next(Story story) {
    return String.join("\n", Card.next(story, 200, false));
  }

  private static List<String> card(Story story, int width, boolean colours) {
    List<String> lines = new ArrayList<>(Card.of(story, BESIDE, width, colours));
    lines.addAll(Card.next(story, width, colours));
    return lines;
  }
}
