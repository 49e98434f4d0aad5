package dev.redgreen.coordinator.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class RunPageTest {
  private static final String EVIL = "<script>alert('x')</script>\"'&\u001b[2J\u202e<img src=x";

  @ParameterizedTest
  @ValueSource(strings = {"fix", "stuck"})
  void needsNothingFromElsewhereAndIsWellFormed(String run) throws Exception {
    String page = RunPage.of(Told.story(run), Beside.NOTHING);
    document(page);
    for (String outside : List.of("http:", "https:", "//", "src=", "href=", "url(", "@import")) {
      assertFalse(page.contains(outside), outside);
    }
  }

  @Test
  void tellsWhatTheCardTellsAndTheTimeline() throws Exception {
    Document page = document(RunPage.of(Told.story("fix"), Beside.NOTHING));
    String text = page.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    for (String told :
        List.of(
            "green tdd fix",
            "cannot find symbol: class BigDecimal",
            "and 1 more",
            "+ import java.math.BigDecimal;",
            "12 tests, 0 failed, 1 skipped",
            "maven test at 250 ms, 3.2 s",
            "model qwen-3-coder at 4.0 s, 880 ms",
            "5f0c2a7d9e11aa77")) {
      assertTrue(text.contains(told), told + " is not in " + text);
    }
    assertEquals(1, page.getElementsByTagName("main").getLength());
    assertEquals(2, page.getElementsByTagName("ins").getLength());
    assertEquals(1, page.getElementsByTagName("del").getLength());
  }

  @Test
  void lineNumbersAreThoseOfTheFiles() {
    String page = RunPage.of(Told.story("fix"), Beside.NOTHING);
    assertTrue(page.contains("<td class='no'>20</td><td class='no'></td><td><del>"), page);
    assertTrue(page.contains("<td class='no'></td><td class='no'>21</td><td><ins>"), page);
  }

  @Test
  void whatWasWrittenByOthersIsTextAndNothingElse() throws Exception {
    Story story = Told.story("fix");
    Story evil =
        new Story(
            EVIL,
            EVIL,
            EVIL,
            EVIL,
            EVIL,
            poisoned(story.summary()),
            story.events().stream().map(RunPageTest::poisoned).toList());
    String page = RunPage.of(evil, new Beside(1, id -> EVIL));
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<img"), page);
    assertFalse(page.contains("\u001b"), page);
    assertFalse(page.contains("\u202e"), page);
    assertTrue(page.contains("+ &lt;script&gt;"), page);
    assertEquals(0, document(page).getElementsByTagName("script").getLength());
  }

  /** Every text with markup behind it; what the reader steers by stays. */
  private static JsonNode poisoned(JsonNode node) {
    if (node.isTextual()) {
      return node.asText().startsWith("diff ")
          ? JsonNodeFactory.instance.textNode(
              "diff --git a/%1$s b/%1$s\n--- a/%1$s\n+++ b/%1$s\n@@ -0,0 +1 @@\n+%1$s\n"
                  .formatted(EVIL))
          : JsonNodeFactory.instance.textNode(node.asText() + EVIL);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode all = array.arrayNode();
      array.forEach(each -> all.add(poisoned(each)));
      return all;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode all = object.objectNode();
      object
          .fields()
          .forEachRemaining(
              field -> {
                boolean kept = List.of("at", "event").contains(field.getKey());
                all.set(field.getKey(), kept ? field.getValue() : poisoned(field.getValue()));
              });
      return all;
    }
    return node;
  }

  private static Document document(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>\n", ""))));
  }
}
