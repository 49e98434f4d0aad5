package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.TestId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One {@code testcase} element of a report while it is read. */
final class ReportedCase {
  private static final Pattern ROW = Pattern.compile("[({\\[].*$", Pattern.DOTALL);

  /** What JUnit 4 calls a class that it cannot make tests of. */
  private static final String UNBUILT = "initializationError";

  private final String className;
  private final String name;
  private final List<Thrown> thrown = new ArrayList<>();
  private boolean skipped;
  private boolean flaky;

  ReportedCase(@Nullable String className, @Nullable String name) {
    this.className = className == null ? "" : className;
    this.name = name == null ? "" : name;
  }

  /**
   * The test. Names carry rows and parameter types in several fashions ({@code f[2]}, {@code
   * f(int)[2]}, {@code f{int}[2]}); what fails outside of a method is reported under the class's
   * name or none, by JUnit 4 under a name of its own.
   */
  TestId test() {
    String method = ROW.matcher(name).replaceFirst("").strip();
    boolean outside = name.equals(className) || method.equals(UNBUILT);
    return new TestId(className, outside ? "" : method);
  }

  void skip() {
    skipped = true;
  }

  void passedAfterAll() {
    flaky = true;
  }

  void fail(Thrown what) {
    thrown.add(what);
  }

  boolean skipped() {
    return skipped;
  }

  boolean flaky() {
    return flaky;
  }

  List<Thrown> thrown() {
    return thrown;
  }

  /** What was thrown: the report's attributes and its text, which is a stack trace. */
  record Thrown(String type, String message, String trace) {}
}
