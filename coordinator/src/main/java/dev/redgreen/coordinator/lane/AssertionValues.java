package dev.redgreen.coordinator.lane;

import dev.redgreen.worker.Thrown;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an assertion wanted and got, from the exception's own fields or else from its message. */
record AssertionValues(Optional<String> expected, Optional<String> actual) {
  private static final List<Pattern> MESSAGES =
      List.of(
          // JUnit 3, 4 and 5; a type before the bracket tells apart values that print alike.
          Pattern.compile(
              "expected: ?(?:[\\w.$]+)?<(.*?)> but was: ?(?:[\\w.$]+)?<(.*)>", Pattern.DOTALL),
          // Hamcrest
          Pattern.compile("Expected: (.*?)\\s*\\n\\s+but: (?:was )?(.*)", Pattern.DOTALL),
          // AssertJ
          Pattern.compile(
              "expected: ?\\n?\\s*(.*?)\\s*\\n\\s*but was: ?\\n?\\s*(.*)",
              Pattern.DOTALL | Pattern.CASE_INSENSITIVE));

  static AssertionValues of(Thrown thrown) {
    if (thrown.values().size() == 2) {
      return found(thrown.values().get(0), thrown.values().get(1));
    }
    return MESSAGES.stream()
        .map(pattern -> pattern.matcher(thrown.message()))
        .filter(Matcher::find)
        .findFirst()
        .map(match -> found(match.group(1), match.group(2).strip()))
        .orElse(new AssertionValues(Optional.empty(), Optional.empty()));
  }

  private static AssertionValues found(String expected, String actual) {
    return new AssertionValues(Optional.of(expected), Optional.of(actual));
  }
}
