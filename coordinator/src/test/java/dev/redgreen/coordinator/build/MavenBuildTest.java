package dev.redgreen.coordinator.build;

import static dev.redgreen.coordinator.build.SmallProject.JUNIT4;
import static dev.redgreen.coordinator.build.SmallProject.JUPITER;
import static dev.redgreen.coordinator.build.SmallProject.dependencies;
import static dev.redgreen.coordinator.build.SmallProject.release;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenBuildTest {
  @TempDir Path directory;
  private SmallProject project;
  private MavenRun maven;

  @BeforeEach
  void open() {
    project = new SmallProject(directory.resolve("project"));
    maven = new MavenRun(directory.resolve("cache"));
  }

  @AfterEach
  void close() {
    maven.close();
  }

  private static Set<TestId> ids(String... ids) {
    return Stream.of(ids).map(TestId::parse).collect(Collectors.toSet());
  }

  private static Set<TestId> failed(List<TestFailure> failures) {
    return failures.stream().map(TestFailure::test).collect(Collectors.toSet());
  }

  private SmallProject jupiter() {
    return project
        .module("", "t:one", release("17"), dependencies(JUPITER))
        .write(
            "src/main/java/t/Sum.java",
            "package t; public class Sum { public static int of(int a, int b) { return a + b; } }")
        .write(
            "src/test/java/t/SumTest.java",
            """
            package t;
            import static org.junit.jupiter.api.Assertions.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.ValueSource;
            class SumTest {
              @Test void adds() { assertEquals(3, Sum.of(1, 2)); }
              @Test void wrong() { assertEquals(4, Sum.of(1, 2)); }
              @Disabled @Test void off() { fail(); }
              @ParameterizedTest @ValueSource(ints = {1, 2}) void zero(int n) { assertEquals(n, Sum.of(n, 0)); }
              @ParameterizedTest @ValueSource(ints = {1, 2}) void one(int n) { assertEquals(1, n); }
              @Test void seesNothingOfUs() {
                System.getProperties().stringPropertyNames().forEach(name ->
                    assertFalse(name.contains("redgreen") || name.contains("ext.class"), name));
              }
              @Nested class Inner { @Test void deep() {} }
            }
            """);
  }

  @Test
  void everyTestGetsItsVerdictAndStaleReportsNone() {
    jupiter();
    project.write(
        "target/surefire-reports/TEST-t.Gone.xml",
        "<testsuite name='t.Gone'><testcase name='old' classname='t.Gone'/></testsuite>");

    Verdict verdict = maven.test(project.root());

    assertEquals(
        ids(
            "t.SumTest#adds",
            "t.SumTest#zero",
            "t.SumTest#seesNothingOfUs",
            "t.SumTest$Inner#deep"),
        verdict.passed(),
        verdict.log());
    assertEquals(ids("t.SumTest#wrong", "t.SumTest#one"), failed(verdict.failing()));
    assertEquals(ids("t.SumTest#off"), verdict.skipped());
    assertEquals(List.of(), verdict.problems());
    assertEquals(Stage.TEST, verdict.stage());
    assertFalse(verdict.green());
    assertTrue(verdict.ranTests());
    assertEquals(
        "src/test/java/t/SumTest.java",
        verdict.failing().get(0).location().orElseThrow().file().toString());
  }

  @Test
  void onlyTheSelectedTestsRun() {
    jupiter();

    Verdict methods =
        maven.test(
            project.root(), new TestId("t.SumTest", "zero"), new TestId("t.SumTest", "adds"));
    Verdict nested = maven.test(project.root(), new TestId("t.SumTest$Inner", "deep"));

    assertEquals(ids("t.SumTest#adds", "t.SumTest#zero"), methods.passed(), methods.log());
    assertTrue(methods.green());
    assertEquals(ids("t.SumTest$Inner#deep"), nested.passed(), nested.log());
  }

  @Test
  void aTestThatDoesNotCompileIsLocatedAndTheModelIsThereAllTheSame() {
    project
        .module("", "t:one", release("17"), dependencies(JUPITER))
        .write(
            "src/test/java/t/SumTest.java",
            """
            package t;
            class SumTest {
              @org.junit.jupiter.api.Test void adds() { Sum.of(1, 2); }
            }
            """);

    Verdict verdict = maven.test(project.root());

    assertEquals(Stage.TEST_COMPILE, verdict.stage(), verdict.log());
    CompileError error = (CompileError) verdict.problems().get(0);
    assertEquals("src/test/java/t/SumTest.java:3:45", error.place().toString());
    assertEquals("Sum", error.symbol());
    assertFalse(verdict.ranTests());
    ModuleModel model = maven.models.find(project.root(), project.root()).orElseThrow();
    assertEquals(17, model.java().release());
    assertTrue(
        model.java().testClasspath().stream()
            .anyMatch(jar -> jar.endsWith("junit-jupiter-api-5.11.4.jar")));
    assertEquals(List.of(), model.obstacles());
  }

  @Test
  void oldJavaAndJUnit4AreRun() {
    project
        .module(
            "",
            "t:old",
            "<maven.compiler.source>1.8</maven.compiler.source><maven.compiler.target>1.8</maven.compiler.target>",
            dependencies(JUNIT4))
        .write(
            "src/test/java/t/OldTest.java",
            """
            package t;
            import org.junit.*;
            import org.junit.runner.RunWith;
            import org.junit.runners.Parameterized;
            @RunWith(Parameterized.class)
            public class OldTest {
              @Parameterized.Parameters public static Object[] data() { return new Object[] {1, 2}; }
              @Parameterized.Parameter public int n;
              @Test public void positive() { Assert.assertTrue(n > 0); }
              @Test public void positiveToo() { Assert.assertTrue(n > 0); }
              @Test public void one() { Assert.assertEquals(1, n); }
            }
            """);

    Verdict all = maven.test(project.root());
    Verdict some = maven.test(project.root(), new TestId("t.OldTest", "positive"));

    assertEquals(ids("t.OldTest#positive", "t.OldTest#positiveToo"), all.passed(), all.log());
    assertEquals(ids("t.OldTest#one"), failed(all.failing()));
    assertEquals(ids("t.OldTest#positive"), some.passed(), some.log());
    assertEquals(
        8, maven.models.find(project.root(), project.root()).orElseThrow().java().release());
  }

  @Test
  void aTestThatEndsTheVirtualMachineIsAProblemOfTheTests() {
    project
        .module("", "t:one", release("17"), dependencies(JUPITER))
        .write(
            "src/test/java/t/HaltTest.java",
            "package t; class HaltTest { @org.junit.jupiter.api.Test void halts() { Runtime.getRuntime().halt(0); } }");

    Verdict verdict = maven.test(project.root());

    assertEquals(Stage.TEST, verdict.stage());
    assertFalse(verdict.green());
    assertEquals("maven.fork-crashed", verdict.problems().get(0).kind(), verdict.log());
  }

  @Test
  void aProjectForANewerJavaIsTroubleOfTheMachine() {
    project
        .module("", "t:one", release("99"), "")
        .write("src/main/java/t/A.java", "package t; class A {}");

    BuildFailure trouble = maven.test(project.root()).environment().orElseThrow();

    assertTrue(trouble.message().contains("compiled for Java 99"), trouble.message());
    assertTrue(trouble.message().contains("set JAVA_HOME"), trouble.message());
  }

  @Test
  void whatNoRepositoryHasIsAskedForOnline() {
    project
        .module(
            "",
            "t:one",
            release("17"),
            dependencies(SmallProject.dependency("t.none:none:1:test"))
                + "<repositories><repository><id>central</id><url>file:%s/empty</url></repository></repositories>"
                    .formatted(directory))
        .write("src/main/java/t/A.java", "package t; class A {}");

    Verdict verdict = maven.test(project.root());

    Failure problem = verdict.problems().get(0);
    assertEquals("maven.dependency-not-found", problem.kind(), verdict.log());
    assertEquals(Stage.OTHER, verdict.stage());
    assertFalse(verdict.log().contains("offline"), verdict.log());
  }
}
