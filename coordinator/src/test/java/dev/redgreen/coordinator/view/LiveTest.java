package dev.redgreen.coordinator.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveTest {
  private static final int LATER_MS = 1_234;

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 140})
  void looksAsItShould(int width) {
    assertEquals(Told.text("fix.live-" + width + ".txt"), film("fix", width));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 60, 200})
  void isSmallAndNeverAsWideAsTheTerminal(int width) {
    for (boolean colours : new boolean[] {false, true}) {
      Live live = new Live();
      for (JsonNode event : Told.events("fix")) {
        live.hear(Story.at(event), event);
        List<String> block = live.lines(Story.at(event), 3, width, colours);
        assertTrue(block.size() <= 6, block::toString);
        block.forEach(line -> assertTrue(Wrapped.cells(line) < width, line));
      }
    }
  }

  @Test
  void whatStaysAboveIsWhatMattersLater() {
    Live live = new Live();
    List<String> kept = new ArrayList<>();
    for (JsonNode event : Told.events("fix")) {
      live.hear(Story.at(event), event);
      kept.add(live.kept(event, false));
    }
    kept.removeIf(String::isEmpty);
    assertEquals(
        """
        ✘ compile: 1 failure, 120 ms: 1 import java.math.BigDecimal [rule]
        note: 2 secrets were taken out of the prompt""",
        String.join("\n", kept));
  }

  @Test
  void textOfOthersCannotSteerTheTerminal() {
    Live live = new Live();
    JsonNode evil =
        Told.read("{\"event\":\"StageStarted\",\"stage\":\"maven\",\"detail\":\"a\\u001b[2Jb\"}");
    live.hear(0, evil);
    assertEquals("  maven     0.0 s  a?[2Jb", live.lines(0, 0, 80, false).get(1));
  }

  @Test
  void anIndexShowsHowMuchIsStored() {
    LiveIndex index = new LiveIndex("tdd index .", 1_000, 120, 480, 85.4);
    assertEquals(
        """
        ⠙ tdd index . · 2.3 s
                    ██████░░░░░░░░░░░░░░░░░░░░░
          stored    120 of 480, 85/s""",
        String.join("\n", index.lines(3_345, 1, 40, false)));
    assertEquals(1, new LiveIndex("tdd index .", 0, 0, 0, 0).lines(5, 0, 80, true).size());
  }

  /** The block after each event, and how it looks when nothing happens for a while. */
  static String film(String run, int width) {
    Live live = new Live();
    StringBuilder film = new StringBuilder();
    for (JsonNode event : Told.events(run)) {
      live.hear(Story.at(event), event);
      List<String> block = live.lines(Story.at(event) + LATER_MS, 0, width, false);
      film.append("after ").append(Story.name(event)).append('\n');
      block.forEach(line -> film.append(line).append('\n'));
    }
    return film.toString();
  }
}
