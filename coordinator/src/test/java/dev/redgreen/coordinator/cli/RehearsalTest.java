package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.hook.GitProject;
import dev.redgreen.coordinator.hook.Spool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
  /** A checkout has its archive of classes inside of a repository. */
  @Test
  void whatHooksNotedAboveIsLeftForTheUsersStore(@TempDir Path temp) throws IOException {
    GitProject repository = GitProject.in(temp.resolve("repo"));
    repository.write("src/main/java/A.java", "class A { int one() { return 1; } }").commit("Begin");
    Spool spool = Spool.of(repository.root().resolve(".git"));
    Files.createDirectories(spool.directory());
    String head = repository.git("rev-parse", "HEAD").strip();
    Files.createFile(spool.directory().resolve("commit-" + head));

    Path directory = repository.root().resolve("target/play");
    new Rehearsal(directory).play();

    assertEquals(1, spool.entries().size());
    assertTrue(Files.exists(directory.resolve("home/store/patterns.db")));
  }
}
