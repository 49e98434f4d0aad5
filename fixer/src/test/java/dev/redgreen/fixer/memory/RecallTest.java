package dev.redgreen.fixer.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.reuse.InProcessBench;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecallTest {
  private static final String TEST =
      """
      package a.shop;
      import static org.junit.jupiter.api.Assertions.assertEquals;
      import org.junit.jupiter.api.Test;
      class PriceTest {
        @Test void adds() {
          Price price = new Price(3);
          assertEquals(5, price.plus(2).cents());
        }
      }
      """;
  private static final String CODE =
      """
      package a.shop;
      public final class Price {
        private final int cents;
        public Price(int cents) { this.cents = cents; }
        public Price plus(int more) { return new Price(cents + more); }
        public int cents() { return cents; }
      }
      """;

  private static final Path PRICE = TestModule.main("a/shop/Price.java");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path dir;
  private PatternStore store;
  private Set<String> licences = Set.of("own");
  private Instant deadline = Instant.MAX;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);
    store = SqlitePatternStore.open(dir.resolve("store"), clock, EmbedderSource.none());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void deletedCodeComesBack() {
    learn();
    assertEquals(Optional.of(CODE), recalled("again", "a/shop/Price", TEST, "own"));
  }

  @Test
  void renamedCodeComesBackUnderItsNewNames() {
    learn();
    String code = recalled("renamed", "b/money/Cost", renamed(TEST), "own").orElseThrow();
    assertEquals(renamed(CODE), code);
  }

  @Test
  void addedMemberComesBackInAFileThatChangedElsewhere() {
    String before = CODE.replaceAll("  public Price plus.*\n", "");
    store.add(learned(before, CODE, List.of()));
    module("changed").main("a/shop/Price.java", "// reviewed\n" + before);
    assertEquals(
        Optional.of("// reviewed\n" + CODE), recalled("changed", "a/shop/Price", TEST, "own"));
  }

  @Test
  void anotherLiteralIsAnotherDemand() {
    learn();
    assertTrue(recalled("literal", "a/shop/Price", TEST.replace("5", "6"), "own").isEmpty());
  }

  @Test
  void anotherProjectSeesNothing() {
    learn();
    assertTrue(recalled("space", "a/shop/Price", TEST, "other").isEmpty());
  }

  @Test
  void forgottenSolutionStaysForgotten() {
    Pattern solution = learn();
    store.forget(solution.id(), "wrong");
    assertTrue(recalled("forgotten", "a/shop/Price", TEST, "own").isEmpty());
  }

  @Test
  void quarantinedSolutionIsNotUsed() {
    store.add(List.of(withStanding(learn(), Standing.QUARANTINED)));
    assertTrue(recalled("quarantined", "a/shop/Price", TEST, "own").isEmpty());
  }

  @Test
  void solutionUnderALicenceThatIsNotAcceptedIsNotUsed() {
    Fix.Source copied = new Fix.Source("", "somewhere", "GPL-3.0-only", 1);
    Fix fix =
        new Fix(
            Patch.empty(),
            "reuse",
            "generate",
            "",
            dev.redgreen.fixer.Standing.VERIFIED,
            List.of(copied),
            "");
    store.add(learned("", CODE, List.of(fix)));
    assertTrue(recalled("licence", "a/shop/Price", TEST, "own").isEmpty());
    licences = Set.of("own", "GPL-3.0-only");
    assertEquals(Optional.of(CODE), recalled("licence", "a/shop/Price", TEST, "own"));
  }

  @Test
  void nothingIsProposedAfterTheDeadline() {
    learn();
    deadline = NOW;
    assertTrue(recalled("late", "a/shop/Price", TEST, "own").isEmpty());
  }

  @Test
  void whatFailedForTheseTestsIsNotTriedAgainUntilItLedToGreen() {
    Pattern solution = learn();
    store.record(List.of(trial(solution, "own", false, 1)));
    assertTrue(recalled("failed", "a/shop/Price", TEST, "own").isEmpty());
    store.record(List.of(trial(solution, "own", true, 2)));
    assertEquals(Optional.of(CODE), recalled("green", "a/shop/Price", TEST, "own"));
  }

  @Test
  void aFailureElsewhereForbidsNothingHere() {
    store.record(List.of(trial(learn(), "other", false, 1)));
    assertEquals(Optional.of(CODE), recalled("elsewhere", "a/shop/Price", TEST, "own"));
  }

  @Test
  void ofTwoSolutionsTheMoreSuccessfulComesFirst() {
    Pattern one = learn();
    Pattern two = learned("", "// better\n" + CODE, List.of()).get(0);
    store.add(List.of(two));
    store.record(List.of(trial(two, "own", true, 1)));
    assertEquals(Optional.of("// better\n" + CODE), recalled("two", "a/shop/Price", TEST, "own"));
    store.record(List.of(trial(one, "own", true, 1), trial(one, "own", true, 2)));
    assertEquals(Optional.of(CODE), recalled("one", "a/shop/Price", TEST, "own"));
  }

  @Test
  void aNarrowerRenamingFollowsWhereTheWidestChangesTheCallOfAPlatformMethod() {
    String sum = CODE.replace("plus", "sum").replace("cents + more", "Integer.sum(cents, more)");
    store.add(learned(TEST.replace("plus", "sum"), "", sum, List.of()));
    TestModule module = module("narrow").test("a/shop/PriceTest.java", TEST);
    List<Optional<String>> texts =
        proposed("narrow", module, "a.shop.PriceTest", "own").stream()
            .map(fix -> module.tree().with(fix.patch()).text(PRICE))
            .toList();
    String plus = sum.replace("sum", "plus");
    assertEquals(
        List.of(Optional.of(plus), Optional.of(plus.replace("Integer.plus", "Integer.sum"))),
        texts);
  }

  private Trial trial(Pattern pattern, String project, boolean success, int seconds) {
    Instant at = NOW.plusSeconds(seconds);
    return Trial.of(pattern.id(), "r" + seconds, project, success, 1, "red or green", at);
  }

  private static Pattern withStanding(Pattern old, Standing standing) {
    return new Pattern(
        old.id(),
        old.kind(),
        old.name(),
        old.signature(),
        old.key(),
        old.body(),
        old.doc(),
        old.language(),
        old.tags(),
        standing,
        old.origins());
  }

  private static String renamed(String text) {
    return text.replace("a.shop", "b.money")
        .replace("Price", "Cost")
        .replace("plus", "add")
        .replace("price", "cost");
  }

  private Pattern learn() {
    List<Pattern> learned = learned("", CODE, List.of());
    assertTrue(learned.stream().anyMatch(pattern -> pattern.kind().equals(Kind.METHOD)));
    store.add(learned);
    return learned.get(0);
  }

  private List<Pattern> learned(String before, String after, List<Fix> fixes) {
    return learned(TEST, before, after, fixes);
  }

  private List<Pattern> learned(String test, String before, String after, List<Fix> fixes) {
    TestModule module = module("first").test("a/shop/PriceTest.java", test);
    if (!before.isEmpty()) {
      module.main("a/shop/Price.java", before);
    }
    SourceTree red = module.tree();
    SourceTree green = red.with(Patch.of(new Edit.Write(PRICE, after)));
    return new SolutionMemory().learn(task("first", "a.shop.PriceTest"), red, green, fixes);
  }

  private Optional<String> recalled(String name, String type, String test, String space) {
    TestModule module = module(name).test(type + "Test.java", test);
    Path file = TestModule.main(type + ".java");
    return proposed(name, module, type.replace('/', '.') + "Test", space).stream()
        .findFirst()
        .flatMap(fix -> module.tree().with(fix.patch()).text(file));
  }

  private List<Fix> proposed(String name, TestModule module, String testClass, String space) {
    Attempt attempt =
        new Attempt(
            task(name, testClass),
            1,
            true,
            List.of(),
            module.tree(),
            List.of(),
            new InProcessBench(List.of()),
            file -> Optional.empty(),
            deadline);
    return new RecallProposer(store, Set.of(space), licences, Clock.fixed(NOW, ZoneOffset.UTC))
        .propose(attempt)
        .toList();
  }

  private Task task(String name, String testClass) {
    return new Task(
        dir.resolve(name),
        module(name).module(),
        List.of(TestId.parse(testClass)),
        "",
        "own",
        "run-" + name);
  }

  private TestModule module(String name) {
    return new TestModule(dir.resolve(name));
  }
}
