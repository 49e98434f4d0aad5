package dev.redgreen.coordinator.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
  private final Path directory;
  private final Home home;

  WorkspaceTest(@TempDir Path directory) {
    this.directory = directory;
    this.home = new Home(directory.resolve("home"));
  }

  private Workspace open(UserProject project) {
    return Workspace.open(project.root(), home, "run-1", SnapshotOptions.plain());
  }

  private UserProject project() throws IOException {
    return UserProject.git(directory.resolve("demo"))
        .write(".gitignore", "target/\n*.log\n")
        .write("pom.xml", "<project/>\n")
        .write("src/main/java/A.java", "class A {}\n")
        .write("src/main/java/B.java", "class B {}\n")
        .commit("start");
  }

  @Test
  void aSnapshotIsTheTreeAsItIsNow() throws IOException {
    UserProject project = project();
    project.write("src/main/java/A.java", "class A { int staged; }\n").git("add", "-A");
    project
        .write("src/main/java/A.java", "class A { int unstaged; }\n")
        .write("src/test/java/NewTest.java", "class NewTest {}\n")
        .write("target/classes/A.class", "x")
        .write("debug.log", "x");
    Files.delete(project.root().resolve("src/main/java/B.java"));
    try (Workspace workspace = open(project)) {
      assertEquals(
          ".gitignore\npom.xml\nsrc/main/java/A.java\nsrc/test/java/NewTest.java\n",
          UserProject.gitIn(workspace.root(), "ls-files"));
      assertEquals(
          "class A { int unstaged; }\n",
          Files.readString(workspace.project().resolve("src/main/java/A.java")));
      assertEquals("", UserProject.gitIn(workspace.root(), "status", "--porcelain"));
      assertEquals(
          "The user's tree as it was found\nstart\n",
          UserProject.gitIn(workspace.root(), "log", "--format=%s"));
    }
  }

  @Test
  void theUsersTreeAndRepositoryStayAsTheyAreToTheByteAndTheTime() throws IOException {
    UserProject project = project();
    project.write("src/main/java/A.java", "class A { int staged; }\n").git("add", "-A");
    project.write("src/test/java/NewTest.java", "class NewTest {}\n");
    TreeMap<String, String> before = project.fingerprint();
    try (Workspace workspace = open(project)) {
      workspace.apply(
          Patch.of(new Edit.Write(Path.of("src/main/java/C.java"), "class C {}\n")),
          StandardCharsets.UTF_8);
      workspace.commit("step");
      UserProject.gitIn(workspace.root(), "status");
      UserProject.gitIn(workspace.root(), "diff", "HEAD~1");
    }
    assertEquals(before, project.fingerprint());
  }

  @Test
  void stepsAreCommitsThatRealGitReads() throws IOException {
    UserProject project = project();
    try (Workspace workspace = open(project)) {
      workspace.apply(
          Patch.of(
              new Edit.Write(Path.of("src/main/java/C.java"), "class C {}"),
              new Edit.Replace(Path.of("src/main/java/A.java"), 9, 9, " int a; "),
              new Edit.Delete(Path.of("src/main/java/B.java"))),
          StandardCharsets.UTF_8);
      String commit = workspace.commit("one");
      assertEquals(commit + "\n", UserProject.gitIn(workspace.root(), "rev-parse", "HEAD"));
      assertEquals(
          "M\tsrc/main/java/A.java\nD\tsrc/main/java/B.java\nA\tsrc/main/java/C.java\n",
          UserProject.gitIn(
              workspace.root(), "diff", "--name-status", workspace.snapshot(), commit));
      assertEquals("", UserProject.gitIn(workspace.root(), "status", "--porcelain"));
      UserProject.gitIn(workspace.root(), "fsck", "--strict");
      FinalPatch result = workspace.result(commit, file -> Optional.empty());
      assertEquals(
          List.of("class A { int a; }\n", "-", "class C {}\n"),
          result.changes().stream()
              .map(c -> c.after().map(a -> a.text(StandardCharsets.UTF_8)).orElse("-"))
              .toList());
    }
  }

  @Test
  void aRestoredCommitIsOnTheDiskAgain() throws IOException {
    UserProject project = project();
    try (Workspace workspace = open(project)) {
      workspace.apply(
          Patch.of(new Edit.Write(Path.of("src/main/java/C.java"), "class C {}\n")),
          StandardCharsets.UTF_8);
      String one = workspace.commit("one");
      workspace.apply(
          Patch.of(
              new Edit.Write(Path.of("src/main/java/D.java"), "class D {}\n"),
              new Edit.Delete(Path.of("src/main/java/C.java"))),
          StandardCharsets.UTF_8);
      workspace.commit("two");
      Files.writeString(workspace.root().resolve("src/main/java/A.java"), "changed by a test");
      workspace.restore(one);
      assertEquals("", UserProject.gitIn(workspace.root(), "status", "--porcelain"));
      assertTrue(Files.exists(workspace.root().resolve("src/main/java/C.java")));
      assertFalse(Files.exists(workspace.root().resolve("src/main/java/D.java")));
    }
  }

  @Test
  void whatABuildDoesToProtectedFilesIsFoundAndTakenBack() throws IOException {
    UserProject project = project().write("src/test/java/T.java", "class T {}\n");
    try (Workspace workspace = open(project)) {
      workspace.protect(file -> file.startsWith("src/test") || file.startsWith(".mvn"));
      assertEquals(List.of(), workspace.tampered());
      Path root = workspace.root();
      Files.writeString(root.resolve("src/test/java/T.java"), "class X {}\n");
      Files.writeString(root.resolve("src/test/java/New.java"), "class New {}\n");
      Files.createDirectory(root.resolve(".mvn"));
      Files.writeString(root.resolve(".mvn/maven.config"), "-DskipTests\n");
      Files.writeString(root.resolve(".git"), "gitdir: /elsewhere\n");
      List<Path> tampered = workspace.tampered();
      assertEquals(
          List.of(".git", ".mvn/maven.config", "src/test/java/New.java", "src/test/java/T.java"),
          tampered.stream().map(Path::toString).toList());
      workspace.restoreProtected(tampered);
      assertEquals(List.of(), workspace.tampered());
      assertEquals("", UserProject.gitIn(root, "status", "--porcelain"));
    }
  }

  @Test
  void aResultRestsOnTheTestsThatJudgedIt() throws IOException {
    UserProject project = project().write("src/test/java/T.java", "class T {}\n");
    FinalPatch result;
    try (Workspace workspace = open(project)) {
      workspace.protect(file -> file.startsWith("src/test"));
      workspace.apply(
          Patch.of(new Edit.Write(Path.of("src/main/java/C.java"), "class C {}\n")),
          StandardCharsets.UTF_8);
      result = workspace.result(workspace.commit("step"), file -> Optional.empty());
    }
    Apply apply = new Apply(home, Clock.systemUTC());
    project.write("src/test/java/T.java", "class T { int edited; }\n").write("README", "edited\n");
    assertEquals(
        new Apply.Result.Refused(
            List.of(Path.of("src/test/java/T.java")),
            "Nothing was changed: src/test/java/T.java was changed meanwhile."),
        apply.apply(result));
    assertFalse(Files.exists(project.root().resolve("src/main/java/C.java")));
    project.write("src/test/java/T.java", "class T {}\n");
    assertInstanceOf(Apply.Result.Applied.class, apply.apply(result));
    assertEquals("class C {}\n", project.read("src/main/java/C.java"));
  }

  @Test
  void aFileThatIsPutBackIsNoPartOfTheNextCommit() throws IOException {
    UserProject project = project();
    byte[] bytes = "class A {\r\n}\n// \u00e4".getBytes(StandardCharsets.ISO_8859_1);
    project.write("src/main/java/A.java", bytes);
    try (Workspace workspace = open(project)) {
      Path file = Path.of("src/main/java/A.java");
      workspace.apply(Patch.of(new Edit.Delete(file)), StandardCharsets.UTF_8);
      workspace.restoreProtected(List.of(file));
      assertArrayEquals(bytes, Files.readAllBytes(workspace.root().resolve(file)));
      assertEquals(workspace.snapshot(), workspace.commit("nothing"));
    }
  }

  @Test
  void closingRemovesEverything() throws IOException {
    UserProject project = project();
    Path root;
    try (Workspace workspace = open(project)) {
      root = workspace.root();
    }
    assertFalse(Files.exists(root));
    try (var left = Files.list(home.worktrees())) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void patchesDoNotLeaveTheWorktree() throws IOException {
    UserProject project = project();
    try (Workspace workspace = open(project)) {
      Files.createSymbolicLink(workspace.root().resolve("src/out"), directory);
      for (String path : List.of("../x", "/tmp/x", "src/../../x", "src/out/x", "src/./x")) {
        Patch patch =
            Patch.of(
                new Edit.Write(Path.of("src/main/java/C.java"), "class C {}\n"),
                new Edit.Write(Path.of(path), "x"));
        assertThrows(
            PatchRefused.class, () -> workspace.apply(patch, StandardCharsets.UTF_8), path);
        assertFalse(
            Files.exists(
                workspace.root().resolve("src/main/java/C.java"), LinkOption.NOFOLLOW_LINKS),
            path);
      }
    }
  }

  @Test
  void aHomeIsFoundInTheEnvironment() {
    Path user = directory.resolve("user");
    assertEquals(
        directory.resolve("own"),
        Home.of(Map.of("TDD_HOME", directory.resolve("own").toString()), user).root());
    assertEquals(
        directory.resolve("data/tdd"),
        Home.of(Map.of("XDG_DATA_HOME", directory.resolve("data").toString()), user).root());
    assertEquals(
        user.resolve(".local/share/tdd"), Home.of(Map.of("XDG_DATA_HOME", "data"), user).root());
  }
}
