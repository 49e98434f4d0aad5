package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.BrokenBuild;
import dev.redgreen.coordinator.it.BrokenBuilds;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of what the real Maven printed ({@code scripts/bench-ci --record}). */
final class ClassificationTest {
  /** What no log tells: reports of tests do, and the version of the JDK, and the clock. */
  private static final Set<String> ELSEWHERE =
      Set.of("test.AssertionFailedError", "maven.jdk-too-old", "maven.deadline");

  static Stream<BrokenBuild> builds() {
    return BrokenBuilds.all().stream().filter(build -> !ELSEWHERE.contains(build.rule()));
  }

  @ParameterizedTest
  @MethodSource("builds")
  void theRootCauseIsFoundAndEveryFormIsValid(BrokenBuild build) {
    Findings findings = Reports.findings(Reports.log(build.fileName()));

    Finding root = findings.root().orElseThrow();
    assertEquals(build.rule(), root.rule(), root::drawn);
    assertEquals(build.about(), root.about());
    CiReport report = Reports.of(findings);
    SarifSchema.valid(SarifWriter.write(report));
    for (Format format : Format.values()) {
      String text = format.of(report);
      assertFalse(text.contains("/project/") || text.contains("/home/ada"), text);
      assertFalse(text.contains("\u001b"), text);
    }
  }

  @Test
  void aClassThatCannotBeWrittenIsNoFaultOfItsSource() {
    Location place = new Location(Path.of("src/A.java"), 1, 8);
    String message = "error while writing A: No space left on device";
    Failure failure = new CompileError("compiler.err.cant.write", place, -1, -1, "A", message);

    assertEquals(About.ENVIRONMENT, About.of(failure));
    assertEquals("environment", Reports.of(List.of(failure)).status());
  }

  @Test
  void aLogThatEndsInTheMiddleIsNoReasonToGuess() {
    String log = Reports.log(BrokenBuilds.named("a rule of the enforcer").fileName());
    String half = log.substring(0, log.indexOf("BUILD FAILURE"));

    Findings findings = Reports.findings(half);

    assertTrue(
        findings.root().map(Finding::about).filter("environment"::equals).isEmpty(),
        () -> findings.all().toString());
  }

  @Test
  void whatATestPrintsIsNotTheMachinesWord() {
    String log =
        """
        [INFO] Scanning for projects...
        [INFO] Running com.acme.DiskTest
        [ERROR] No space left on device
        java.net.ConnectException: Connection refused
        [INFO] BUILD SUCCESS
        """;

    assertEquals(Findings.NONE, Reports.findings(log));
  }
}
