package dev.redgreen.coordinator.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.fixer.diff.Terminal;
import java.util.List;

/** HTML that is put together piece by piece; what is not markup of ours is escaped. */
public final class Html {
  private final StringBuilder page = new StringBuilder();

  /** Markup of ours. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Text, with nothing in it that a browser would take for markup, nor steer by. */
  Html text(String plain) {
    page.append(escaped(plain));
    return this;
  }

  /** An element that holds a text. */
  Html element(String name, String text) {
    String end = name.replaceFirst(" .*", "");
    return raw("<" + name + ">").text(text).raw("</" + end + ">\n");
  }

  /** A heading and a list; nothing if the list is empty. */
  Html list(String title, List<String> texts) {
    if (texts.stream().allMatch(String::isBlank)) {
      return this;
    }
    element("h2", title).raw("<ul>\n");
    texts.forEach(each -> element("li", each));
    return raw("</ul>\n");
  }

  /** A name and its value in a list of facts; nothing if it has none. */
  Html fact(String name, String value) {
    return value.isBlank()
        ? this
        : raw("<div>").element("dt", name).element("dd", value).raw("</div>\n");
  }

  /** The drawn failures of an event. */
  Html drawn(JsonNode event) {
    Story.texts(event.path("drawn")).forEach(text -> element("pre", text));
    return this;
  }

  static String escaped(String plain) {
    return literal(String.join("\n", plain.lines().map(Terminal::plain).toList()));
  }

  /** The text with nothing in it that HTML would take for its own. */
  public static String literal(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
