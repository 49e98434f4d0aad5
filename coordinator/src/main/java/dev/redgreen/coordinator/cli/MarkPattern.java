package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Patterns;
import dev.redgreen.patterns.Mark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A person's word on a pattern: {@code tdd patterns pin}, {@code ban} and so on. */
abstract class MarkPattern implements Callable<Integer> {
  private final Console console;
  private final Mark.Word word;
  private final String done;

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "ID", description = "Id, or a beginning of it that no other has.")
  private String id = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Kept with the event.")
  private String reason = "";

  private MarkPattern(Console console, Mark.Word word, String done) {
    this.console = console;
    this.word = word;
    this.done = done;
  }

  @Override
  public Integer call() {
    return PatternsCommand.with(
        console,
        common,
        wiring -> {
          Patterns.Line marked = new Patterns(wiring).mark(id, word, reason);
          if (common.json()) {
            console.json(marked);
          } else {
            console.out().println(done + ": " + marked.signature());
          }
          return 0;
        });
  }

  /** Keeps a pattern. */
  @Command(
      name = "pin",
      description = "Keep a pattern: it is never quarantined and never pruned.",
      footer = {"", "Example:", "  tdd patterns pin 3fa4c1 --reason \"our own formatter\""})
  static final class Pin extends MarkPattern {
    Pin(Console console) {
      super(console, Mark.Word.PIN, "pinned");
    }
  }

  /** Takes a pin back. */
  @Command(
      name = "unpin",
      description = "Take a pin back.",
      footer = {"", "Example:", "  tdd patterns unpin 3fa4c1"})
  static final class Unpin extends MarkPattern {
    Unpin(Console console) {
      super(console, Mark.Word.UNPIN, "unpinned");
    }
  }

  /** Excludes a pattern. */
  @Command(
      name = "ban",
      description = "Never propose or find a pattern, pinned or not.",
      footer = {"", "Example:", "  tdd patterns ban 3fa4c1 --reason \"rounds the wrong way\""})
  static final class Ban extends MarkPattern {
    Ban(Console console) {
      super(console, Mark.Word.BAN, "banned");
    }
  }

  /** Takes a ban back. */
  @Command(
      name = "unban",
      description = "Take a ban back; `list --quarantined` shows what is banned.",
      footer = {"", "Example:", "  tdd patterns unban 3fa4c1"})
  static final class Unban extends MarkPattern {
    Unban(Console console) {
      super(console, Mark.Word.UNBAN, "unbanned");
    }
  }

  /** Takes a pattern out for good. */
  @Command(
      name = "forget",
      description = "Forget a pattern for good; neither indexing nor an import brings it back.",
      footer = {"", "Example:", "  tdd patterns forget 3fa4c1 --reason \"holds a password\""})
  static final class Forget extends MarkPattern {
    Forget(Console console) {
      super(console, Mark.Word.FORGET, "forgotten");
    }
  }
}
