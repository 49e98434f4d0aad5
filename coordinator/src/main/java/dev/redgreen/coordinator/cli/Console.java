package dev.redgreen.coordinator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * What a command talks to: three streams, the environment, and what is known of the terminal.
 *
 * @param in answers of the user
 * @param out results
 * @param err progress and questions
 * @param environment environment variables
 * @param interactive whether a person can answer: input and progress are a terminal
 * @param colour whether escape sequences may be written to {@code err} and {@code out}
 * @param width columns of the terminal
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean interactive,
    boolean colour,
    int width) {

  private static final int USUAL_WIDTH = 100;

  /**
   * The console of a process. The launcher says in {@code TDD_TTY} which of the three streams are a
   * terminal, as in {@code "012"}, and the width in {@code COLUMNS}.
   */
  public static Console of(
      InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    String terminals = environment.getOrDefault("TDD_TTY", "");
    boolean colour = drawn(environment) && !environment.containsKey("NO_COLOR");
    boolean interactive = terminals.contains("0") && terminals.contains("2");
    return new Console(
        in, out, err, environment, interactive, colour, width(environment.get("COLUMNS")));
  }

  /**
   * Whether what is written can be laid out for the eye: output and progress are a terminal that
   * can move its cursor.
   */
  boolean drawn() {
    return drawn(environment);
  }

  private static boolean drawn(Map<String, String> environment) {
    String terminals = environment.getOrDefault("TDD_TTY", "");
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    return terminals.contains("1") && terminals.contains("2") && !dumb;
  }

  private static int width(@org.jspecify.annotations.Nullable String columns) {
    try {
      return columns == null ? USUAL_WIDTH : Math.max(40, Integer.parseInt(columns.strip()));
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  /** Asks a question that is answered with yes or no; no answer means no. */
  boolean confirm(String question) {
    err.print(question + " [y/N] ");
    err.flush();
    try {
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String line = reader.readLine();
      return line != null && line.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints a record as one JSON document. */
  void json(Object value) {
    try {
      out.println(
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text in bold red, green, yellow or faint, where colour is allowed. */
  String paint(String text, Style style) {
    return colour ? style.code + text + "\u001b[0m" : text;
  }

  /** Ways to set text apart. */
  enum Style {
    RED("\u001b[31m"),
    GREEN("\u001b[32m"),
    YELLOW("\u001b[33m"),
    BOLD("\u001b[1m"),
    FAINT("\u001b[2m");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }
}
