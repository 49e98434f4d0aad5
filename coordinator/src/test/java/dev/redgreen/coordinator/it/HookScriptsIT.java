package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.hook.GitProject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks in trouble, and in the pre-commit framework. */
final class HookScriptsIT {
  @TempDir Path temp;

  private String run(Path directory, String... words) {
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.environment().put("PRE_COMMIT_HOME", temp.resolve("framework").toString());
    builder.environment().put("TDD", temp.resolve("tdd").toString());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), said);
      return said;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The command as a program in one file. */
  private void command() throws IOException {
    String line =
        Cli.in(temp, temp).program().stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" ", "#!/bin/sh\nexec ", " \"$@\"\n"));
    Path file = Files.writeString(temp.resolve("tdd"), line);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void everyCommitSucceedsWhateverIsInTrouble() throws IOException {
    command();
    Path soak = Sandbox.checkout().resolve("scripts/soak-hook");
    String said = run(temp, soak.toString(), "27");
    assertTrue(said.contains("27 commits, 0 failed"), said);
  }

  @Test
  @Tag("os-tools")
  void theFrameworkTakesTheManifestAndRunsTheHooks() throws IOException {
    Path checkout = Sandbox.checkout();
    String manifest = Files.readString(checkout.resolve(".pre-commit-hooks.yaml"));
    String script = Files.readString(checkout.resolve("scripts/capture-hook"));
    run(checkout, "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml");

    GitProject hooks = GitProject.in(temp.resolve("hooks"));
    hooks.write(".pre-commit-hooks.yaml", manifest).write("scripts/capture-hook", script);
    Files.setPosixFilePermissions(
        hooks.root().resolve("scripts/capture-hook"), PosixFilePermissions.fromString("rwxr-xr-x"));
    String version = hooks.commit("Hooks");
    GitProject project =
        GitProject.in(temp.resolve("repo"))
            .with("PRE_COMMIT_HOME", temp.resolve("framework").toString());
    project.write(
        ".pre-commit-config.yaml",
        """
        repos:
          - repo: %s
            rev: %s
            hooks:
              - id: tdd-capture
              - id: tdd-capture-commit
              - id: tdd-capture-rewrite
        """
            .formatted(hooks.root(), version));
    run(
        project.root(),
        "pre-commit",
        "install",
        "-t",
        "pre-commit",
        "-t",
        "post-commit",
        "-t",
        "post-rewrite");

    String id = project.write("src/main/java/A.java", "class A {}\n").commit("With the framework");
    project.git("commit", "-q", "--amend", "-m", "Again");
    List<String> spooled;
    try (Stream<Path> files = Files.list(project.root().resolve(".git/tdd/spool"))) {
      spooled = files.map(file -> file.getFileName().toString()).toList();
    }
    assertTrue(spooled.contains("commit-" + id), spooled.toString());
    assertTrue(spooled.contains("rewrite-" + project.head()), spooled.toString());
    assertTrue(spooled.stream().anyMatch(name -> name.startsWith("staged-")), spooled.toString());
  }
}
