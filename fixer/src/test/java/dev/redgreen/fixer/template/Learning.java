package dev.redgreen.fixer.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project whose repairs are learned from, given as texts before and after. */
final class Learning implements AutoCloseable {
  private final Path directory;
  private final PatternStore store;
  private final List<String[]> common = new ArrayList<>();
  private int runs;

  Learning(Path directory) {
    this.directory = directory;
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    this.store = SqlitePatternStore.open(directory.resolve("store"), clock, EmbedderSource.none());
  }

  PatternStore store() {
    return store;
  }

  /** A source that every tree has. */
  Learning with(String file, String text) {
    common.add(new String[] {file, text});
    return this;
  }

  /** The common sources and one more, in a directory of its own. */
  SourceTree tree(String file, String text) {
    TestModule module = new TestModule(directory.resolve("tree" + runs++));
    common.forEach(one -> module.main(one[0], one[1]));
    return (file.contains("Test") ? module.test(file, text) : module.main(file, text)).tree();
  }

  static Path path(String file) {
    return file.contains("Test") ? TestModule.test(file) : TestModule.main(file);
  }

  /** Learns from a file that became another; the change has to compile. */
  List<String> learn(String file, String before, String after) {
    SourceTree red = tree(file, before);
    Patch patch = Patch.of(new Edit.Write(path(file), after));
    assertFalse(red.compile().ok(), "nothing to mend");
    assertTrue(red.with(patch).compile().ok(), () -> red.with(patch).compile().errors().toString());
    return new TemplateMemory(store, "p").learn(red.compile().errors(), red, patch, "run" + runs);
  }

  List<Fix> propose(SourceTree tree) {
    return propose(tree, List.of());
  }

  List<Fix> propose(SourceTree tree, List<Attempt.Tried> tried) {
    return new TemplateProposer(store, Set.of("p")).propose(attempt(tree, tried)).toList();
  }

  Attempt attempt(SourceTree tree, List<Attempt.Tried> tried) {
    Task task = new Task(tree.root(), tree.module(), List.of(), "", "p", "run");
    return new Attempt(
        task,
        1,
        true,
        List.copyOf(tree.compile().errors()),
        tree,
        tried,
        new NoBench(),
        file -> Optional.empty(),
        Instant.MAX);
  }

  /** The first proposal makes one text of the other. */
  Fix assertFixed(String file, String before, String after) {
    SourceTree red = tree(file, before);
    List<Fix> fixes = propose(red);
    assertFalse(fixes.isEmpty(), () -> "no proposal for " + red.compile().errors());
    assertEquals(Optional.of(after), red.with(fixes.get(0).patch()).text(path(file)));
    return fixes.get(0);
  }

  void assertNothingProposed(String file, String text) {
    SourceTree red = tree(file, text);
    assertFalse(red.compile().ok());
    assertEquals(List.of(), propose(red));
  }

  @Override
  public void close() {
    store.close();
  }

  /** Templates run no test. */
  private record NoBench() implements TestBench {
    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      return new Report(List.of(), List.of(), List.of(), "no bench");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }
}
