package dev.redgreen.coordinator.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs as files beside this class tell them, and what they should look like. */
final class Told {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Told() {}

  static Story story(String name) {
    JsonNode summary = read(text(name + ".summary.json"));
    String id = summary.path("runId").asText();
    return new Story(
        id,
        "/home/ada/depot",
        "2026-11-21T06:30:00Z",
        "finished",
        "/home/ada/.local/share/tdd/runs/depot/" + id,
        summary,
        events(name));
  }

  static List<JsonNode> events(String name) {
    List<JsonNode> events = new ArrayList<>();
    text(name + ".events.jsonl").lines().forEach(line -> events.add(read(line)));
    return events;
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String file) {
    try (InputStream in = Objects.requireNonNull(Told.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text without colours. */
  static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "");
  }
}
