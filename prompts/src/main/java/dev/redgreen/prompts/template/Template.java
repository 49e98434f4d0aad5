package dev.redgreen.prompts.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with named placeholders, written {@code {{name}}}. Values are put in once and not looked
 * at again, so a value may contain what looks like a placeholder. A line that is nothing but a
 * placeholder disappears with an empty value.
 */
public final class Template {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z-]+)}}(\\n?)");

  private final String name;
  private final String text;

  private Template(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * The template of this name among the resources.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Template named(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name + ".md")) {
      if (in == null) {
        throw new IllegalArgumentException("there is no template " + name);
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A template of this text; the name is for messages. */
  public static Template of(String name, String text) {
    return new Template(name, text.replace("\r\n", "\n"));
  }

  /** Names of its placeholders, in order of first mention. */
  public Set<String> placeholders() {
    Set<String> names = new LinkedHashSet<>();
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  /**
   * The text with every placeholder filled.
   *
   * @throws IllegalArgumentException if a value has no placeholder or a placeholder no value; the
   *     message names them
   */
  public String fill(Map<String, String> values) {
    check(values.keySet());
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String value = String.valueOf(values.get(found.group(1)));
              boolean alone = found.start() == 0 || text.charAt(found.start() - 1) == '\n';
              String lineEnd = value.isEmpty() && alone ? "" : found.group(2);
              return Matcher.quoteReplacement(value + lineEnd);
            });
  }

  private void check(Set<String> given) {
    Set<String> unknown = new TreeSet<>(given);
    unknown.removeAll(placeholders());
    Set<String> unfilled = new TreeSet<>(placeholders());
    unfilled.removeAll(given);
    if (!unknown.isEmpty() || !unfilled.isEmpty()) {
      throw new IllegalArgumentException(
          "template " + name + ": unknown " + unknown + ", unfilled " + unfilled);
    }
  }
}
