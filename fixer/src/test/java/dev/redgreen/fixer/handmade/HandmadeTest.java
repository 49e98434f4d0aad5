package dev.redgreen.fixer.handmade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's repair, from the text of a file before and after. */
class HandmadeTest {
  private static final Path SUM = TestModule.main("a/Sum.java");
  private static final Path TEST = TestModule.test("a/SumTest.java");
  private static final String BEFORE =
      """
      package a;

      /** Adds. */
      class Sum {
        int first() {
          return 1;
        }

        int of(int x, int y) {
          return x - z;
        }

        int last() {
          return 2;
        }
      }
      """;

  @TempDir Path root;
  private final SortedMap<Path, Optional<String>> after = new TreeMap<>();

  private SourceTree tree(String sum) {
    return new TestModule(root)
        .main("a/Sum.java", sum)
        .test(
            "a/SumTest.java", "package a;\n\nclass SumTest {\n  int sum = new Sum().of(2, 3);\n}\n")
        .tree();
  }

  private List<String> proposed(SourceTree tree, TestBench bench) {
    return propose(tree, bench).stream()
        .map(fix -> tree.with(fix.patch()).text(SUM).orElse("(deleted)"))
        .toList();
  }

  private List<Fix> propose(SourceTree tree, TestBench bench) {
    Task task = new Task(root, tree.module(), List.of(TestId.parse("a.SumTest")), "", "p", "run");
    List<Failure> errors = new ArrayList<>(tree.compile().errors());
    if (errors.isEmpty()) {
      errors.add(new BuildFailure("test", "a test fails", false, Optional.empty()));
    }
    Attempt attempt =
        new Attempt(
            task,
            1,
            true,
            errors,
            tree,
            List.of(),
            bench,
            file -> file.endsWith("pom.xml") ? Optional.of("no source") : Optional.empty(),
            Instant.MAX);
    return new HandmadeProposer(charset -> after).propose(attempt).toList();
  }

  /** Passes the test if the sum adds: it looks for the instruction in the class file. */
  private record Adding() implements TestBench {
    private static final byte IADD = 0x60;

    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      byte[] code = classes.getOrDefault("a.Sum", new byte[0]);
      boolean adds = false;
      for (int i = 0; i + 1 < code.length; i++) {
        adds |= code[i] == IADD && code[i + 1] == (byte) 0xac;
      }
      List<TestFailure> none = List.of();
      return new Report(adds ? tests : List.of(), none, List.of(), "");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }

  @Test
  void firstOnlyTheNeededChangesThenAllOfThem() {
    String needed = BEFORE.replace("x - z", "x + y");
    String all =
        needed
            .replace("Adds.", "Adds two.")
            .replace("return 1;", "return 10;")
            .replace("2;", "20;");
    after.put(SUM, Optional.of(all));

    assertEquals(List.of(needed, all), proposed(tree(BEFORE), new Adding()));
  }

  @Test
  void whatTheTestsNeedIsNeededAlthoughItCompilesWithout() {
    String before = BEFORE.replace("x - z", "x - y");
    String needed = before.replace("x - y", "x + y");
    String all = needed.replace("Adds.", "Adds two.");
    after.put(SUM, Optional.of(all));

    assertEquals(List.of(needed, all), proposed(tree(before), new Adding()));
  }

  @Test
  void aChangeThatIsNeededAsAWholeIsProposedOnce() {
    after.put(SUM, Optional.of(BEFORE.replace("x - z", "x + y")));
    assertEquals(1, proposed(tree(BEFORE), new Adding()).size());
  }

  @Test
  void whatIsNoSourceAndWhatIsANewTestIsNoPartOfIt() {
    after.put(Path.of("pom.xml"), Optional.of("<project/>"));
    after.put(TestModule.test("a/NewTest.java"), Optional.of("package a;\n\nclass NewTest {}\n"));
    assertEquals(List.of(), propose(tree(BEFORE), new Adding()));
  }

  @Test
  void aRepairThatDoesNotCompileIsProposedAsItIs() {
    String worse = BEFORE.replace("x - z", "x + q").replace("Adds.", "Adds two.");
    after.put(SUM, Optional.of(worse));
    assertEquals(List.of(worse), proposed(tree(BEFORE), new Adding()));
  }

  @Test
  void aFileThatIsNewAndAFileThatGoesArePartsOfIt() {
    String before =
        "package a;\n\nclass Sum {\n  Lost lost;\n\n  int of(int x, int y) {\n    return x + y;\n  }\n}\n";
    Path lost = TestModule.main("a/Lost.java");
    Path other = TestModule.main("a/Other.java");
    new TestModule(root).main("a/Other.java", "package a;\n\nclass Other {}\n");
    after.put(lost, Optional.of("package a;\n\nclass Lost {}\n"));
    after.put(other, Optional.empty());

    SourceTree tree = tree(before);
    List<Fix> fixes = propose(tree, new Adding());

    assertEquals(List.of(lost), List.copyOf(fixes.get(0).patch().files()));
    assertEquals(Optional.empty(), tree.with(fixes.get(1).patch()).text(other));
    assertEquals("repaired by a person, without 1 other changes", fixes.get(0).why());
    assertEquals(HandmadeProposer.RUNG, fixes.get(0).rung());
    assertEquals(
        Optional.empty(), fixes.get(0).patch().files().stream().filter(TEST::equals).findAny());
  }
}
