package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.redgreen.coordinator.it.DocumentedCommand;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** Pages name commands and options that there are. */
class DocumentedCommandsTest {
  /** What a text calls by its first words alone. */
  private static final Set<String> GROUPS = Set.of("hook", "patterns", "runs", "config");

  private static CommandLine line() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console = Console.of(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Map.of());
    CommandLine line = new CommandLine(new Tdd(console), new Commands(console));
    Tdd.commandsFor().forEach(line::addSubcommand);
    return line;
  }

  @Test
  void everyCommandOfAPageIsUnderstood() {
    List<DocumentedCommand> all = DocumentedCommand.all();
    assertTrue(all.size() > 80, all::toString);
    for (DocumentedCommand command : all) {
      understand(command);
    }
  }

  /** Whoever adds a page adds it to {@code DocumentedCommandsIT}, which types what it shows. */
  @Test
  void pagesWithCommandsToTypeAreThoseThatAreTyped() {
    Set<String> pages =
        DocumentedCommand.all().stream()
            .filter(DocumentedCommand::block)
            .map(DocumentedCommand::page)
            .collect(Collectors.toSet());
    Set<String> typed = new HashSet<>(DocumentedCommand.TYPED);
    typed.add("examples/README.md");
    assertEquals(typed, pages);
  }

  private static void understand(DocumentedCommand command) {
    try {
      line().parseArgs(command.words().toArray(String[]::new));
    } catch (MissingParameterException incomplete) {
      if (command.block()) {
        fail(command + ": " + incomplete.getMessage());
      }
    } catch (ParameterException wrong) {
      if (!GROUPS.contains(command.words().get(0)) || command.words().size() > 1) {
        fail(command + ": " + wrong.getMessage());
      }
    }
  }
}
