package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.RunEvent;
import dev.redgreen.coordinator.cli.Console.Style;
import dev.redgreen.coordinator.view.Wrapped;
import dev.redgreen.fixer.Fix;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows a run on the terminal while it goes on: one line an event, on standard error. */
final class Progressing implements RunView {
  private final Console console;
  private boolean lineOpen;

  Progressing(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void accept(RunEvent event) {
    if (event instanceof RunEvent.Started started) {
      line("run " + started.runId() + " on " + started.project());
    } else if (event instanceof RunEvent.StageStarted stage) {
      transientLine(stage.stage() + (stage.detail().isEmpty() ? "" : ": " + stage.detail()));
    } else if (event instanceof RunEvent.Warned warned) {
      line(console.paint("note: ", Style.YELLOW) + warned.message());
    } else if (event instanceof RunEvent.RedConfirmed red) {
      line(console.paint("red: ", Style.RED) + red.targets());
      failures(red.drawn(), red.failures().size());
    } else if (event instanceof RunEvent.FailureFound found) {
      String module = found.module().toString();
      line(console.paint("red: ", Style.RED) + (module.isEmpty() ? "the build" : module));
      failures(found.drawn(), found.failures().size());
    } else if (event instanceof RunEvent.LeftOut left) {
      left.preexisting().forEach(each -> line("not the target: " + each));
    } else {
      looping(event);
    }
  }

  @Override
  public <T> T aside(Supplier<T> talk) {
    return talk.get();
  }

  @Override
  public int width() {
    return console.width();
  }

  @Override
  public void close() {
    // each line is complete by itself
  }

  private void looping(RunEvent event) {
    if (event instanceof RunEvent.RoundStarted round) {
      line("round " + round.round() + (round.fresh() ? "" : " (repair)"));
    } else if (event instanceof RunEvent.Proposing proposing) {
      transientLine(
          "  "
              + proposing.rung()
              + (proposing.detail().isEmpty() ? "" : ": " + proposing.detail()));
    } else if (event instanceof RunEvent.Searched searched) {
      transientLine(
          String.format(
              Locale.ROOT,
              "  %s: %s, %d candidates, %d compiled, %d run",
              searched.rung(),
              searched.method(),
              searched.candidates(),
              searched.compiled(),
              searched.run()));
    } else if (event instanceof RunEvent.AlternativeFound other) {
      line("  would do as well: " + other.what());
    } else if (event instanceof RunEvent.RungSkipped skipped) {
      line("  " + skipped.rung() + " left out: " + skipped.why());
    } else if (event instanceof RunEvent.FixProposed proposed) {
      line("  " + describe(proposed.fix()));
    } else if (event instanceof RunEvent.Refused refused) {
      line(console.paint("  refused ", Style.YELLOW) + refused.file() + ": " + refused.why());
    } else if (event instanceof RunEvent.Verified verified) {
      verified(verified);
    } else if (event instanceof RunEvent.Disagreement disagreement) {
      line(
          "  Maven disagrees with the warm lane: "
              + disagreement.maven().lines().findFirst().orElse(""));
    } else if (event instanceof RunEvent.FreshStart fresh) {
      line("fresh start: " + fresh.why());
    } else if (event instanceof RunEvent.Learned learned) {
      int count = learned.ids().size();
      line("learned " + count + (count == 1 ? " pattern" : " patterns"));
    } else {
      asking(event);
    }
  }

  private void asking(RunEvent event) {
    if (event instanceof RunEvent.ModelAsked asked) {
      transientLine("  asking " + asked.model() + ", about " + asked.promptTokens() + " tokens");
    } else if (event instanceof RunEvent.ModelProgress progress) {
      transientLine(
          String.format(
              Locale.ROOT,
              "  %d tokens, %.0f tokens/s",
              progress.tokens(),
              progress.tokensPerSecond()));
    } else if (event instanceof RunEvent.ModelAnswered answered) {
      line(
          "  model answered: "
              + answered.inputTokens()
              + " tokens in, "
              + answered.outputTokens()
              + " out");
    } else if (event instanceof RunEvent.ModelRetried retried) {
      line("  asking again in " + retried.waitMs() + " ms: " + retried.why());
    } else if (event instanceof RunEvent.ReplyMalformed malformed) {
      line("  the reply cannot be used: " + malformed.why());
    }
  }

  private void verified(RunEvent.Verified verified) {
    String word =
        verified.green()
            ? console.paint("green", Style.GREEN)
            : console.paint("red", Style.RED) + " (" + verified.failures().size() + ")";
    line("  " + verified.stage() + ": " + word + ", " + verified.ms() + " ms");
    if (!verified.green()) {
      failures(verified.drawn(), verified.failures().size());
    }
  }

  private void failures(List<String> drawn, int all) {
    drawn.forEach(text -> print(Wrapped.drawing(text, 4, console.width())));
    if (all > drawn.size()) {
      line("    and " + (all - drawn.size()) + " more");
    }
  }

  private static String describe(Fix fix) {
    Optional<Path> file = fix.patch().files().stream().findFirst();
    return fix.rung() + ": " + fix.why() + file.map(path -> " (" + path + ")").orElse("");
  }

  private void line(String text) {
    print(Wrapped.prose(text, console.width()));
  }

  private void print(String text) {
    clear();
    console.err().println(text);
  }

  private void transientLine(String text) {
    clear();
    if (console.colour()) {
      String shown =
          text.length() < console.width() ? text : text.substring(0, console.width() - 1);
      console.err().print(console.paint(shown, Style.FAINT));
      console.err().flush();
      lineOpen = true;
    } else if (!text.startsWith("  ")) {
      console.err().println(text);
    }
  }

  private void clear() {
    if (lineOpen) {
      console.err().print("\r\u001b[K");
      lineOpen = false;
    }
  }
}
