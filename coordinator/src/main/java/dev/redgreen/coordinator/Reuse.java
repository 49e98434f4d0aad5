package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.fixer.reuse.ReuseListener;
import dev.redgreen.fixer.reuse.ReuseProposer;
import dev.redgreen.fixer.reuse.ReuseSettings;
import dev.redgreen.patterns.index.IndexProgress;
import dev.redgreen.patterns.index.IndexRequest;
import dev.redgreen.patterns.index.PlatformIndexer;
import dev.redgreen.patterns.index.SourceIndexer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The reuse rung of a run, and what must be known to the store before it is asked. */
final class Reuse {
  /** For one demanded method; in a cold process the compiler is slow for the first seconds. */
  private static final Duration TIME = Duration.ofSeconds(20);

  private final Wiring wiring;
  private final String project;
  private final Durations durations;
  private final Consumer<RunEvent> events;

  Reuse(Wiring wiring, String project, Durations durations, Consumer<RunEvent> events) {
    this.wiring = wiring;
    this.project = project;
    this.durations = durations;
    this.events = events;
  }

  /**
   * The rung, with the JDK, the module's class path and the project's own code known to the store.
   *
   * @param root directory of the reactor in the worktree
   */
  ReuseProposer proposer(Path root, ModuleModel module) {
    durations.time(
        "index",
        () -> {
          know(root, module);
          return true;
        });
    ReuseSettings standard = ReuseSettings.defaults(wiring.permittedSpaces());
    ReuseSettings settings =
        new ReuseSettings(
            Set.copyOf(wiring.settings().list("patterns.licences")),
            standard.spaces(),
            standard.plans(),
            TIME,
            standard.copiedMembers());
    return new ReuseProposer(wiring.store(), settings, new Listener());
  }

  private void know(Path root, ModuleModel module) {
    events.accept(new RunEvent.StageStarted("index", "what this project can call"));
    new PlatformIndexer(wiring.store()).indexJdk();
    new Index(wiring, IndexProgress.SILENT).classPath(jars(module.java().mainClasspath()));
    try {
      new SourceIndexer(wiring.store(), IndexProgress.SILENT, wiring.natives())
          .index(IndexRequest.ownProject(root, project, ""));
    } catch (IOException e) {
      throw new UncheckedIOException("the project's sources cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Path> jars(List<Path> classPath) {
    return classPath.stream().filter(entry -> entry.toString().endsWith(".jar")).toList();
  }

  /** Turns what the rung says into events. */
  private final class Listener implements ReuseListener {
    @Override
    public void demand(String text) {
      events.accept(new RunEvent.Proposing("reuse", "the tests demand " + text));
    }

    @Override
    public void gaveUp(String why) {
      events.accept(new RunEvent.RungSkipped("reuse", why));
    }

    @Override
    public void progress(String method, int candidates, int compiled, int run) {
      events.accept(new RunEvent.Searched("reuse", method, candidates, compiled, run));
    }

    @Override
    public void passed(String method, String by, int rank) {
      events.accept(
          new RunEvent.Proposing("reuse", method + " passes with " + by + ", rank " + rank));
    }
  }
}
