package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tests run beside the targets, and which of their failures count. */
class NeighboursTest {
  private static final TestId TARGET = new TestId("p.TargetTest", "");

  @TempDir Path root;
  private final List<TestId> asked = new ArrayList<>();
  private final List<TestFailure> failing = new ArrayList<>();
  private final List<RunEvent> events = new ArrayList<>();
  private SourceTree tree;

  @BeforeEach
  void sources() {
    write("src/main/java/p/Changed.java", "package p; class Changed {}");
    write("src/main/java/p/User.java", "package p; class User { Changed it = new Changed(); }");
    write("src/main/java/p/Other.java", "package p; class Other {}");
    for (String used : List.of("Changed", "User", "Other")) {
      test(used + "Test", used);
    }
    test("TargetTest", "Changed");
    test("RedTest", "Changed");
    tree = SourceTree.of(root, PlainModule.in(root));
  }

  private void test(String name, String used) {
    write(
        "src/test/java/p/" + name + ".java",
        "package p; class " + name + " { Object it = new " + used + "(); }");
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).resolveSibling(""));
      Files.writeString(root.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Bench implements TestBench {
    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      asked.addAll(tests);
      return new Report(List.of(), failing, List.of(), "");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }

  private List<Failure> broken() {
    Set<TestId> green =
        new LinkedHashSet<>(
            List.of(
                new TestId("p.UserTest", "a"),
                new TestId("p.ChangedTest", "a"),
                new TestId("p.ChangedTest", "b"),
                new TestId("p.OtherTest", "a"),
                new TestId("p.TargetTest", "old")));
    Path file = Path.of("src/main/java/p/Changed.java");
    SourceTree changed =
        tree.with(Patch.of(new Edit.Write(file, "package p; class Changed { int now; }")));
    return new Neighbours(green, List.of(TARGET), new Durations(), events::add)
        .broken(new Bench(), changed, changed.compile().classes());
  }

  private void fails(String test, String exception) {
    failing.add(
        new TestFailure(
            TestId.parse(test),
            exception,
            "it broke",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }

  @Test
  void testsThatReachTheChangeRunOnceInTheOrderOfTheBuild() {
    assertEquals(List.of(), broken());
    assertEquals(List.of(new TestId("p.UserTest", ""), new TestId("p.ChangedTest", "")), asked);
  }

  @Test
  void onlyWhatPassedBeforeCounts() {
    fails("p.ChangedTest#a", "java.lang.AssertionError");
    fails("p.ChangedTest#wasRedBefore", "java.lang.AssertionError");
    assertEquals(List.of("p.ChangedTest#a"), tests(broken()));
  }

  @Test
  void whatDoesNotEndInTimeSaysNothing() {
    fails("p.ChangedTest#a", "java.util.concurrent.TimeoutException");
    fails("p.UserTest#a", "dev.redgreen.NotExecuted");
    assertEquals(List.of(), broken());
  }

  private static List<String> tests(List<Failure> failures) {
    return failures.stream().map(failure -> ((TestFailure) failure).test().toString()).toList();
  }
}
