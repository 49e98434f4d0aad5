package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.hook.Spool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  /** A checkout has its archive of classes inside of a repository. */
  @Test
  void whatHooksNotedAboveIsLeftForTheUsersStore(@TempDir Path repository) throws IOException {
    Path git = Files.createDirectories(repository.resolve(".git"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Spool spool = Spool.of(git);
    Files.createDirectories(spool.directory());
    Files.createFile(spool.directory().resolve("commit-" + "a".repeat(40)));

    Path directory = repository.resolve("target/play");
    Rehearsal.main(new String[] {directory.toString()});

    assertEquals(1, spool.entries().size());
    assertTrue(Files.exists(directory.resolve("home/store/patterns.db")));
  }
}
