package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.Environment;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.ProjectProblem;
import dev.redgreen.coordinator.hook.GitPlace;
import dev.redgreen.coordinator.hook.HookTrouble;
import dev.redgreen.coordinator.hook.Hooks;
import dev.redgreen.coordinator.process.Sandbox;
import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.Stats;
import dev.redgreen.patterns.StoreException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The use case of {@code tdd doctor}: checks what this machine has, and says how to mend it. */
public final class Doctor {
  private final Wiring wiring;

  private final LocalEndpoints local;

  /**
   * A doctor.
   *
   * @param local where models on this machine are looked for
   */
  public Doctor(Wiring wiring, LocalEndpoints local) {
    this.wiring = wiring;
    this.local = local;
  }

  /** How much a check matters. */
  public enum Level {
    /** It is as it should be. */
    OK,
    /** tdd works without it. */
    OPTIONAL,
    /** tdd cannot work. */
    BROKEN
  }

  /** One check: what was found, and how to mend it where it is not as it should be. */
  public record Check(String name, Level level, String found, String mend) {}

  /** All checks, those that matter most first. */
  public List<Check> run() {
    List<Check> checks = new ArrayList<>(machine());
    checks.add(store());
    checks.add(embedder());
    checks.add(archive());
    checks.add(project());
    checks.add(hook());
    checks.add(new EndpointCheck(wiring.settings(), local, wiring.clock()).run());
    return checks;
  }

  private List<Check> machine() {
    Environment environment = new Environment(wiring.processes(), wiring.project());
    return List.of(
        check(environment.java(), Level.BROKEN),
        check(environment.maven(), Level.BROKEN),
        check(environment.git(), Level.OPTIONAL),
        sandbox());
  }

  private Check sandbox() {
    try {
      Sandbox found = wiring.findSandbox();
      return found.wall().isPresent() && found.lacking().isEmpty()
          ? new Check("sandbox", Level.OK, found.name(), "")
          : new Check(
              "sandbox",
              Level.OPTIONAL,
              found.name() + ": " + found.lacking(),
              "see docs/verification.md; --sandbox require refuses to run without");
    } catch (BrokenEnvironment e) {
      return new Check("sandbox", Level.OPTIONAL, "not looked for without Maven", "");
    }
  }

  private static Check check(Environment.Check seen, Level otherwise) {
    return new Check(seen.name(), seen.ok() ? Level.OK : otherwise, seen.found(), seen.remedy());
  }

  private Check store() {
    try {
      Stats stats = wiring.store().stats();
      int patterns = stats.byKind().values().stream().mapToInt(Integer::intValue).sum();
      String found = patterns + " patterns in " + wiring.storeDirectory();
      return wiring.storeNote().isEmpty()
          ? new Check("store", Level.OK, found, "")
          : new Check("store", Level.OPTIONAL, wiring.storeNote(), "index your sources again");
    } catch (StoreException e) {
      return new Check(
          "store",
          Level.BROKEN,
          String.valueOf(e.getMessage()),
          "mend it, or choose another place by --store or TDD_HOME");
    }
  }

  private Check project() {
    try {
      ProjectLayout layout = ProjectLayout.find(wiring.project());
      return new Check("project", Level.OK, layout.name() + " at " + layout.root(), "");
    } catch (ProjectProblem e) {
      return new Check(
          "project", Level.OPTIONAL, String.valueOf(e.getMessage()), "run tdd inside a project");
    }
  }

  /** Loads it, which is the one way to know: its library is unpacked and linked then. */
  private Check embedder() {
    try {
      Embedder embedder = wiring.embedder().load();
      embedder.embedQuery("write a text to a file");
      return new Check("embedder", Level.OK, embedder.model(), "");
    } catch (StoreException | LinkageError e) {
      return new Check(
          "embedder",
          Level.OPTIONAL,
          "search is by words only: " + e.getMessage(),
          "see that " + wiring.home().cache() + " can be written and is not mounted noexec");
    }
  }

  /** What the launcher gives the virtual machine so that it starts in half the time. */
  private static Check archive() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            word -> word.startsWith("-XX:SharedArchiveFile=") || word.startsWith("-XX:AOTCache="))
        .map(word -> Path.of(word.substring(word.indexOf('=') + 1)))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(file -> new Check("start-up", Level.OK, "archive " + file, ""))
        .orElseGet(
            () ->
                new Check(
                    "start-up",
                    Level.OPTIONAL,
                    "no class archive is used: each start takes longer",
                    "start tdd by its launcher, and see that the directory it lies in can be"
                        + " written once"));
  }

  private Check hook() {
    try {
      Hooks.Report report = new Hooks(GitPlace.of(wiring.processes(), wiring.project())).status();
      return report.installed()
          ? new Check("hook", Level.OK, "in " + report.directory(), "")
          : new Check("hook", Level.OPTIONAL, "commits are not noted", "tdd hook install");
    } catch (HookTrouble e) {
      return new Check(
          "hook", Level.OPTIONAL, String.valueOf(e.getMessage()), "git init, or go on without");
    }
  }
}
