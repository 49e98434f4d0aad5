package dev.redgreen.coordinator.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.redgreen.coordinator.journal.Run;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A run as its journal tells it. What an older or cut off journal lacks is empty here.
 *
 * @param id id of the run
 * @param project the user's directory
 * @param started ISO 8601 in UTC
 * @param state {@code running}, {@code finished} or {@code interrupted}
 * @param directory where the journal is
 * @param summary the report, as {@code --json} prints it; a missing node without one
 * @param events oldest first
 */
public record Story(
    String id,
    String project,
    String started,
    String state,
    String directory,
    JsonNode summary,
    List<JsonNode> events) {

  public Story {
    events = List.copyOf(events);
  }

  /** The story of a run that has a journal. */
  public static Story of(Run run) throws IOException {
    return of(run, run.summary().orElse(MissingNode.getInstance()));
  }

  /** The same with a report that the journal does not have yet. */
  public static Story of(Run run, JsonNode summary) throws IOException {
    return new Story(
        run.id(),
        run.project(),
        run.started(),
        run.state().name().toLowerCase(Locale.ROOT),
        run.directory().toString(),
        summary,
        run.events());
  }

  /** The command that ran, without {@code tdd}; empty if the journal does not say. */
  public String command() {
    return named("Started").map(event -> event.path("command").asText()).findFirst().orElse("");
  }

  /** How it ended, or its state where it has no report. */
  public String outcome() {
    return summary.path("outcome").asText(state);
  }

  /** Whether it is verified. */
  public boolean green() {
    return outcome().equals("green");
  }

  /** The failures that it began with, drawn, each once. */
  public List<String> wrong() {
    Set<String> drawn = new LinkedHashSet<>();
    atFirst().forEach(event -> texts(event.path("drawn")).forEach(drawn::add));
    return List.copyOf(drawn);
  }

  /** How many failures it began with. */
  public int failures() {
    return atFirst().mapToInt(event -> event.path("failures").size()).sum();
  }

  private Stream<JsonNode> atFirst() {
    return events.stream()
        .filter(event -> Set.of("RedConfirmed", "FailureFound").contains(name(event)));
  }

  /** Wall time in ms by stage. */
  public Map<String, Long> stages() {
    Map<String, Long> stages = new LinkedHashMap<>();
    summary
        .path("durationsMs")
        .fields()
        .forEachRemaining(stage -> stages.put(stage.getKey(), stage.getValue().asLong()));
    return stages;
  }

  /** Wall time in ms from the first event to the last. */
  public long milliseconds() {
    return named("Ended")
        .map(event -> event.path("ms").asLong())
        .findFirst()
        .orElseGet(() -> events.isEmpty() ? 0 : at(events.get(events.size() - 1)) - begun());
  }

  /** When the first event was, in ms since 1970. */
  public long begun() {
    return events.isEmpty() ? 0 : at(events.get(0));
  }

  /** A text of the report; empty if it has none. */
  public String text(String field) {
    return summary.path(field).asText("");
  }

  /** A list of texts of the report. */
  public List<String> list(String field) {
    return texts(summary.path(field));
  }

  /** A list of objects of the report. */
  public List<JsonNode> nodes(String field) {
    return StreamSupport.stream(summary.path(field).spliterator(), false).toList();
  }

  /** The events of a name. */
  Stream<JsonNode> named(String name) {
    return events.stream().filter(event -> name(event).equals(name));
  }

  /** The simple name of an event's type. */
  static String name(JsonNode event) {
    return event.path("event").asText();
  }

  /** When an event was, in ms since 1970. */
  static long at(JsonNode event) {
    String at = event.path("at").asText();
    return at.isEmpty() ? 0 : Instant.parse(at).toEpochMilli();
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
