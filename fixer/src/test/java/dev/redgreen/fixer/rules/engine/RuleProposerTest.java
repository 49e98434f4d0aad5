package dev.redgreen.fixer.rules.engine;

import static dev.redgreen.fixer.TestModule.main;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.names.MissingImport;
import dev.redgreen.fixer.rules.names.NearestMethod;
import dev.redgreen.fixer.rules.names.NearestVariable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleProposerTest {
  @TempDir Path root;

  private SourceTree tree(String text) {
    return new TestModule(root).main("a/A.java", text).tree();
  }

  private static List<Fix> fixes(Attempt attempt) {
    return new RuleProposer(Attempts::fail).propose(attempt).toList();
  }

  @Test
  void aFixSaysWhatItAnswersAndWhy() {
    Fix fix =
        Attempts.fixes(tree("package a;\nclass A { List<String> x; }\n")).findFirst().orElseThrow();
    assertEquals("rule", fix.rung());
    assertEquals("compiler.err.cant.resolve.location", fix.code());
    assertEquals("", fix.caution());
    assertTrue(fix.why().contains("java.util.List"), fix.why());
  }

  @Test
  void whatWasTriedIsNotProposedAgain() {
    SourceTree tree = tree("package a;\nclass A { List x; }\n");
    List<Fix> all = fixes(Attempts.of(tree, List.of(), file -> Optional.empty()));
    assertTrue(all.size() > 1, all::toString);
    List<Attempt.Tried> tried = List.of(new Attempt.Tried(all.get(0), List.of(), "tests fail"));
    List<Fix> rest = fixes(Attempts.of(tree, tried, file -> Optional.empty()));
    assertEquals(all.subList(1, all.size()).toString(), rest.toString());
  }

  @Test
  void nothingIsTriedBeforeItIsAskedFor() {
    SourceTree tree = tree("package a;\nclass A { List x; }\n");
    AtomicInteger asked = new AtomicInteger();
    Iterator<Fix> fixes =
        new RuleProposer(List.of(new Counted(new MissingImport(), asked)), Attempts::fail)
            .propose(Attempts.of(tree, List.of(), file -> Optional.empty()))
            .iterator();
    fixes.next();
    assertEquals(1, asked.get());
    fixes.next();
    assertEquals(2, asked.get());
  }

  /** Counts the repairs that are taken from a rule. */
  private record Counted(Rule rule, AtomicInteger asked) implements Rule {
    @Override
    public Set<String> codes() {
      return rule.codes();
    }

    @Override
    public Stream<Repair> repairs(Site site) {
      return rule.repairs(site).peek(repair -> asked.incrementAndGet());
    }
  }

  @Test
  void aRuleThatBreaksDownIsNamedAndTheOthersGoOn() {
    SourceTree tree = tree("package a;\nclass A { List<String> x; }\n");
    List<RuleFault> faults = new ArrayList<>();
    Rule broken = new Broken();
    List<Fix> fixes =
        new RuleProposer(List.of(broken, new MissingImport()), faults::add)
            .propose(Attempts.of(tree, List.of(), file -> Optional.empty()))
            .toList();
    assertEquals(
        Attempts.fixes(tree, new MissingImport()).map(Fix::patch).toList().toString(),
        fixes.stream().map(Fix::patch).toList().toString());
    assertEquals(broken, faults.get(0).rule());
    assertTrue(faults.get(0).message().contains("Broken broke down at"), faults::toString);
  }

  @Test
  void aTestMayOnlyBeMeantForWhatIsNearlyItsOwnName() {
    for (String asked : List.of("roomsInWindowSize()", "roomsInWindowSize")) {
      assertEquals(1, renamed(user("main", asked)), asked);
      assertEquals(0, renamed(user("test", asked)), asked);
    }
    assertEquals(1, renamed(user("test", "roomsInPolSize()")));
  }

  private SourceTree user(String folder, String asked) {
    String pool =
        "class A { static int roomsInPoolSize; static int roomsInPoolSize() { return 1; } }";
    String user = "package a;\nclass U { int size = A." + asked + "; }\n";
    TestModule module =
        new TestModule(root.resolve(folder)).main("a/A.java", "package a;\n" + pool + "\n");
    return (folder.equals("main") ? module.main("a/U.java", user) : module.test("a/U.java", user))
        .tree();
  }

  private static long renamed(SourceTree tree) {
    return Attempts.fixes(tree, new NearestMethod(), new NearestVariable())
        .filter(fix -> fix.patch().toString().contains("roomsInPoolSize"))
        .count();
  }

  private static final class Broken implements Rule {
    @Override
    public Set<String> codes() {
      return Set.of("cant.resolve.location");
    }

    @Override
    public Stream<Repair> repairs(Site site) {
      return Stream.of(site).map(one -> one.insert(-1, "", "an offset that is none"));
    }
  }

  @Test
  void aRefusedFileIsNotEdited() {
    SourceTree tree = tree("package a;\nclass A { List<String> x; }\n");
    assertEquals(List.of(), fixes(Attempts.of(tree, List.of(), file -> Optional.of("it is mine"))));
  }

  @Test
  void nothingIsProposedAfterTheDeadline() {
    SourceTree tree = tree("package a;\nclass A { List<String> x; }\n");
    assertEquals(
        List.of(),
        fixes(
            Attempts.of(
                tree,
                List.copyOf(tree.compile().errors()),
                List.of(),
                file -> Optional.empty(),
                Instant.now().minusSeconds(1))));
  }

  @Test
  void failingTestsAreNotItsBusiness() {
    SourceTree tree = tree("package a;\nclass A { List<String> x; }\n");
    TestFailure failure =
        new TestFailure(
            new TestId("a.ATest", "f"),
            "x.Error",
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    assertEquals(
        List.of(),
        fixes(
            Attempts.of(
                tree,
                List.of(failure),
                List.of(),
                file -> Optional.empty(),
                Instant.now().plusSeconds(9))));
  }

  @Test
  void whereOneErrorIsBeyondTheRulesTheOthersAreMendedWithCaution() {
    SourceTree tree =
        tree("package a;\nclass A { List<String> x; int f() { return qqqq.zzzz().www; } }\n");
    List<Fix> fixes = fixes(Attempts.of(tree, List.of(), file -> Optional.empty()));
    assertEquals(1, fixes.size());
    assertTrue(fixes.get(0).caution().startsWith("1 of 2 errors remain"), fixes.get(0).caution());
    SourceTree after = tree.with(fixes.get(0).patch());
    assertEquals(1, after.compile().errors().size());
    assertTrue(after.text(main("a/A.java")).orElseThrow().contains("import java.util.List;"));
  }
}
