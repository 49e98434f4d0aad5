package dev.redgreen.coordinator.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTest {
  private final Home home;
  private final UserProject project;

  LeftoversTest(@TempDir Path directory) throws IOException {
    home = new Home(directory.resolve("home"));
    project = UserProject.plain(directory.resolve("demo")).write("pom.xml", "<project/>");
  }

  private Workspace open(String id) {
    return Workspace.open(project.root(), home, id, SnapshotOptions.plain());
  }

  private List<String> left() throws IOException {
    return Disk.children(home.worktrees()).stream().map(p -> p.getFileName().toString()).toList();
  }

  @Test
  void theWorktreesOfDeadProcessesGo() throws IOException {
    try (Workspace living = open("living")) {
      dead("dead", "999999999 2026-11-21T06:30:00Z");
      dead("reused-pid", ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z");
      dead(".draft.new", "");
      try (Workspace next = open("next")) {
        assertEquals(List.of("living", "next"), left());
        assertTrue(Files.exists(living.root().resolve("pom.xml")));
        assertTrue(Files.exists(next.root()));
      }
    }
    assertEquals(List.of(), left());
  }

  private void dead(String id, String owner) throws IOException {
    Path run = Files.createDirectories(home.worktrees().resolve(id));
    Files.writeString(run.resolve("owner"), owner);
    Files.createDirectories(run.resolve("tree/demo/locked"));
    Files.writeString(run.resolve("tree/demo/locked/file"), "x");
    Files.setPosixFilePermissions(
        run.resolve("tree/demo/locked"), PosixFilePermissions.fromString("r-x------"));
  }

  @Test
  void whatIsBeingMadeStays() throws IOException {
    Path young = Files.createDirectories(home.worktrees().resolve(".young.new"));
    Path old = Files.createDirectories(home.worktrees().resolve(".old.new"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
    assertEquals(List.of(old), Leftovers.clean(home));
    assertTrue(Files.exists(young));
  }

  @Test
  void aKeptWorktreeStays() throws IOException {
    Path root;
    try (Workspace workspace = open("kept")) {
      workspace.keep();
      root = workspace.root();
    }
    Files.writeString(home.worktrees().resolve("kept/owner"), "999999999 2026-11-21T06:30:00Z");
    assertEquals(List.of(), Leftovers.clean(home));
    assertTrue(Files.exists(root.resolve("pom.xml")));
  }

  @Test
  void aRunThatCannotBeginLeavesNothing() throws IOException {
    WorkspaceException e =
        assertThrows(
            WorkspaceException.class,
            () ->
                Workspace.open(
                    project.root().resolve("nowhere"), home, "run", SnapshotOptions.plain()));
    assertTrue(String.valueOf(e.getMessage()).endsWith("nowhere is not a directory."));
    assertFalse(Files.exists(home.worktrees().resolve("run")));
    Files.createDirectories(home.root());
    Files.writeString(home.root().resolve("worktrees"), "a file is in the way");
    assertThrows(WorkspaceException.class, () -> open("run"));
  }
}
