package dev.redgreen.fixer.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an assertion wanted and what it got, read out of the messages of JUnit 4 and 5, TestNG,
 * Hamcrest and AssertJ.
 *
 * @param expected the wanted value, or what it should have been like
 * @param actual the value that was there
 */
public record ExpectedActual(String expected, String actual) {
  /** Where one message reports several failures, the first of them speaks. */
  private static final List<Pattern> FIRST_OF_SEVERAL =
      List.of(
          Pattern.compile(
              "\\(\\d+ failures?\\)\\s*\\n-- failure 1 --\\s*(.*?)(?:\\nat |\\n-- fail|$)",
              Pattern.DOTALL),
          Pattern.compile(
              "\\(\\d+ failures?\\)\\s*\\n\\s*[\\w.$]+: (.*?)(?:\\n\\t[\\w.$]+: |$)",
              Pattern.DOTALL));

  /** JUnit's cut of two long strings to what differs, with brackets around that. */
  private static final Pattern COMPACTED = Pattern.compile("\\[(.*)\\]", Pattern.DOTALL);

  private static final List<Pattern> FORMS =
      List.of(
          form("expected: not <(?<expected>null)>(?<actual>)"),
          form(
              "expected:? ?(?<etype>[\\w.$@]*)<(?<expected>.*)> but was:? ?(?<atype>[\\w.$@]*)<(?<actual>.*)>"),
          form("expected value is <(?<expected>.*)> but was <(?<actual>.*)>"),
          form("did not expect \\[(?<expected>.*)\\] but found \\[(?<actual>.*)\\]"),
          form("expected \\[(?<expected>.*)\\] but found \\[(?<actual>.*)\\]"),
          form(
              "should have thrown an exception of type (?:class )?(?<expected>[\\w.$]+)(?<actual>)"),
          form("expected same:<(?<expected>.*)> was not:<(?<actual>.*)>"),
          form("expected (?<expected>null),? but was:? ?<(?<actual>.*)>"),
          form("Expected exception: (?<expected>[\\w.$]+)(?<actual>)"),
          form("Expected (?<expected>[\\w.$]+) to be thrown, but nothing was thrown(?<actual>)"),
          form("(?:^|\\n) *Expected: (?<expected>.*?)\\n +but: (?<actual>.*)"),
          form("Expected size: (?<expected>\\d+) but was: (?<actual>\\d+) in"),
          form("Expecting value to be (?<expected>true) but was (?<actual>false)"),
          form("Expecting value to be (?<expected>false) but was (?<actual>true)"),
          form("(?:^|\\n)expected: ?(?<expected>.*?)\\n but was: ?(?<actual>.*)"),
          form(
              "Expecting(?: actual)?:\\s*\\n(?<actual>.*?)\\nto be equal to:\\s*\\n"
                  + "(?<expected>.*?)(?:\\nbut was not.*)?$"),
          form(
              "Expecting(?: actual)?:\\s*\\n(?<actual>.*?)\\n(?<relation>(?:not )?to [^\\n]*?):?"
                  + "\\s*\\n(?<expected>.*?)(?:\\nbut .*)?$"));

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  /**
   * Reads a message.
   *
   * @param compacted whether JUnit 4 has put brackets around what differs
   */
  public static Optional<ExpectedActual> of(String message, boolean compacted) {
    String one = firstOfSeveral(message);
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(one);
      if (found.find()) {
        ExpectedActual values = values(form, found);
        return Optional.of(compacted ? values.withoutBrackets() : values);
      }
    }
    return Optional.empty();
  }

  private static String firstOfSeveral(String message) {
    for (Pattern several : FIRST_OF_SEVERAL) {
      Matcher found = several.matcher(message);
      if (found.find()) {
        return found.group(1).stripTrailing();
      }
    }
    return message;
  }

  private static ExpectedActual values(Pattern form, Matcher found) {
    String expected = found.group("expected");
    String actual = found.group("actual");
    if (form.pattern().contains("etype")) {
      return new ExpectedActual(
          typed(found.group("etype"), expected), typed(found.group("atype"), actual));
    }
    if (form.pattern().contains("relation")) {
      return new ExpectedActual(found.group("relation") + " " + bare(expected), bare(actual));
    }
    if (form.pattern().contains("not <")) {
      return new ExpectedActual("not null", "null");
    }
    if (form.pattern().startsWith("did not")) {
      return new ExpectedActual("not " + expected, actual);
    }
    return new ExpectedActual(bare(expected), actual.isEmpty() ? "nothing thrown" : bare(actual));
  }

  /** Values of different types that look the same carry their types and identities. */
  private static String typed(String type, String value) {
    return type.isEmpty() ? value : type.replaceAll("@.*", "") + "<" + value + ">";
  }

  /** Hamcrest says {@code is <5>} and {@code was "x"}, AssertJ indents. */
  private static String bare(String value) {
    String plain = value.strip().replaceFirst("^(?:is|was) (?=[<\"])", "");
    boolean bracketed = plain.startsWith("<") && plain.endsWith(">");
    return bracketed ? plain.substring(1, plain.length() - 1) : plain;
  }

  private ExpectedActual withoutBrackets() {
    return new ExpectedActual(withoutBrackets(expected), withoutBrackets(actual));
  }

  private static String withoutBrackets(String value) {
    return COMPACTED.matcher(value).replaceFirst(found -> Matcher.quoteReplacement(found.group(1)));
  }
}
