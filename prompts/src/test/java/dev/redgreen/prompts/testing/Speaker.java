package dev.redgreen.prompts.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says one answer to one request. */
final class Speaker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHUNK = 24;

  private final OutputStream out;
  private final boolean streaming;
  private final String model;
  private final int promptTokens;

  Speaker(OutputStream out, Received request) {
    this.out = out;
    this.streaming = request.body().path("stream").asBoolean();
    this.model = request.body().path("model").asText();
    this.promptTokens = request.body().toString().length() / 4;
  }

  void say(Answer answer) throws IOException {
    if (answer instanceof Answer.Content content) {
      say(content);
    } else if (answer instanceof Answer.Raw raw) {
      head(raw.status(), raw.headers(), raw.body().getBytes(StandardCharsets.UTF_8).length);
      write(raw.body());
    } else if (answer instanceof Answer.Truncated truncated) {
      truncated(truncated.text());
    } else if (answer instanceof Answer.Unfinished unfinished) {
      head(200, Map.of("Content-Type", "text/event-stream"), -1);
      events(pieces(unfinished.text()));
    } else if (answer instanceof Answer.BrokenStream broken) {
      head(200, Map.of("Content-Type", "text/event-stream"), -1);
      events(pieces(broken.text()));
      write("data: {\"error\":{\"message\":\"" + broken.message() + "\"}}\n\n");
    } else if (answer instanceof Answer.Endless) {
      endless();
    } else if (answer instanceof Answer.Lingering lingering) {
      say(new Answer.Content(lingering.text(), "stop", "", true));
      waitForEver();
    } else if (answer instanceof Answer.Silent) {
      silent();
    }
  }

  private void say(Answer.Content content) throws IOException {
    if (!streaming) {
      String body = completion(content).toString();
      head(
          200,
          Map.of("Content-Type", "application/json"),
          body.getBytes(StandardCharsets.UTF_8).length);
      write(body);
      return;
    }
    head(200, Map.of("Content-Type", "text/event-stream"), -1);
    List<ObjectNode> events = new ArrayList<>();
    if (!content.reasoning().isEmpty()) {
      events.add(chunk("reasoning", content.reasoning()));
    }
    events.addAll(pieces(content.text()));
    events.add(finish(content.finish()));
    if (content.usage()) {
      events.add(usage(frame("chat.completion.chunk"), content));
    }
    events(events);
    write("data: [DONE]\n\n");
  }

  private void truncated(String text) throws IOException {
    if (streaming) {
      head(200, Map.of("Content-Type", "text/event-stream"), 1_000_000);
      events(pieces(text));
    } else {
      String body = completion(new Answer.Content(text, "stop", "", true)).toString();
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      head(200, Map.of("Content-Type", "application/json"), bytes.length);
      write(body.substring(0, body.length() / 2));
    }
  }

  private void endless() throws IOException {
    head(200, Map.of("Content-Type", streaming ? "text/event-stream" : "application/json"), -1);
    String more = streaming ? "data: " + chunk("content", "and on ") + "\n\n" : " ".repeat(1000);
    while (true) {
      write(more);
    }
  }

  private void silent() throws IOException {
    head(200, Map.of("Content-Type", streaming ? "text/event-stream" : "application/json"), -1);
    write(streaming ? "data: " + chunk("content", "well ") + "\n\n" : "{");
    waitForEver();
  }

  private static void waitForEver() {
    Object never = new Object();
    synchronized (never) {
      try {
        while (true) {
          never.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void head(int status, Map<String, String> headers, int length) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (length >= 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    write(head.append("Connection: close\r\n\r\n").toString());
  }

  private void events(List<ObjectNode> events) throws IOException {
    for (ObjectNode event : events) {
      write("data: " + event + "\n\n");
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private List<ObjectNode> pieces(String text) {
    List<ObjectNode> pieces = new ArrayList<>();
    for (int start = 0; start < text.length(); start += CHUNK) {
      pieces.add(chunk("content", text.substring(start, Math.min(text.length(), start + CHUNK))));
    }
    return pieces;
  }

  private ObjectNode frame(String kind) {
    ObjectNode frame = JSON.createObjectNode();
    frame.put("id", "scripted-1").put("object", kind).put("created", 1).put("model", model);
    frame.putArray("choices");
    return frame;
  }

  private ObjectNode chunk(String field, String text) {
    ObjectNode frame = frame("chat.completion.chunk");
    ObjectNode choice = frame.withArray("choices").addObject();
    choice.put("index", 0).putObject("delta").put(field, text);
    choice.putNull("finish_reason");
    return frame;
  }

  private ObjectNode finish(String reason) {
    ObjectNode frame = frame("chat.completion.chunk");
    ObjectNode choice = frame.withArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", reason).putObject("delta");
    return frame;
  }

  private ObjectNode completion(Answer.Content content) {
    ObjectNode frame = frame("chat.completion");
    ObjectNode choice = frame.withArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", content.finish());
    ObjectNode message = choice.putObject("message");
    message.put("role", "assistant").put("content", content.text());
    if (!content.reasoning().isEmpty()) {
      message.put("reasoning", content.reasoning());
    }
    return content.usage() ? usage(frame, content) : frame;
  }

  private ObjectNode usage(ObjectNode frame, Answer.Content content) {
    int completionTokens = (content.text().length() + content.reasoning().length()) / 4;
    ObjectNode usage = frame.putObject("usage");
    usage.put("prompt_tokens", promptTokens).put("completion_tokens", completionTokens);
    usage.put("total_tokens", promptTokens + completionTokens);
    return frame;
  }
}
