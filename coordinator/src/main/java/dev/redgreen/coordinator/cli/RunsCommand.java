package dev.redgreen.coordinator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.journal.Run;
import dev.redgreen.coordinator.journal.Runs;
import dev.redgreen.coordinator.view.Ink;
import dev.redgreen.coordinator.view.RunPage;
import dev.redgreen.coordinator.view.Story;
import dev.redgreen.fixer.diff.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tdd runs}: what earlier runs did. */
@Command(
    name = "runs",
    description = "List and show earlier runs of this project; without a command, list them.",
    subcommands = {RunsCommand.ListRuns.class, RunsCommand.Show.class},
    footer = {
      "",
      "Examples:",
      "  tdd runs                                  the runs of this project, newest first",
      "  tdd runs show                             the newest run again",
      "  tdd runs show --html run.html             the same as a page with timeline and diffs",
    })
final class RunsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  RunsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new ListRuns(console).list(common);
  }

  private static Optional<JsonNode> summary(Run run) {
    try {
      return run.summary();
    } catch (IOException e) {
      throw unreadable(run, e);
    }
  }

  private static UncheckedIOException unreadable(Run run, IOException e) {
    return new UncheckedIOException("the journal cannot be read: " + run.directory(), e);
  }

  private static String field(Optional<JsonNode> summary, String name) {
    return summary.map(each -> each.path(name).asText("")).orElse("");
  }

  /** Lists the runs of a project. */
  @Command(name = "list", description = "List the runs of this project, newest first.")
  static final class ListRuns implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    ListRuns(Console console) {
      this.console = console;
    }

    /** A run in a listing. */
    record Line(String id, String started, String state, String outcome, String reason) {
      /** How it ended, or that it did not. */
      String shown() {
        return outcome.isEmpty() ? state : outcome;
      }

      String plain() {
        return String.format("%s  %-12s %s", id, shown(), reason);
      }

      static Line of(Run run) {
        Optional<JsonNode> summary = summary(run);
        return new Line(
            run.id(),
            run.started(),
            run.state().name().toLowerCase(Locale.ROOT),
            field(summary, "outcome"),
            field(summary, "reason"));
      }
    }

    /** One row of a terminal: how a run ended is seen by its colour. */
    private String drawn(Line line) {
      Ink ink =
          switch (line.shown()) {
            case "green" -> Ink.GREEN;
            case "not-red", "running" -> Ink.YELLOW;
            default -> Ink.RED;
          };
      String row = Terminal.wrapped(Terminal.plain(line.plain()), console.width()).get(0);
      return row.replaceFirst("  " + line.shown(), "  " + ink.on(line.shown(), console.colour()));
    }

    @Override
    public Integer call() {
      return list(common);
    }

    int list(Common common) {
      try (Wiring wiring = common.wiring(console)) {
        List<Line> lines =
            Runs.list(wiring.home(), common.project()).stream().map(Line::of).toList();
        if (common.json()) {
          console.json(lines);
          return 0;
        }
        for (Line line : lines) {
          console.out().println(console.drawn() ? drawn(line) : line.plain());
        }
        if (lines.isEmpty()) {
          console.err().println("no runs yet in " + common.project());
        }
      }
      return 0;
    }
  }

  /** Shows one run. */
  @Command(
      name = "show",
      description = {
        "Show a run: at a terminal as the card that stood at its end, else its result.",
        "--html writes it as a page: timeline, failures, diffs, all that was tried.",
      })
  static final class Show implements Callable<Integer> {
    private final Console console;

    @Mixin private final Common common = new Common();

    @Parameters(
        paramLabel = "ID",
        arity = "0..1",
        description = "Id of the run, or how it begins (default: the newest of this project).")
    private String id = "";

    @Option(names = "--events", description = "Also show every event.")
    private boolean events;

    @Option(
        names = "--html",
        paramLabel = "FILE",
        description = "Also write the run as one page for a browser that needs nothing else.")
    private @Nullable Path html;

    Show(Console console) {
      this.console = console;
    }

    /** A run as {@code --json} shows it. */
    record Shown(
        String id,
        String project,
        String started,
        String state,
        String directory,
        @Nullable JsonNode summary,
        List<JsonNode> events) {}

    @Override
    public Integer call() {
      try (Wiring wiring = common.wiring(console)) {
        Run run = asked(wiring);
        if (html != null) {
          write(html, run, new ResultCard(console, wiring, console.width()));
        }
        if (console.drawn() && !common.json() && !events) {
          card(run, new ResultCard(console, wiring, console.width()));
        } else if (common.json()) {
          console.json(shown(run));
        } else {
          print(shown(run));
        }
      }
      return 0;
    }

    private Run asked(Wiring wiring) {
      if (id.isEmpty()) {
        return Runs.list(wiring.home(), common.project()).stream()
            .findFirst()
            .orElseThrow(() -> new WrongUsage("no runs yet in " + common.project()));
      }
      return Runs.show(wiring.home(), id)
          .orElseThrow(
              () -> new WrongUsage("there is no run " + id + "; `tdd runs list` shows them"));
    }

    private static void card(Run run, ResultCard card) {
      Story story = story(run);
      card.print(story);
      card.next(story);
    }

    private void write(Path file, Run run, ResultCard card) {
      Story story = story(run);
      try {
        Files.writeString(file, RunPage.of(story, card.beside(story)));
      } catch (IOException e) {
        throw new WrongUsage("--html: " + file + " cannot be written: " + e.getMessage());
      }
      console.err().println("wrote " + file);
    }

    private static Story story(Run run) {
      try {
        return Story.of(run);
      } catch (IOException e) {
        throw unreadable(run, e);
      }
    }

    private Shown shown(Run run) {
      try {
        return new Shown(
            run.id(),
            run.project(),
            run.started(),
            run.state().name().toLowerCase(Locale.ROOT),
            run.directory().toString(),
            run.summary().orElse(null),
            events || common.json() ? run.events() : List.of());
      } catch (IOException e) {
        throw unreadable(run, e);
      }
    }

    private void print(Shown shown) {
      console.out().println("run " + shown.id() + " of " + shown.project());
      console.out().println("began " + shown.started() + ", " + shown.state());
      JsonNode summary = shown.summary();
      if (summary != null) {
        console
            .out()
            .println(summary.path("outcome").asText() + ": " + summary.path("reason").asText());
        console.out().println(summary.path("patch").asText());
      }
      shown.events().forEach(event -> console.out().println(event));
      console.out().println("journal: " + shown.directory());
    }
  }
}
