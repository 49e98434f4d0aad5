package dev.redgreen.coordinator.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The course of a run: on what it spends its time, one stretch after another. It takes the events
 * one by one, as lines of the journal, while the run goes on or long after.
 */
final class Course {
  private final List<Span> spans = new ArrayList<>();
  private String name = "";
  private String detail = "";
  private long from;

  /** The stretches of a run that is over. */
  static List<Span> of(Story story) {
    Course course = new Course();
    long last = story.begun();
    for (JsonNode event : story.events()) {
      last = Story.at(event);
      course.hear(last, event);
    }
    course.end(last);
    return course.spans;
  }

  /** Takes an event that happened at a time in ms. */
  void hear(long at, JsonNode event) {
    switch (Story.name(event)) {
      case "StageStarted" -> begin(at, event.path("stage").asText(), event.path("detail").asText());
      case "Proposing" -> propose(at, event.path("rung").asText(), event.path("detail").asText());
      case "Searched" -> propose(at, event.path("rung").asText(), searched(event));
      case "FixProposed" -> begin(at, "verify", event.path("fix").path("why").asText());
      case "ModelAsked" -> propose(at, "model", event.path("model").asText());
      case "RedConfirmed", "FailureFound", "RoundStarted", "Ended" -> end(at);
      default -> {}
    }
  }

  /** A rung that goes on is one stretch, whatever it has come to. */
  private void propose(long at, String rung, String what) {
    if (name.equals(rung)) {
      detail = what.isEmpty() ? detail : what;
    } else {
      begin(at, rung, what);
    }
  }

  private static String searched(JsonNode event) {
    return event.path("method").asText()
        + ", "
        + event.path("candidates").asInt()
        + " candidates, "
        + event.path("compiled").asInt()
        + " compiled, "
        + event.path("run").asInt()
        + " run";
  }

  private void begin(long at, String what, String exactly) {
    end(at);
    name = what;
    detail = exactly;
    from = at;
  }

  private void end(long at) {
    if (!name.isEmpty()) {
      spans.add(new Span(name, detail, from, at));
    }
    name = "";
  }

  /** What ended already. */
  List<Span> past() {
    return List.copyOf(spans);
  }

  /** What it is at, as far as it has come; an empty name if nothing. */
  Span now(long at) {
    return new Span(name, name.isEmpty() ? "" : detail, name.isEmpty() ? at : from, at);
  }
}
