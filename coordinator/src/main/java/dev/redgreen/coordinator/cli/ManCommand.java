package dev.redgreen.coordinator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tdd man}: writes the manual pages; the build of the distribution calls it. */
@Command(
    name = "man",
    hidden = true,
    description = "Write the manual pages of all commands, one file each.",
    footer = {"", "Example:", "  tdd man ~/.local/share/man/man1"})
final class ManCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Where the pages go.")
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Override
  public void run() {
    try {
      Files.createDirectories(directory);
      write(spec.root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(CommandSpec command) throws IOException {
    Path page = directory.resolve(ManPage.name(command) + ".1");
    Files.writeString(page, ManPage.of(command), StandardCharsets.UTF_8);
    for (CommandSpec each : ManPage.shown(command)) {
      write(each);
    }
  }
}
