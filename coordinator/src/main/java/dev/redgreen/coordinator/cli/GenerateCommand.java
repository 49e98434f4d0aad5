package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Generate;
import dev.redgreen.coordinator.RunRequest;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tdd generate}: a failing test becomes verified code. */
@Command(
    name = "generate",
    description = {
      "Make failing tests pass, verified by the project's own Maven build.",
      "Works on a snapshot of your tree, uncommitted work included; your files change only when you"
          + " accept the result.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd generate                                  all tests that are red now",
      "  tdd generate --test com.acme.PriceTest#rounds one test method",
      "  tdd generate --offline --apply                from the store alone; apply without asking",
      "  tdd generate --spec \"an LRU cache of strings with a fixed capacity\"",
    })
final class GenerateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Mixin private final LoopOptions loop = new LoopOptions();

  @Option(
      names = "--test",
      paramLabel = "CLASS[#METHOD]",
      description = "A test that must pass; may be repeated (default: all that are red).")
  private List<String> tests = List.of();

  @Option(
      names = "--spec",
      paramLabel = "TEXT|@FILE",
      description = "What to build, in words; the test is written first, and shown.")
  private String spec = "";

  @Option(names = "--apply", description = "Apply a green result without asking.")
  private boolean apply;

  @Option(
      names = "--yes",
      description = "Answer yes to questions about a test written from --spec.")
  private boolean yes;

  @SuppressWarnings("NullAway.Init")
  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunRequest request =
        loop.request(common.project(), tests.stream().map(TestId::parse).toList(), specText());
    RunSession session = new RunSession(console, common, patch -> apply);
    return session.run(
        common.project(),
        (wiring, runId, stopped, events) ->
            new Generate(wiring, request, runId, test -> session.agreed(test, yes), stopped, events)
                .run());
  }

  private String specText() {
    if (!spec.startsWith("@")) {
      return spec;
    }
    Path file = Path.of(spec.substring(1));
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new WrongUsage("--spec: cannot read " + file + "; give an existing UTF-8 text file");
    }
  }
}
