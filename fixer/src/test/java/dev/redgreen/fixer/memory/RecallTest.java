package dev.redgreen.fixer.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.fixer.reuse.InProcessBench;
import dev.redgreen.fixer.reuse.TestClassPath;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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

  @TempDir Path dir;
  private PatternStore store;

  @BeforeEach
  void open() {
    store = SqlitePatternStore.open(dir.resolve("store"), Clock.systemUTC(), EmbedderSource.none());
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
    store.add(learned(before));
    String other = "// reviewed\n" + before;
    TestModule module = module("changed").main("a/shop/Price.java", other);
    Fix fix = propose("changed", module, "a.shop.PriceTest", TEST, "own").orElseThrow();
    SourceTree after = module.tree().with(fix.patch());
    assertEquals(
        Optional.of("// reviewed\n" + CODE), after.text(TestModule.main("a/shop/Price.java")));
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

  private static String renamed(String text) {
    return text.replace("a.shop", "b.money")
        .replace("Price", "Cost")
        .replace("plus", "add")
        .replace("price", "cost");
  }

  private Pattern learn() {
    List<Pattern> learned = learned("");
    assertTrue(learned.stream().anyMatch(pattern -> pattern.kind().equals(Kind.METHOD)));
    store.add(learned);
    return learned.get(0);
  }

  private List<Pattern> learned(String before) {
    TestModule module = module("first").test("a/shop/PriceTest.java", TEST);
    if (!before.isEmpty()) {
      module.main("a/shop/Price.java", before);
    }
    SourceTree red = module.tree();
    module.main("a/shop/Price.java", CODE);
    return new SolutionMemory()
        .learn(task("first", "a.shop.PriceTest"), red, module.tree(), List.of());
  }

  private Optional<String> recalled(String name, String type, String test, String space) {
    TestModule module = module(name);
    Path file = TestModule.main(type + ".java");
    return propose(name, module, type.replace('/', '.') + "Test", test, space)
        .flatMap(fix -> module.tree().with(fix.patch()).text(file));
  }

  private Optional<Fix> propose(
      String name, TestModule module, String testClass, String test, String space) {
    module.test(testClass.replace('.', '/') + ".java", test);
    SourceTree tree =
        SourceTree.of(dir.resolve(name), module.module(17, TestClassPath.junit(), List.of()));
    Attempt attempt =
        new Attempt(
            task(name, testClass),
            1,
            true,
            List.of(),
            tree,
            List.of(),
            new InProcessBench(List.of()),
            file -> Optional.empty(),
            Instant.MAX);
    return new RecallProposer(store, Set.of(space)).propose(attempt).findFirst();
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
