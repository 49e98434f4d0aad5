package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class TddTest {
  @Test
  void aCommandIsNamedLikeItsClass() {
    for (Class<?> command : Tdd.commandsFor("--help")) {
      assertEquals(command.getAnnotation(Command.class).name(), Tdd.name(command));
    }
  }

  @Test
  void whatTheFirstArgumentNamesIsReadAlone() {
    assertEquals(List.of(SearchCommand.class), Tdd.commandsFor("search", "--help"));
  }

  @Test
  void theVersionAloneNeedsNoCommands() {
    assertTrue(Version.isAsked("--version"));
    assertTrue(Version.isAsked("-V"));
    assertFalse(Version.isAsked("search", "--version"));
    assertFalse(Version.isAsked());
  }

  @Test
  void helpCompletionAndWhatIsMisspeltKnowAllCommands() {
    for (String first : List.of("--help", "completion", "man", "serach")) {
      assertTrue(Tdd.commandsFor(first).contains(SearchCommand.class), first);
    }
    assertEquals(Tdd.commandsFor("--help"), Tdd.commandsFor());
  }
}
