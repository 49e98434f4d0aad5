package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.ToolError;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads why a build ended out of the error lines that Maven prints about itself. What tests or
 * plugins print before that end is not looked at: a test may well print "No space left on device".
 */
final class BuildMessages {
  private static final int LONGEST = 4_000;
  private static final int MOST = 200;
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "^\\s*$|^To see the full stack trace|^Re-run Maven|^For more information about"
              + "|^\\[Help \\d+\\]|^After correcting|^ +mvn <args>|^\\tat |^\\s*-> \\[Help"
              + "|^Some problems were encountered|^The build could not read|^ *@ *$"
              + "|^See .*surefire-reports|^See dump files|^Please refer to"
              + "|^There (?:are|were) test failures|^-> \\[Help");
  private static final Pattern GOAL = Pattern.compile("^Failed to execute goal ");
  private static final Pattern TESTS_FAILED =
      Pattern.compile("There (?:are|were) test failures|There are some test failures");
  private static final Pattern COMPILATION_FAILED = Pattern.compile("Compilation failure");
  private static final Pattern POM =
      Pattern.compile("\\((?<file>/.*pom\\.xml|/[^()]+)\\) has \\d+ error");
  private static final Pattern PLACE =
      Pattern.compile("@ (?:.*, )?line (?<line>\\d+), column (?<column>\\d+)");

  private static final Pattern SOURCE =
      Pattern.compile("(?m)^(?<file>/.*?\\.java): warnings found and -Werror specified");

  private final RelativePaths paths;
  private final List<String> lines = new ArrayList<>();
  private final List<String> preamble = new ArrayList<>();
  private boolean structured;
  private boolean ended;

  BuildMessages(RelativePaths paths) {
    this.paths = paths;
  }

  /** Takes the next line that no compiler wrote. */
  void take(LogLine line) {
    structured |= line.hasLevel();
    if (ends(line)) {
      ended = true;
      lines.clear();
    } else if (!structured && preamble.size() < MOST) {
      preamble.add(line.text());
    } else if (lines.size() < 10 * MOST && (line.isError() || (ended && isRest(line)))) {
      lines.add(line.text());
    }
  }

  static boolean ends(LogLine line) {
    return line.text().startsWith("BUILD FAILURE") || line.text().startsWith("BUILD ERROR");
  }

  /** After the end Maven speaks alone, and long messages go on without a level. */
  private static boolean isRest(LogLine line) {
    return !line.hasLevel() && !line.text().isBlank();
  }

  /**
   * Why the build ended.
   *
   * @param compileErrors whether the compiler reported errors, which then say it better
   * @param tools the errors of another tool that explain a message; none if there are none
   */
  List<Failure> failures(boolean compileErrors, Function<String, List<ToolError>> tools) {
    Map<String, BuildFailure> failures = new LinkedHashMap<>();
    List<Failure> told = new ArrayList<>();
    Optional<String> pom = Optional.empty();
    for (String message : messages()) {
      Matcher about = POM.matcher(message);
      if (about.find()) {
        pom = Optional.of(about.group("file"));
        continue;
      }
      List<ToolError> explained = tools.apply(message);
      told.addAll(explained);
      failure(message, pom, compileErrors)
          .filter(found -> explained.isEmpty() || found.environment())
          .ifPresent(found -> failures.merge(found.message(), found, BuildMessages::located));
    }
    told.addAll(failures.values());
    return told.stream().limit(MOST).toList();
  }

  private static BuildFailure located(BuildFailure a, BuildFailure b) {
    return b.location().isPresent() ? b : a;
  }

  private List<String> messages() {
    List<String> messages = new ArrayList<>();
    boolean inGoal = false;
    // Where Maven did not even start, the shell or the JVM says why.
    for (String line : lines.isEmpty() ? preamble : lines) {
      boolean goal = GOAL.matcher(line).find();
      if (goal || (!inGoal && !BOILERPLATE.matcher(line).find())) {
        messages.add(line);
      } else if (inGoal && !BOILERPLATE.matcher(line).find()) {
        messages.add(messages.remove(messages.size() - 1) + "\n" + line);
      }
      inGoal |= goal;
    }
    return messages;
  }

  private Optional<BuildFailure> failure(String raw, Optional<String> pom, boolean compileErrors) {
    String message = raw.replaceAll("\\s*-> \\[Help \\d+\\]|\\s*@\\s*$", "").strip();
    boolean tests = TESTS_FAILED.matcher(raw).find() && !raw.contains("terminated without");
    if (tests || (compileErrors && COMPILATION_FAILED.matcher(message).find())) {
      return Optional.empty();
    }
    String bounded = message.substring(0, Math.min(LONGEST, message.length()));
    return MavenProblem.of(bounded)
        .map(
            problem ->
                new BuildFailure(
                    problem.code(), bounded, problem.environment(), location(bounded, pom)));
  }

  private Optional<Location> location(String message, Optional<String> pom) {
    Matcher place = PLACE.matcher(message);
    boolean placed = place.find();
    int line = placed ? Integer.parseInt(place.group("line")) : 1;
    int column = placed ? Integer.parseInt(place.group("column")) : 0;
    Matcher source = SOURCE.matcher(message);
    Optional<String> named = source.find() ? Optional.of(source.group("file")) : pom;
    try {
      return named.map(paths::relative).map(file -> new Location(file, line, column));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The first lines that were taken, for a failure that nothing is known about. */
  String text() {
    return String.join("\n", messages().stream().limit(20).toList());
  }
}
