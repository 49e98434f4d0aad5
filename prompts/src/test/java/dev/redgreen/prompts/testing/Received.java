package dev.redgreen.prompts.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A request that a scripted endpoint received.
 *
 * @param method HTTP method
 * @param path path without query
 * @param version HTTP version of the request line, such as {@code HTTP/1.1}
 * @param headers names in lower case
 * @param body as JSON; a missing node if there is none
 */
public record Received(
    String method, String path, String version, Map<String, String> headers, JsonNode body) {

  /** Text of the last message. */
  public String lastMessage() {
    JsonNode messages = body.path("messages");
    return messages.path(messages.size() - 1).path("content").asText();
  }

  /** Text of the first message of a role. */
  public String message(String role) {
    for (JsonNode message : body.path("messages")) {
      if (message.path("role").asText().equals(role)) {
        return message.path("content").asText();
      }
    }
    return "";
  }
}
