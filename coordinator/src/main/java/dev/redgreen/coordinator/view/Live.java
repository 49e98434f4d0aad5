package dev.redgreen.coordinator.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.fixer.diff.Terminal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the block shows of a run that goes on. It takes events as lines of the journal; what it
 * shows is a function of these, of the time and of the width.
 */
public final class Live {
  /** Of a place the file's name and the line are enough: the rest is for the message. */
  private static final Pattern PLACE =
      Pattern.compile("^(?:[^\\s:]*/)?([^/\\s:]+:\\d+)(?::\\d+)?: (?:error: )?");

  private static final int SHORT = 60;

  private final Set<String> said = new HashSet<>();
  private final Course course = new Course();
  private long began = -1;
  private String command = "";
  private String round = "";
  private String failing = "";
  private String tokens = "";
  private String candidate = "";
  private int candidates;

  /** Takes an event that happened at a time in ms. */
  public void hear(long at, JsonNode event) {
    began = began < 0 ? at : began;
    course.hear(at, event);
    switch (Story.name(event)) {
      case "Started" -> command = event.path("command").asText();
      case "RoundStarted" -> round(event);
      case "RedConfirmed", "FailureFound" -> failing(event);
      case "FixProposed" -> candidate(event.path("fix"));
      case "Verified" -> verified(event);
      default -> answering(event);
    }
  }

  private void answering(JsonNode event) {
    switch (Story.name(event)) {
      case "ModelAsked" ->
          tokens =
              "asked for, with about " + count(event.path("promptTokens").asLong()) + " tokens";
      case "ModelProgress" ->
          tokens =
              count(event.path("tokens").asLong())
                  + " tokens, "
                  + count(Math.round(event.path("tokensPerSecond").asDouble()))
                  + " tokens/s";
      case "ModelAnswered" -> tokens = "";
      case "ModelRetried" -> tokens = "asked again: " + event.path("why").asText();
      default -> {}
    }
  }

  private void round(JsonNode event) {
    round =
        "round "
            + event.path("round").asInt()
            + (event.path("fresh").asBoolean() ? "" : " (repair)");
    candidate = "";
  }

  private void candidate(JsonNode fix) {
    candidates++;
    candidate = candidates + " " + plain(Facts.tried(fix));
  }

  private void verified(JsonNode event) {
    if (event.path("green").asBoolean()) {
      failing = "";
    } else {
      failing(event);
    }
  }

  private void failing(JsonNode event) {
    List<String> drawn = Story.texts(event.path("drawn"));
    int all = event.path("failures").size();
    String first = drawn.isEmpty() ? "" : PLACE.matcher(plain(drawn.get(0))).replaceFirst("$1 ");
    failing = (all > 1 ? all + ", first " : "") + first;
  }

  /** What of an event stays above the block when it is drawn on, once; empty for most. */
  public String kept(JsonNode event, boolean colours) {
    String kept = worthKeeping(event, colours);
    return kept.isEmpty() || said.add(kept) ? kept : "";
  }

  private String worthKeeping(JsonNode event, boolean colours) {
    return switch (Story.name(event)) {
      case "Warned" -> Ink.YELLOW.on("note: ", colours) + text(event, "message");
      case "RungSkipped" -> text(event, "rung") + " left out: " + text(event, "why");
      case "Refused" ->
          Ink.YELLOW.on("refused ", colours) + text(event, "file") + ": " + text(event, "why");
      case "Verified" -> event.path("green").asBoolean() ? "" : verdict(event, colours);
      case "Disagreement" -> "Maven disagrees with the warm lane: " + text(event, "maven");
      case "FreshStart" -> "fresh start: " + text(event, "why");
      case "ModelRetried" -> "asking again: " + text(event, "why");
      case "ReplyMalformed" -> "the reply cannot be used: " + text(event, "why");
      default -> "";
    };
  }

  /** A candidate that failed: at which stage, with how much, and what it was. */
  private String verdict(JsonNode event, boolean colours) {
    int failures = event.path("failures").size();
    return Ink.RED.on("✘ ", colours)
        + text(event, "stage")
        + (failures == 1 ? ": 1 failure, " : ": " + failures + " failures, ")
        + Span.said(event.path("ms").asLong())
        + (candidate.isEmpty() ? "" : ": " + Block.cut(Terminal.plain(candidate), SHORT));
  }

  private static String text(JsonNode event, String field) {
    return Terminal.plain(plain(event.path(field).asText()));
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * The block: at most six lines, none wider than the terminal.
   *
   * @param now time in ms
   * @param turn counts up, for what turns
   */
  public List<String> lines(long now, int turn, int width, boolean colours) {
    Block block = new Block(width, colours);
    long elapsed = began < 0 ? 0 : now - began;
    block.head(turn, List.of("tdd " + command, round, Span.running(elapsed)));
    Span span = course.now(now);
    String doing = span.name().isEmpty() ? "" : Span.running(span.milliseconds());
    block.row(
        span.name(), parts("  ", doing, span.name().equals("verify") ? "" : plain(span.detail())));
    block.row("reply", tokens);
    block.row("try", candidate);
    block.row("red", failing);
    block.row("so far", soFar());
    return block.lines();
  }

  private static String plain(String detail) {
    return detail.lines().findFirst().orElse("");
  }

  private String soFar() {
    Map<String, Long> sums = new LinkedHashMap<>();
    course.past().forEach(span -> sums.merge(span.name(), span.milliseconds(), Long::sum));
    List<String> said = new ArrayList<>();
    sums.forEach((name, time) -> said.add(name + " " + Span.said(time)));
    return String.join(" · ", said);
  }

  private static String parts(String between, String... texts) {
    return String.join(between, List.of(texts).stream().filter(text -> !text.isEmpty()).toList());
  }
}
