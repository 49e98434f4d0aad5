package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.TestModule;
import dev.redgreen.patterns.PatternStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the reuse rung for the fixes of a small project with one test class. */
public final class Solving {
  private final Path root;
  private final PatternStore store;
  private final TestModule project;
  private final List<String> heard = new ArrayList<>();

  public Solving(Path root, PatternStore store) {
    this.root = root;
    this.store = store;
    this.project = new TestModule(root);
  }

  public TestModule project() {
    return project;
  }

  /** What the listener was told, one line each. */
  public List<String> heard() {
    return heard;
  }

  /** The fixes for a test class in package {@code acme} with these methods. */
  public List<Fix> fixes(String testClass, String methods) {
    project.test(
        "acme/" + testClass + ".java",
        """
        package acme;
        import static org.junit.jupiter.api.Assertions.*;
        import java.util.*;
        import org.junit.jupiter.api.*;
        class %s {
        %s
        }
        """
            .formatted(testClass, methods));
    JavaModule module = project.module(17, TestClassPath.junit(), List.of());
    SourceTree tree = SourceTree.of(root, module);
    Attempt attempt =
        new Attempt(
            new Task(root, module, List.of(new TestId("acme." + testClass, "")), "", "acme", "r"),
            1,
            true,
            List.of(),
            tree,
            List.of(),
            new InProcessBench(List.of()),
            file -> Optional.empty(),
            Instant.MAX);
    ReuseSettings defaults = ReuseSettings.defaults(Set.of("public"));
    ReuseSettings settings =
        new ReuseSettings(
            defaults.licences(),
            defaults.spaces(),
            defaults.plans(),
            Duration.ofMinutes(1),
            defaults.copiedMembers());
    return new ReuseProposer(store, settings, listener()).propose(attempt).toList();
  }

  private ReuseListener listener() {
    return new ReuseListener() {
      @Override
      public void demand(String text) {
        heard.add("demand " + text);
      }

      @Override
      public void gaveUp(String why) {
        heard.add("gave up: " + why);
      }

      @Override
      public void passed(String method, String by, int rank) {
        heard.add("passed " + method + " " + rank + " " + by);
      }
    };
  }

  /** The text of a file after the fix. */
  public String after(Fix fix, String mainFile) {
    Path file = TestModule.main(mainFile);
    return SourceTree.of(root, project.module()).with(fix.patch()).text(file).orElseThrow();
  }
}
