package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.ModuleModels;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.prompts.TestWriter;
import dev.redgreen.prompts.TestWriter.WrittenTest;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelUnavailable;
import dev.redgreen.prompts.gateway.SpendingStopped;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A test that is written from words, shown, agreed to, and put into the worktree before the loop.
 */
final class SpecTest {
  private final Site site;
  private final ModuleModels models;
  private final ModelRung model;
  private final Consumer<RunEvent> events;

  SpecTest(Site site, ModuleModels models, ModelRung model, Consumer<RunEvent> events) {
    this.site = site;
    this.models = models;
    this.model = model;
    this.events = events;
  }

  /**
   * Writes the test; empty if the user does not agree to it.
   *
   * @param module directory of the module that the test is for
   * @param agreed asks the user
   * @throws BrokenEnvironment if the model, which alone can do this, cannot be asked
   */
  Optional<WrittenTest> write(
      String spec, Path module, Predicate<WrittenTest> agreed, Instant deadline) {
    Gateway gateway =
        model
            .gateway()
            .orElseThrow(
                () ->
                    new BrokenEnvironment(
                        "--spec needs a model to write the test; set TDD_API_KEY or TDD_BASE_URL,"
                            + " or write the test yourself"));
    ModuleModel resolved = resolved(module);
    SourceTree tree = site.tree(resolved.java());
    WrittenTest test = written(gateway, spec, tree, deadline);
    if (!agreed.test(test)) {
      return Optional.empty();
    }
    site.workspace()
        .apply(
            Patch.of(new Edit.Write(test.file(), test.text())),
            Charset.forName(resolved.java().encoding()));
    site.workspace().commit("the test that was asked for");
    return Optional.of(test);
  }

  private ModuleModel resolved(Path module) {
    if (models.find(site.root(), module).isEmpty()) {
      events.accept(new RunEvent.StageStarted("maven", "look at the project"));
      site.maven(module, List.of());
    }
    return models
        .find(site.root(), module)
        .orElseThrow(
            () -> new BrokenEnvironment("Maven did not reach the compiler plugin of " + module));
  }

  private WrittenTest written(Gateway gateway, String spec, SourceTree tree, Instant deadline) {
    try {
      return new TestWriter(gateway, model.listener())
          .write(spec, tree, deadline)
          .orElseThrow(
              () -> new BrokenEnvironment("the model wrote no usable test; say more by --spec"));
    } catch (ModelUnavailable | SpendingStopped e) {
      throw new BrokenEnvironment("no test could be written: " + e.getMessage());
    }
  }
}
