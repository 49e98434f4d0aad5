package dev.redgreen.coordinator.bench.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.lane.LaneSettings;
import dev.redgreen.coordinator.lane.WorkerLane;
import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Processing;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the proposed fixes is accepted, and what it counts as; with real javac and tests. */
class RepairingTest {
  private static final Path MAIN = Path.of("src/main/java/a/Twice.java");
  private static final Path TEST = Path.of("src/test/java/a/TwiceTest.java");
  private static final String RIGHT =
      "package a;\nclass Twice {\n  int of(int n) {\n    return n + n;\n  }\n}\n";
  private static final String CHECK =
      "package a;\nimport org.junit.jupiter.api.*;\nclass TwiceTest {\n"
          + "  @Test void three() { Assertions.assertEquals(6, new Twice().of(3)); }\n}\n";
  private static final String BROKEN = "return n + m;";

  @TempDir static Path root;
  private static BenchProject project;

  @BeforeAll
  static void aProjectIsMeasured() throws IOException {
    for (Map.Entry<Path, String> file : Map.of(MAIN, RIGHT, TEST, CHECK).entrySet()) {
      Files.createDirectories(root.resolve(file.getKey()).getParent());
      Files.writeString(root.resolve(file.getKey()), file.getValue());
    }
    JavaModule module = module();
    SourceTree tree = SourceTree.of(root, module);
    LaneSettings settings =
        new LaneSettings(
            module, List.of(), Map.of(), Map.of(), Optional.empty(), Duration.ofSeconds(20));
    WorkerLane lane = new WorkerLane(settings);
    Coverage coverage = Coverage.of(root.resolve("coverage"), tree, lane);
    project = new BenchProject(SourceName.EXAMPLES, root, tree, lane, coverage);
  }

  private static JavaModule module() {
    List<Path> junit =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(
                jar ->
                    jar.toString()
                        .matches(
                            ".*/(junit-jupiter|junit-platform|opentest4j|apiguardian)[^/]*jar"))
            .toList();
    Path out = root.resolve("target");
    return new JavaModule(
        "a:b:1",
        root,
        List.of(root.resolve("src/main/java")),
        List.of(root.resolve("src/test/java")),
        List.of(),
        List.of(),
        List.of(),
        junit,
        out,
        out,
        17,
        "UTF-8",
        List.of(),
        Processing.NONE);
  }

  @AfterAll
  static void theWorkerEnds() {
    project.close();
  }

  private static BrokenProgram broken(String body) {
    String text = RIGHT.replace("return n + n;", body);
    SourceTree tree = project.tree().with(Patch.of(new Edit.Write(MAIN, text)));
    List<TestId> tests = List.copyOf(project.coverage().of(MAIN, 0));
    return new BrokenProgram(
        Operator.VARIABLE_MISSPELT, List.of(), project, List.of(MAIN), tree, tests);
  }

  private static Fix body(String body, Standing standing) {
    return fix(new Edit.Write(MAIN, RIGHT.replace("return n + n;", body)), standing);
  }

  private static Fix fix(Edit edit, Standing standing) {
    return new Fix(Patch.of(edit), "test", "", "so", standing, List.of(), "");
  }

  private static Judged repaired(BrokenProgram broken, Fix... fixes) {
    Proposer proposer =
        new Proposer() {
          @Override
          public String rung() {
            return "test";
          }

          @Override
          public Stream<Fix> propose(Attempt attempt) {
            return Stream.of(fixes);
          }
        };
    BenchPolicy policy = new BenchPolicy(project.tree());
    Duration deadline = Duration.ofSeconds(30);
    return Judged.of(broken, Repairing.of(broken, List.of(proposer), policy, deadline));
  }

  @Test
  void theTestThatEntersAMethodIsKnown() {
    assertEquals(Set.of(new TestId("a.TwiceTest", "three")), project.coverage().of(MAIN, 0));
  }

  @Test
  void theFirstFixWhoseTestsPassIsAccepted() {
    Judged judged =
        repaired(
            broken(BROKEN),
            body("return n + lost;", Standing.VERIFIED),
            body("return n;", Standing.VERIFIED),
            body("return 2 * n;", Standing.VERIFIED),
            body("return n + n;", Standing.VERIFIED));
    assertEquals(Ending.State.GREEN, judged.ending().state());
    assertEquals(3, judged.ending().proposed());
    assertTrue(judged.green());
    assertFalse(judged.exact());
  }

  @Test
  void theOriginalIsExact() {
    Judged judged = repaired(broken(BROKEN), body("return n+n; // twice", Standing.VERIFIED));
    assertTrue(judged.green() && judged.exact());
  }

  @Test
  void aFixThatFailsItsTestsIsWrong() {
    Judged judged = repaired(broken(BROKEN), body("return n;", Standing.VERIFIED));
    assertEquals(Ending.State.RED, judged.ending().state());
    assertTrue(judged.wrong() && !judged.green());
  }

  @Test
  void aStubNeverCounts() {
    Judged judged = repaired(broken(BROKEN), body("return n + n;", Standing.STUB));
    assertEquals(Ending.State.UNCLAIMED, judged.ending().state());
    assertFalse(judged.green() || judged.exact());
  }

  @Test
  void aWeakenedTestNeverCounts() {
    Edit weaker = new Edit.Write(TEST, CHECK.replace("6", "new Twice().of(3)"));
    Edit mended = new Edit.Write(MAIN, RIGHT);
    Fix both =
        new Fix(Patch.of(weaker, mended), "test", "", "so", Standing.VERIFIED, List.of(), "");
    Judged judged = repaired(broken(BROKEN), both);
    assertTrue(judged.weakened());
    assertFalse(judged.green() || judged.exact());
  }

  @Test
  void oneStepLeadsToTheNext() {
    BrokenProgram two = broken("int k = lost; return n + m;");
    Edit.Replace first = replace(two, "int k = lost;", "");
    Edit.Replace second = replace(two, "return n + m;", "return n + n;");
    Proposer oneAtATime =
        perRound(
            first, new Edit.Replace(MAIN, second.start() - 13, second.end() - 13, second.text()));
    Ending ending =
        Repairing.of(
            two, List.of(oneAtATime), new BenchPolicy(project.tree()), Duration.ofSeconds(30));
    assertEquals(Ending.State.GREEN, ending.state());
    assertEquals(2, ending.fixes().size());
  }

  private static Proposer perRound(Edit... edits) {
    return new Proposer() {
      @Override
      public String rung() {
        return "test";
      }

      @Override
      public Stream<Fix> propose(Attempt attempt) {
        return Stream.of(fix(edits[attempt.round() - 1], Standing.VERIFIED));
      }
    };
  }

  private static Edit.Replace replace(BrokenProgram broken, String old, String text) {
    int start = broken.tree().text(MAIN).orElseThrow().indexOf(old);
    return new Edit.Replace(MAIN, start, start + old.length(), text);
  }

  @Test
  void whatThePolicyForbidsIsNotTried() {
    Judged judged =
        repaired(broken(BROKEN), fix(new Edit.Write(Path.of("pom.xml"), "x"), Standing.VERIFIED));
    assertEquals(Ending.State.UNSOLVED, judged.ending().state());
    assertTrue(judged.ending().tree().changes().files().equals(Set.of(MAIN)));
  }
}
