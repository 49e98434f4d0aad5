package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTroubleTest {
  private static List<Failure> of(String log, boolean timedOut) {
    return new LogTrouble(Path.of("/p")).of(log, timedOut, Duration.ofSeconds(90));
  }

  @Test
  void aDeadlineIsTheFirstProblem() {
    Failure problem = of("[INFO] Scanning for projects...\n", true).get(0);
    assertEquals("maven.deadline", problem.kind());
    assertTrue(problem.message().contains("90 s"), problem.message());
  }

  @Test
  void aCrashOfTheTestsIsSeenInABuildThatIgnoresFailures() {
    String log =
        """
        [ERROR]\s
        [ERROR] ExecutionException The forked VM terminated without properly saying goodbye. VM crash?
        [INFO] BUILD SUCCESS
        """;
    assertEquals("maven.fork-crashed", of(log, false).get(0).kind());
  }

  @Test
  void successHasNoProblem() {
    assertEquals(List.of(), of("[ERROR] a test printed this\n[INFO] BUILD SUCCESS\n", false));
  }

  @Test
  void aReleaseThatThisJavaHasIsTheProjectsOwnTrouble() {
    String log =
        """
        [INFO] BUILD FAILURE
        [ERROR] Failed to execute goal o:maven-compiler-plugin:3.14.1:compile (d) on project x: Fatal error compiling: error: release version %s not supported -> [Help 1]
        """;
    BuildFailure newer = (BuildFailure) of(log.formatted("99"), false).get(0);
    BuildFailure older = (BuildFailure) of(log.formatted("5"), false).get(0);
    assertEquals("maven.jdk-too-old", newer.code());
    assertTrue(newer.environment());
    assertEquals("maven.source-level", older.code());
  }
}
