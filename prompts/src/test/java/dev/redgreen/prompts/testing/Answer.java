package dev.redgreen.prompts.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a scripted endpoint does with one chat request. */
public sealed interface Answer {
  /**
   * A chat completion, streamed if the request asks for it.
   *
   * @param finish {@code finish_reason}, such as {@code stop} or {@code length}
   * @param reasoning what the model thinks before; empty for none
   * @param usage whether token counts are told
   */
  record Content(String text, String finish, String reasoning, boolean usage) implements Answer {}

  /** Any status with any headers and body. */
  record Raw(int status, Map<String, String> headers, String body) implements Answer {
    public Raw {
      headers = new LinkedHashMap<>(headers);
    }
  }

  /** Reads the request and closes the connection. */
  record Drop() implements Answer {}

  /** Sends the first half of a completion, streamed or plain, and closes the connection. */
  record Truncated(String text) implements Answer {}

  /** A stream that ends in good order, but without finish reason and end mark. */
  record Unfinished(String text) implements Answer {}

  /** Sends the same words again and again until the other side has gone. */
  record Endless() implements Answer {}

  /** Sends the head and the first words, then nothing until the other side has gone. */
  record Silent() implements Answer {}

  /** A whole streamed completion on a connection that stays open. */
  record Lingering(String text) implements Answer {}

  /** An error event in the middle of a stream. */
  record BrokenStream(String text, String message) implements Answer {}

  /** A completion that ends by itself. */
  static Answer content(String text) {
    return new Content(text, "stop", "", true);
  }

  /** A completion that was cut off. */
  static Answer cutOff(String text) {
    return new Content(text, "length", "", true);
  }

  /** A completion of one file, in the form that Redgreen asks for. */
  static Answer file(String path, String text) {
    return content(path + "\n```java\n" + text + (text.endsWith("\n") ? "" : "\n") + "```\n");
  }

  /** An error of this status, with a message in the form that most endpoints use. */
  static Answer error(int status, String message) {
    return new Raw(
        status,
        Map.of("Content-Type", "application/json"),
        "{\"error\":{\"message\":\"" + message + "\",\"type\":\"error\"}}");
  }

  /** 429 with {@code Retry-After}. */
  static Answer rateLimited(int retryAfterSeconds) {
    return new Raw(
        429,
        Map.of("Retry-After", String.valueOf(retryAfterSeconds)),
        "{\"message\":\"Tokens per minute limit exceeded\",\"code\":\"rate_limit\"}");
  }

  /** 401. */
  static Answer unauthorized() {
    return new Raw(401, Map.of(), "{\"message\":\"Wrong API Key\",\"code\":\"wrong_api_key\"}");
  }

  /** 404 in the form of the default endpoint. */
  static Answer modelNotFound() {
    return new Raw(
        404,
        Map.of(),
        "{\"message\":\"Model does not exist or you do not have access to it.\","
            + "\"type\":\"not_found_error\",\"param\":\"model\",\"code\":\"model_not_found\"}");
  }

  /** 200 with something that is not the protocol. */
  static Answer garbage(String body) {
    return new Raw(200, Map.of("Content-Type", "text/html"), body);
  }
}
