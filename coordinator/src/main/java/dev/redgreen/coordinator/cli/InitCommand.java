package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.Init;
import dev.redgreen.coordinator.Init.Ready;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.index.IndexProgress;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tdd init}: makes a project ready. */
@Command(
    name = "init",
    description = {
      "Look at the project, write .tdd/config.toml with every setting explained, and index the"
          + " sources. What is there is kept.",
      "Asks about hook and dependencies at a terminal only, and not with --yes.",
    },
    footer = {
      "",
      "Examples:",
      "  tdd init                         the project of this directory",
      "  tdd init --yes --hook            without questions, with the git hooks",
      "  tdd init --dependencies          also read the sources of its libraries, through Maven",
    })
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Common common = new Common();

  @Option(names = "--yes", description = "Ask nothing.")
  private boolean yes;

  @Option(names = "--hook", description = "Install the git hooks, see tdd hook.")
  private boolean hook;

  @Option(
      names = "--dependencies",
      description = "Index the sources of the dependencies, as far as Maven finds them.")
  private boolean dependencies;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    try (Wiring wiring = common.undrained(console)) {
      Ready ready = new Init(wiring, progress()).run(wishes());
      if (common.json()) {
        console.json(ready);
      } else {
        print(ready, (System.nanoTime() - start) / 1e9);
      }
    }
    return 0;
  }

  private Init.Wishes wishes() {
    boolean asks = console.interactive() && !yes && !common.json();
    return new Init.Wishes(
        hook || (asks && console.confirm("Install git hooks that note commits?")),
        dependencies || (asks && console.confirm("Index the sources of the dependencies, too?")));
  }

  private IndexProgress progress() {
    return (done, total, perSecond) -> {
      if (console.colour()) {
        console.err().printf(Locale.ROOT, "\rread %,d of %,d files", done, total);
        console.err().flush();
      }
    };
  }

  private void print(Ready ready, double seconds) {
    if (console.colour()) {
      console.err().print("\r\u001b[K");
    }
    String tests = ready.testFramework().isEmpty() ? "no tests yet" : ready.testFramework();
    line("project", ready.project() + ", " + count(ready.modules().size(), "module"));
    line("build", ready.buildTool() + ", JDK " + ready.jdk() + ", " + tests);
    line("settings", ready.config());
    ready.ignored().forEach(each -> line("ignored", each + " (added to .gitignore)"));
    line("indexed", count(ready.patterns(), "pattern") + " of " + count(ready.files(), "file"));
    ready
        .dependencies()
        .forEach(
            each -> line("library", each.coordinates() + ", " + count(each.patterns(), "pattern")));
    if (!ready.hook().isEmpty()) {
      line("hooks", ready.hook());
    }
    ready.notes().forEach(note -> console.err().println("note: " + note));
    console.err().printf(Locale.ROOT, "ready in %.1f s%n", seconds);
    line("next", ready.next());
  }

  private static String count(int number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  private void line(String name, String text) {
    console.out().printf("%-10s %s%n", name, text);
  }
}
