package dev.redgreen.coordinator.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.workspace.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run as its journal tells it.
 *
 * @param id sorts by time
 * @param project the user's directory
 * @param started when it began, ISO 8601 in UTC
 * @param state whether it ended
 * @param directory where its files are
 */
public record Run(String id, String project, String started, State state, Path directory) {
  /** Whether a run came to its end. */
  public enum State {
    /** Its process is at work. */
    RUNNING,
    /** It has a summary. */
    FINISHED,
    /** Its process is gone, and there is no summary. */
    INTERRUPTED
  }

  /** Reads a journal; empty if the directory holds none. */
  static Optional<Run> read(Path directory) throws IOException {
    Path file = directory.resolve(Journal.RUN);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JsonNode start = Json.mapper().readTree(file.toFile());
    return Optional.of(
        new Run(
            start.path("runId").asText(),
            start.path("project").asText(),
            start.path("started").asText(),
            state(directory, start.path("process").asText()),
            directory));
  }

  private static State state(Path directory, String process) {
    if (Files.exists(directory.resolve(Journal.SUMMARY))) {
      return State.FINISHED;
    }
    boolean lives = ProcessIdentity.parse(process).map(ProcessIdentity::lives).orElse(false);
    return lives ? State.RUNNING : State.INTERRUPTED;
  }

  /** How it ended; empty if it has not. */
  public Optional<JsonNode> summary() throws IOException {
    Path file = directory.resolve(Journal.SUMMARY);
    return Files.exists(file)
        ? Optional.of(Json.mapper().readTree(file.toFile()))
        : Optional.empty();
  }

  /** What a later command noted of it under a name; empty if nothing. */
  public Optional<JsonNode> note(String name) throws IOException {
    Path file = directory.resolve(name + ".json");
    return Files.exists(file)
        ? Optional.of(Json.mapper().readTree(file.toFile()))
        : Optional.empty();
  }

  /** Notes something of it under a name, in place of what was noted before. */
  public void note(String name, Object value) throws IOException {
    Journal.publish(directory.resolve(name + ".json"), value);
  }

  /** Its events, oldest first; a line that was cut off by a crash is left out. */
  public List<JsonNode> events() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : Files.readString(directory.resolve(Journal.EVENTS)).split("\n")) {
      try {
        if (!line.isBlank()) {
          events.add(Json.mapper().readTree(line));
        }
      } catch (JsonProcessingException e) {
        continue; // the process ended while it wrote this line
      }
    }
    return events;
  }
}
