package dev.redgreen.prompts.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** What the body of an error answer says, in the forms that endpoints use. */
final class ErrorText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 300;
  private static final List<String> PLACES =
      List.of("/error/message", "/message", "/detail", "/error");

  private ErrorText() {}

  /** The message of a body, on one line, at most 300 characters. */
  static String of(String body) {
    String said = said(body);
    return said.isEmpty() && json(body).isMissingNode()
        ? line(body.substring(0, Math.min(body.length(), 5000)).replaceAll("<[^>]{0,500}>", " "))
        : said;
  }

  /** The message of a body that is JSON and has one; else empty. */
  static String said(String body) {
    JsonNode json = json(body);
    return PLACES.stream()
        .map(json::at)
        .filter(JsonNode::isTextual)
        .map(found -> line(found.asText()))
        .findFirst()
        .orElse("");
  }

  private static String line(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** A body as JSON; a missing node if it is none. */
  static JsonNode json(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
