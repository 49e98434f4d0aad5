package dev.redgreen.coordinator.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fields of one object, each of the right type and no longer than it may be. */
record Fields(JsonNode object) {
  private static final int LONGEST_WORD = 2_000;
  private static final int MOST_ITEMS = 10_000;

  static Fields of(JsonNode node) throws BadLine {
    if (!node.isObject()) {
      throw new BadLine("it is no JSON object");
    }
    return new Fields(node);
  }

  /** A short text. */
  String word(String name) throws BadLine {
    return text(name, LONGEST_WORD);
  }

  String text(String name, int longest) throws BadLine {
    JsonNode node = object.path(name);
    if (!node.isTextual()) {
      throw new BadLine("it has no text \"" + name + "\"");
    }
    if (node.asText().length() > longest) {
      throw new BadLine("\"" + name + "\" is longer than " + longest + " characters");
    }
    return node.asText();
  }

  boolean flag(String name) throws BadLine {
    JsonNode node = object.path(name);
    if (!node.isBoolean()) {
      throw new BadLine("\"" + name + "\" is not true or false");
    }
    return node.asBoolean();
  }

  int count(String name) throws BadLine {
    JsonNode node = object.path(name);
    if (!node.isInt() || node.asInt() < 0) {
      throw new BadLine("\"" + name + "\" is no whole number from 0 on");
    }
    return node.asInt();
  }

  /** A number above 0 and up to this one. */
  double weight(String name, double greatest) throws BadLine {
    double value = object.path(name).asDouble(0);
    if (!object.path(name).isNumber() || !(value > 0) || value > greatest) {
      throw new BadLine("\"" + name + "\" is no number above 0 and up to " + greatest);
    }
    return value;
  }

  /** A moment before {@code latest}. */
  Instant moment(String name, Instant latest) throws BadLine {
    try {
      Instant moment = Instant.ofEpochMilli(Instant.parse(word(name)).toEpochMilli());
      if (moment.isAfter(latest)) {
        throw new BadLine("\"" + name + "\" is in the future: " + moment);
      }
      return moment;
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new BadLine("\"" + name + "\" is no time such as 2026-11-21T12:00:00Z");
    }
  }

  <T extends Enum<T>> T oneOf(String name, Class<T> type) throws BadLine {
    String word = word(name);
    for (T one : type.getEnumConstants()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
        return one;
      }
    }
    throw new BadLine("\"" + name + "\" is the unknown word " + word);
  }

  List<JsonNode> items(String name) throws BadLine {
    JsonNode list = object.path(name);
    if (!list.isArray() || list.size() > MOST_ITEMS) {
      throw new BadLine("\"" + name + "\" is no list of up to " + MOST_ITEMS);
    }
    List<JsonNode> items = new ArrayList<>();
    list.forEach(items::add);
    return items;
  }
}
