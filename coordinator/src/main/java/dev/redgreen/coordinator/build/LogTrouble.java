package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.parse.MavenLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run's output has against it, beside failed tests. */
final class LogTrouble {
  /** Where test failures are ignored, a crash of the tests' JVM is a line in a successful build. */
  private static final Pattern CRASH =
      Pattern.compile(
          "(?m)^\\[ERROR] +(?:.*ExecutionException:? )?"
              + "((?:The forked VM terminated without|There was a timeout"
              + "|Error occurred in starting fork|The fork crashed).*)$");

  private static final Pattern RELEASE =
      Pattern.compile(
          "(?:release version|invalid (?:target|source) release:?|invalid flag: --release) ?(?:1\\.)?"
              + "(\\d+)?");

  private final Path root;

  LogTrouble(Path root) {
    this.root = root;
  }

  List<Failure> of(String output, boolean timedOut, Duration deadline) {
    List<Failure> problems = new ArrayList<>();
    if (timedOut) {
      String message = "Maven did not end within " + deadline.toSeconds() + " s and was killed";
      problems.add(new BuildFailure("maven.deadline", message, false, Optional.empty()));
    }
    MavenLog.parse(output, root).stream().map(LogTrouble::explained).forEach(problems::add);
    Matcher crash = CRASH.matcher(output);
    if (problems.isEmpty() && crash.find()) {
      String code =
          crash.group(1).startsWith("There was") ? "maven.tests-timeout" : "maven.fork-crashed";
      problems.add(new BuildFailure(code, crash.group(1), false, Optional.empty()));
    }
    return problems;
  }

  /** A project that wants a newer Java than this is no fault of the project. */
  private static Failure explained(Failure problem) {
    if (!problem.kind().equals("maven.source-level")) {
      return problem;
    }
    int running = Runtime.version().feature();
    Matcher wanted = RELEASE.matcher(problem.message());
    while (wanted.find()) {
      String release = wanted.group(1);
      if (release != null && Integer.parseInt(release) > running) {
        String message =
            "the project is compiled for Java %s and this is JDK %d: set JAVA_HOME to a JDK %s or newer"
                .formatted(release, running, release);
        return new BuildFailure("maven.jdk-too-old", message, true, Optional.empty());
      }
    }
    return problem;
  }
}
