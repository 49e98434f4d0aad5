package dev.redgreen.coordinator.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** What card and page say in the same words. */
record Facts(Story story, Beside beside) {

  /** A fix of a result: why, by whom, and what speaks for it. */
  static String done(JsonNode fix) {
    return fix(fix, ", " + standing(fix));
  }

  /** A fix that is being tried: nothing speaks for it yet, but something may against it. */
  static String tried(JsonNode fix) {
    String standing = standing(fix);
    return fix(fix, standing.equals("verified") ? "" : ", " + standing);
  }

  private static String standing(JsonNode fix) {
    return fix.path("standing").asText().toLowerCase(Locale.ROOT);
  }

  private static String fix(JsonNode fix, String standing) {
    String caution = fix.path("caution").asText();
    return fix.path("why").asText()
        + " ["
        + fix.path("rung").asText()
        + standing
        + "]"
        + (caution.isEmpty() ? "" : "; caution: " + caution);
  }

  /** Who judged; empty if nobody did. */
  String verified() {
    if (story.text("verifiedBy").isEmpty()) {
      return "";
    }
    JsonNode tests = story.summary().path("tests");
    return String.format(
        Locale.ROOT,
        "%s %s: %d tests, %d failed, %d skipped; lane %s, sandbox %s",
        story.text("verifiedBy"),
        story.text("gate"),
        tests.path("run").asInt(),
        tests.path("failed").asInt(),
        tests.path("skipped").asInt(),
        story.text("lane"),
        story.text("sandbox"));
  }

  /** What was asked of a model; empty for a run without a report. */
  String cost() {
    JsonNode model = story.summary().path("model");
    int calls = model.path("calls").asInt();
    if (calls == 0) {
      return story.summary().isMissingNode() ? "" : "no model was asked";
    }
    String money = beside.cost() == 0 ? "" : String.format(Locale.ROOT, "; %.4f", beside.cost());
    return String.format(
        Locale.ROOT,
        "%d %s, %,d tokens in, %,d out%s",
        calls,
        calls == 1 ? "call" : "calls",
        model.path("inputTokens").asLong(),
        model.path("outputTokens").asLong(),
        money);
  }

  /** The patterns that the result was made from, with licence and record. */
  List<String> used() {
    return story.nodes("patternsUsed").stream().map(this::used).toList();
  }

  private String used(JsonNode use) {
    String licence = use.path("licence").asText();
    String id = use.path("id").asText();
    String record = id.isEmpty() ? "" : beside.record().apply(id);
    return use.path("origin").asText()
        + (licence.isEmpty() ? "" : " (" + licence + ")")
        + (record.isEmpty() ? "" : "; " + record);
  }
}
