package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Failure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong code that does something to Maven's verdict while its tests run: it is never green. */
class HostileBuildTest {
  private static final String WRITE_OVER =
      """
      java.nio.file.Files.list(java.nio.file.Path.of("target/surefire-reports"))
          .filter(file -> file.toString().endsWith(".xml"))
          .forEach(file -> {
            try {
              java.nio.file.Files.writeString(file, "<testsuite name='acme.SumTest' tests='1'"
                  + " errors='0' skipped='0' failures='0'>"
                  + "<testcase name='adds' classname='acme.SumTest' time='0.1'/></testsuite>");
            } catch (java.io.IOException e) {
            }
          });
      """;

  private static final String DELETE =
      "new java.io.File(\"target/surefire-reports\")"
          + ".listFiles((d, n) -> new java.io.File(d, n).delete());";

  @TempDir Path temp;

  private Verdict verdict(String trick, String result) {
    SmallProject project = new SmallProject(temp.resolve("project"));
    project
        .module(
            "",
            "acme:sum",
            SmallProject.release("17"),
            SmallProject.dependencies(SmallProject.JUPITER))
        .write(
            "src/main/java/acme/Sum.java",
            "package acme; public class Sum { static { "
                + trick
                + " } public static int of(int a, int b) { return "
                + result
                + "; } }")
        .write(
            "src/test/java/acme/SumTest.java",
            """
            package acme;
            class SumTest {
              @org.junit.jupiter.api.Test
              void adds() {
                org.junit.jupiter.api.Assertions.assertEquals(3, Sum.of(1, 2));
              }
            }
            """);
    try (MavenRun maven = new MavenRun(temp.resolve("cache"))) {
      return maven.test(project.root());
    }
  }

  private static String hook(String statements) {
    return "Runtime.getRuntime().addShutdownHook(new Thread(() -> { try { "
        + statements
        + " } catch (Exception e) { } }));";
  }

  private static boolean green(Verdict verdict) {
    return verdict.problems().isEmpty()
        && verdict.failing().isEmpty()
        && !verdict.passed().isEmpty();
  }

  @Test
  void theRightCodeIsGreen() {
    Verdict verdict = verdict("", "a + b");
    assertTrue(green(verdict), verdict::log);
  }

  @Test
  void reportsThatAShutdownHookWritesOverContradictMaven() {
    Verdict verdict = verdict(hook(WRITE_OVER), "a - b");
    assertFalse(green(verdict), verdict::log);
    assertEquals(
        List.of("maven.reports-contradict"),
        verdict.problems().stream().map(Failure::kind).toList(),
        verdict::log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Runtime.getRuntime().halt(0);",
        "System.exit(0);",
        "System.setOut(null); System.setErr(null);",
        "System.setProperty(\"maven.test.failure.ignore\", \"true\");",
      })
  void whatEndsOrBendsTheJvmIsNotGreen(String trick) {
    Verdict verdict = verdict(trick, "a - b");
    assertFalse(green(verdict), verdict::log);
  }

  @Test
  void deletedReportsAreNotGreen() {
    Verdict verdict = verdict(hook(DELETE), "a - b");
    assertFalse(green(verdict), verdict::log);
  }

  /** A process of its own that waits for Maven's end is killed with Maven. */
  @Test
  void aProcessThatOutlivesMavenWritesNoReport() throws InterruptedException {
    String script =
        "while [ ! -f target/surefire-reports/TEST-acme.SumTest.xml ]; do sleep 0.05; done;"
            + " sleep 3; date > target/late";
    String trick =
        "try { new ProcessBuilder(\"setsid\", \"sh\", \"-c\", \""
            + script
            + "\").start(); }"
            + " catch (java.io.IOException e) { }";
    Verdict verdict = verdict(trick, "a - b");
    assertFalse(green(verdict), verdict::log);
    Thread.sleep(4000);
    assertFalse(temp.resolve("project/target/late").toFile().exists(), "it lived on");
  }
}
