package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.Environment;
import dev.redgreen.coordinator.build.ProjectLayout;
import dev.redgreen.coordinator.build.ProjectProblem;
import dev.redgreen.coordinator.process.Sandbox;
import dev.redgreen.patterns.Stats;
import dev.redgreen.patterns.StoreException;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelListener;
import dev.redgreen.prompts.gateway.ModelSettings;
import dev.redgreen.prompts.gateway.ModelUnavailable;
import dev.redgreen.prompts.gateway.Sleeper;
import dev.redgreen.prompts.gateway.SpendingLimit;
import java.util.ArrayList;
import java.util.List;

/** The use case of {@code tdd doctor}: checks what this machine has, and says how to mend it. */
public final class Doctor {
  private final Wiring wiring;

  public Doctor(Wiring wiring) {
    this.wiring = wiring;
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
    checks.add(project());
    checks.add(model());
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
      String found = patterns + " patterns in " + wiring.home().store();
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

  private Check model() {
    Settings settings = wiring.settings();
    String where = settings.text("model.name") + " at " + settings.text("model.base_url");
    boolean standard = settings.text("model.base_url").equals(ModelSettings.DEFAULT_BASE_URL);
    if (standard && settings.apiKey().isEmpty()) {
      return new Check(
          "model",
          Level.OPTIONAL,
          "no key; the offline rungs work without one",
          "set TDD_API_KEY, or TDD_BASE_URL and TDD_MODEL for a local endpoint");
    }
    try {
      ModelSettings.Builder builder =
          ModelSettings.builder()
              .baseUrl(settings.text("model.base_url"))
              .model(settings.text("model.name"));
      settings.apiKey().ifPresent(builder::apiKey);
      List<String> models =
          new Gateway(
                  builder.build(),
                  ModelListener.SILENT,
                  SpendingLimit.NONE,
                  wiring.clock(),
                  Sleeper.THREAD)
              .models();
      return models.contains(settings.text("model.name"))
          ? new Check("model", Level.OK, where, "")
          : new Check(
              "model",
              Level.OPTIONAL,
              where + " is not offered; available: " + models,
              "choose one by TDD_MODEL");
    } catch (ModelUnavailable | IllegalArgumentException e) {
      return new Check(
          "model", Level.OPTIONAL, String.valueOf(e.getMessage()), "mend it, or use --offline");
    }
  }
}
