package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.view.Emulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on a real pseudo terminal, which {@code script} of util-linux makes. */
@Tag("os-tools")
final class TerminalIT {
  private static final int WIDTH = 60;

  @TempDir Path temp;

  @Test
  void theBlockIsDrawnAndNothingOfItStays() {
    Sandbox sandbox = Sandbox.of(temp, "broken-build").git();

    Cli.Run run = onTerminal(sandbox.tdd(), "n\n", "fix", "--offline").run();

    assertEquals(1, run.exit(), run::toString);
    String plain = run.out().replaceAll("\u001b\\[[0-9;]*m", "");
    assertTrue(plain.contains(" tdd fix · round 1 · "), run::toString);
    assertTrue(plain.contains("  maven     "), run::toString);
    List<String> shown = Emulator.shown(run.out(), WIDTH);
    assertFalse(String.join("\n", shown).contains("tdd fix · "), shown::toString);
    assertTrue(shown.contains("━━ ✔ green ━ tdd fix " + "━".repeat(WIDTH - 21)), shown::toString);
    assertEquals("━".repeat(WIDTH), shown.get(shown.size() - 2), shown::toString);
  }

  private static Cli onTerminal(Cli tdd, String keys, String... arguments) {
    List<String> line = new ArrayList<>(tdd.program());
    line.addAll(List.of(arguments));
    String quoted = line.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    return new Cli(
            List.of("script", "-qec", quoted, "/dev/null"),
            tdd.directory(),
            tdd.home(),
            tdd.environment(),
            keys)
        .with("TDD_TTY", "012")
        .with("COLUMNS", Integer.toString(WIDTH))
        .with("TERM", "xterm");
  }
}
