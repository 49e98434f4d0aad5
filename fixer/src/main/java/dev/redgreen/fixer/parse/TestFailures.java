package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes failures of what tests have thrown, with places in the project's sources. */
public final class TestFailures {
  private static final Pattern TYPE = Pattern.compile("^[A-Za-z_][\\w$]*(?:\\.[A-Za-z_][\\w$]*)*$");
  private static final Pattern HEAD =
      Pattern.compile("^(?<type>[A-Za-z_][\\w$.]*)(?::\\s*(?<message>.*))?$", Pattern.DOTALL);

  private final SourceRoots sources;

  /**
   * For one project.
   *
   * @param root what locations are relative to
   * @param sourceRoots main and test source roots, to tell own frames of a stack trace
   */
  public TestFailures(Path root, Collection<Path> sourceRoots) {
    this.sources = new SourceRoots(root, sourceRoots);
  }

  /**
   * The failure that a report of something thrown describes.
   *
   * @param type binary name of the exception; anything else is ignored
   * @param text its message as the report has it on its own, which may have lost its newlines
   * @param printed its stack trace as Java prints it, which starts with the type and the message
   */
  public TestFailure of(TestId test, String type, String text, String printed) {
    StackTrace trace = new StackTrace(printed, sources);
    Matcher head = HEAD.matcher(trace.head());
    boolean parsed = head.matches();
    boolean typed = TYPE.matcher(type).matches();
    String exception = typed ? type : causeType(trace).orElse(AssertionError.class.getName());
    String said = typed && parsed ? head.group("message") : trace.head();
    String message = (said == null || said.isBlank() ? text : said).strip();
    Optional<ExpectedActual> values =
        ExpectedActual.of(message, exception.endsWith("ComparisonFailure"));
    return new TestFailure(
        test,
        exception,
        withCause(message, trace),
        values.map(ExpectedActual::expected),
        values.map(ExpectedActual::actual),
        trace.frames(),
        trace.location().or(() -> sources.declaration(test)));
  }

  private static Optional<String> causeType(StackTrace trace) {
    return trace
        .cause()
        .map(HEAD::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group("type"));
  }

  /** The innermost cause is often the only thing that says what happened. */
  private static String withCause(String message, StackTrace trace) {
    return trace
        .cause()
        .filter(cause -> !message.contains(cause) && !repeats(cause, message))
        .map(cause -> message + "\nCaused by: " + cause)
        .orElse(message)
        .strip();
  }

  private static boolean repeats(String cause, String message) {
    Matcher head = HEAD.matcher(cause);
    String said = head.matches() ? head.group("message") : null;
    return said != null
        && cause.startsWith(AssertionError.class.getName())
        && message.contains(said);
  }
}
