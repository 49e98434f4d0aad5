package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.process.Sandbox;
import dev.redgreen.fixer.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    return judged(project);
  }

  private Verdict judged(SmallProject project) {
    Sandbox limits = new Sandbox("limits", "", Optional.empty());
    try (MavenRun maven = new MavenRun(temp.resolve("cache"), limits)) {
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

  /** The first test runs the wrong code, which writes over a class that the second one asks. */
  @Test
  void aClassOfTheTestsThatIsReplacedBeforeItIsLoadedIsNoticed() {
    String test =
        """
        package acme;
        class %s {
          @org.junit.jupiter.api.Test
          void it() throws Exception {
            Sum.forge();
            org.junit.jupiter.api.Assertions.assertEquals(%s, Sum.of(1, 2));
          }
        }
        """;
    SmallProject project = new SmallProject(temp.resolve("project"));
    project
        .module(
            "",
            "acme:sum",
            SmallProject.release("17") + "<surefire.runOrder>alphabetical</surefire.runOrder>",
            SmallProject.dependencies(SmallProject.JUPITER))
        .write(
            "src/main/java/acme/Sum.java",
            """
            package acme;
            import java.nio.file.*;
            public class Sum {
              public static int of(int a, int b) { return 7; }
              public static void forge() throws Exception {
                Path source = Files.createTempDirectory("forged").resolve("Wanted.java");
                Files.writeString(source,
                    "package acme; class Wanted { static int sum() { return 7; } }");
                String path = System.getProperty("surefire.test.class.path",
                    System.getProperty("java.class.path"));
                javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null,
                    "-cp", path, "-d", "target/test-classes", source.toString());
              }
            }
            """)
        .write("src/test/java/acme/ATest.java", test.formatted("ATest", "7"))
        .write("src/test/java/acme/ZTest.java", test.formatted("ZTest", "Wanted.sum()"))
        .write(
            "src/test/java/acme/Wanted.java",
            "package acme; class Wanted { static int sum() { return 3; } }");

    Verdict verdict = judged(project);

    assertFalse(green(verdict), verdict::log);
    assertEquals(
        List.of("maven.tests-changed"),
        verdict.problems().stream().map(Failure::kind).toList(),
        () -> verdict.failing() + verdict.log());
    assertEquals(
        List.of(), verdict.failing(), "the forged class was not loaded: this shows nothing");
  }
}
