package dev.redgreen.coordinator.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's commits as states of a worktree. */
final class HistoryTest {
  @TempDir private Path directory;
  private UserProject project;

  @BeforeEach
  void threeStates() throws IOException {
    project =
        UserProject.git(directory.resolve("demo"))
            .write(".gitignore", "target/\nlocal/\n")
            .write("A.java", "class A {}\n")
            .write("old/Gone.java", "class Gone {}\n")
            .commit("first");
    project.git("tag", "-a", "v1", "-m", "first");
    Files.delete(project.root().resolve("old/Gone.java"));
    project.write("A.java", "class A { int two; }\n").commit("second");
    project.git("branch", "side/work", "HEAD~1");
    project.write("A.java", "class A { int three; }\n").write("B.java", "class B {}\n");
    project.write("local/settings.properties", "x=1\n").write("target/A.class", "x");
  }

  private Workspace open() {
    SnapshotOptions options = new SnapshotOptions(List.of("local"), false, UserGit.none());
    return Workspace.open(project.root(), new Home(directory.resolve("home")), "run-1", options);
  }

  private String commit(String revision) throws IOException {
    return project.git("rev-parse", revision + "^{commit}").strip();
  }

  @Test
  void whatTheUserCallsACommitIsFound() throws IOException {
    try (Workspace workspace = open()) {
      for (String revision :
          List.of("HEAD", "HEAD~1", "HEAD^", "main", "v1", "side/work", "refs/heads/main~1")) {
        assertEquals(Optional.of(commit(revision)), workspace.commitNamed(revision), revision);
      }
      String id = commit("HEAD");
      assertEquals(Optional.of(id), workspace.commitNamed(id.substring(0, 8)));
      for (String revision :
          List.of("HEAD~2", "nowhere", "v1:A.java", "", "../x", "main@{1}", "0123456789")) {
        assertEquals(Optional.empty(), workspace.commitNamed(revision), revision);
      }
    }
  }

  @Test
  void theWorktreeBecomesACommitAndTheSnapshotAgain() throws IOException {
    TreeMap<String, String> before = project.fingerprint();
    try (Workspace workspace = open()) {
      workspace.protect(file -> true);
      Files.createDirectories(workspace.root().resolve("target/classes"));
      Files.writeString(workspace.root().resolve("target/classes/B.class"), "stale");

      String first = workspace.visit(commit("v1"));

      assertEquals("class A {}\n", Files.readString(workspace.root().resolve("A.java")));
      assertTrue(Files.exists(workspace.root().resolve("old/Gone.java")));
      assertTrue(Files.exists(workspace.root().resolve("local/settings.properties")));
      assertFalse(Files.exists(workspace.root().resolve("B.java")));
      assertFalse(Files.exists(workspace.root().resolve("target")));
      assertEquals(List.of(), workspace.tampered());
      assertEquals("", UserProject.gitIn(workspace.root(), "status", "--porcelain"));

      String last = workspace.visit(workspace.snapshot());

      assertEquals(
          "class A { int three; }\n", Files.readString(workspace.root().resolve("A.java")));
      assertFalse(Files.exists(workspace.root().resolve("old")));
      assertTrue(Files.exists(workspace.root().resolve("B.java")));
      FinalPatch changed = workspace.between(first, last);
      assertEquals(
          List.of("A.java", "B.java", "old/Gone.java"),
          changed.changes().stream().map(change -> change.file().toString()).toList());
      assertEquals(
          "class B {}\n", changed.textsAfter(StandardCharsets.UTF_8).get(Path.of("B.java")));
      assertTrue(workspace.between(last, workspace.snapshot()).isEmpty());
    }
    assertEquals(before, project.fingerprint());
  }
}
