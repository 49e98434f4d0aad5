package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class ManPageTest {
  @Command(
      name = "tool",
      description = {"Does 100 %% of \"it\" …", ".not a request"},
      footer = {"", "Examples:", "  tool 'a\\b'", "  tool --more", "", "Afterwards."})
  private static final class Sample {
    @Option(
        names = {"-m", "--more"},
        paramLabel = "N",
        description = "How many (default: ${DEFAULT-VALUE}).",
        defaultValue = "3")
    private int more;

    @Option(names = "--secret", hidden = true)
    private boolean secret;
  }

  @Test
  void aPageSaysWhatTheHelpSays() {
    String page = ManPage.of(new CommandLine(new Sample()).getCommandSpec());
    assertEquals(
        """
        .SH "NAME"
        tool \\- Does 100 % of "it" \\[u2026]
        .SH "SYNOPSIS"
        .nh
        .ad l
        tool [\\-m=N]
        .ad b
        .hy
        .SH "DESCRIPTION"
        .PP
        Does 100 % of "it" \\[u2026]
        .PP
        \\&.not a request
        .SH "OPTIONS"
        .TP
        \\fB\\-m\\fR, \\fB\\-\\-more\\fR \\fIN\\fR
        How many (default: 3).
        .SH "EXAMPLES"
        .nf
        tool \\(aqa\\eb\\(aq
        tool \\-\\-more
        .fi
        .PP
        Afterwards.
        """,
        page.substring(page.indexOf('\n') + 1));
  }

  @Test
  void everyCommandThatTheHelpShowsGetsAPage(@TempDir Path directory) throws Exception {
    Tool.Ran ran = new Tool(directory, directory).plain("man", directory.toString());
    assertEquals(0, ran.exit(), ran::err);
    for (String name : List.of("tdd", "tdd-generate", "tdd-patterns", "tdd-patterns-list")) {
      assertTrue(Files.exists(directory.resolve(name + ".1")), name);
    }
    assertFalse(Files.exists(directory.resolve("tdd-man.1")));
    String root = Files.readString(directory.resolve("tdd.1"));
    assertTrue(root.contains("\\fBtdd\\-generate\\fR(1)"), root);
  }
}
