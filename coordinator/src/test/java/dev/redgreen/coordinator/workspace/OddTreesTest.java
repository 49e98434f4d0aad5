package dev.redgreen.coordinator.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of trees as users really have them, read by real git. */
final class OddTreesTest {
  private static final SnapshotOptions PLAIN = SnapshotOptions.plain();

  private final Path directory;
  private final Home home;

  OddTreesTest(@TempDir Path directory) throws IOException {
    this.directory = directory.toRealPath();
    this.home = new Home(directory.resolve("home"));
  }

  private Workspace open(UserProject project) {
    return Workspace.open(project.root(), home, "run-1", PLAIN);
  }

  private Workspace open(Path project, String... include) {
    return Workspace.open(
        project, home, "run-1", new SnapshotOptions(List.of(include), false, UserGit.none()));
  }

  private UserProject repository() throws IOException {
    return UserProject.git(directory.resolve("demo"));
  }

  private static String files(Workspace workspace) throws IOException {
    return UserProject.gitIn(workspace.root(), "ls-files").replace("\n", " ").strip();
  }

  private static void assertClean(Workspace workspace) throws IOException {
    assertEquals("", UserProject.gitIn(workspace.root(), "status", "--porcelain"));
    UserProject.gitIn(workspace.root(), "fsck", "--strict");
  }

  @Test
  void nothingOfTheUsersRuns() throws IOException {
    UserProject project = repository().write("a.bin", "a\n").write("b.java", "b\n").commit("start");
    Path marker = directory.resolve("it-ran");
    project.write(".gitattributes", "*.bin filter=evil diff=evil\n*.java ident\n");
    String touch = "touch " + marker + "; cat";
    for (String filter : List.of("clean", "smudge", "process")) {
      project.git("config", "filter.evil." + filter, touch);
    }
    project.git("config", "filter.evil.required", "true");
    project.write("tool", "#!/bin/sh\n" + touch + "\n");
    Path tool = project.root().resolve("tool");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path hooks = Files.createDirectories(project.root().resolve(".git/hooks"));
    for (String hook : List.of("post-checkout", "pre-commit", "post-index-change", "post-commit")) {
      Files.copy(tool, hooks.resolve(hook));
      Files.setPosixFilePermissions(
          hooks.resolve(hook), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    project.git("config", "core.fsmonitor", tool.toString());
    project.write("a.bin", "changed\n");
    TreeMap<String, String> before = project.fingerprint();
    try (Workspace workspace = open(project)) {
      workspace.apply(Patch.of(new Edit.Write(Path.of("b.java"), "// $Id$\nb2\n")), UTF_8);
      String commit = workspace.commit("step");
      workspace.restore(workspace.snapshot());
      workspace.restore(commit);
      assertEquals("changed\n", Files.readString(workspace.root().resolve("a.bin")));
      assertClean(workspace);
      UserProject.gitIn(workspace.root(), "diff", "--no-ext-diff", "HEAD~1");
      UserProject.gitIn(workspace.root(), "checkout", "-q", "--", ".");
    }
    assertFalse(Files.exists(marker));
    assertEquals(before, project.fingerprint());
  }

  @Test
  void bytesAreTakenAsTheyAre() throws IOException {
    UserProject project = repository();
    project.git("config", "core.autocrlf", "true");
    byte[] windows = "class A {\r\n}\r\n".getBytes(UTF_8);
    byte[] mixed = "a\r\nb\nc\r".getBytes(UTF_8);
    byte[] binary = {0, 1, 2, '\r', '\n', (byte) 0xFF, (byte) 0xFE};
    project
        .write(".gitattributes", "*.txt text eol=lf\n")
        .write("A.java", windows)
        .write("mixed.txt", mixed)
        .write("data.bin", binary)
        .write("empty", "")
        .commit("start");
    try (Workspace workspace = open(project)) {
      assertArrayEquals(windows, Files.readAllBytes(workspace.root().resolve("A.java")));
      assertArrayEquals(mixed, Files.readAllBytes(workspace.root().resolve("mixed.txt")));
      assertArrayEquals(binary, Files.readAllBytes(workspace.root().resolve("data.bin")));
      assertClean(workspace);
      workspace.apply(
          Patch.of(
              new Edit.Write(Path.of("A.java"), "class A {\n  int a;\n}\n"),
              new Edit.Write(Path.of("B.java"), "class B {\n}\n")),
          UTF_8);
      FinalPatch result = workspace.result(workspace.commit("step"), file -> Optional.empty());
      assertEquals(
          List.of("class A {\r\n  int a;\r\n}\r\n", "class B {\r\n}\r\n"),
          result.changes().stream().map(c -> c.after().orElseThrow().text(UTF_8)).toList());
      assertEquals(Content.of(windows), result.changes().get(0).before().orElseThrow());
      assertClean(workspace);
    }
  }

  @Test
  void linksAndModesStay() throws IOException {
    Files.writeString(directory.resolve("secret"), "outside");
    UserProject project = repository().write("dir/file", "x").write("run.sh", "#!/bin/sh\n");
    Path root = project.root();
    Files.setPosixFilePermissions(
        root.resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createSymbolicLink(root.resolve("inside"), Path.of("dir/file"));
    Files.createSymbolicLink(root.resolve("directory"), Path.of("dir"));
    Files.createSymbolicLink(root.resolve("dangling"), Path.of("nowhere"));
    Files.createSymbolicLink(root.resolve("outside"), directory.resolve("secret"));
    project.commit("start");
    try (Workspace workspace = open(project)) {
      Path copy = workspace.root();
      assertEquals(Path.of("dir"), Files.readSymbolicLink(copy.resolve("directory")));
      assertEquals(Path.of("nowhere"), Files.readSymbolicLink(copy.resolve("dangling")));
      assertEquals(directory.resolve("secret"), Files.readSymbolicLink(copy.resolve("outside")));
      assertTrue(Files.isExecutable(copy.resolve("run.sh")));
      assertClean(workspace);
      assertEquals(
          List.of(
              "outside: a link that leads out of the tree ([snapshot] include can take it along)."),
          workspace.warnings());
    }
    assertEquals("outside", Files.readString(directory.resolve("secret")));
  }

  @Test
  void aDirectoryThatBecameALinkIsPutBackWithoutGoingThroughIt() throws IOException {
    UserProject project = repository().write("src/test/T.java", "mine\n").commit("start");
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("T.java"), "theirs\n");
    try (Workspace workspace = open(project)) {
      workspace.protect(file -> file.startsWith("src"));
      Disk.delete(workspace.root().resolve("src/test"));
      Files.createSymbolicLink(workspace.root().resolve("src/test"), elsewhere);
      workspace.restoreProtected(workspace.tampered());
      assertEquals("mine\n", Files.readString(workspace.root().resolve("src/test/T.java")));
      assertFalse(Files.isSymbolicLink(workspace.root().resolve("src/test")));
      assertEquals(List.of(), workspace.tampered());
    }
    assertEquals("theirs\n", Files.readString(elsewhere.resolve("T.java")));
  }

  @Test
  void ignoreRulesAreGits() throws IOException {
    UserProject project =
        repository()
            .write(".gitignore", "*.log\n/build/\n!keep.log\nout/*\n!out/yes\n")
            .write("tracked.log", "tracked although ignored");
    project.git("add", "-f", "tracked.log");
    Files.createDirectories(project.root().resolve(".git/info"));
    project
        .write(".git/info/exclude", "private.txt\n")
        .write("a.log", "x")
        .write("keep.log", "x")
        .write("private.txt", "x")
        .write("build/x", "x")
        .write("sub/build/y", "x")
        .write("sub/.gitignore", "!*.log\nz\n")
        .write("sub/b.log", "x")
        .write("sub/z", "x")
        .write("out/no", "x")
        .write("out/yes", "x")
        .write("global.tmp", "x")
        .write("pom.xml", "<project/>")
        .write("target/classes/A.class", "x");
    Path ignore = Files.writeString(directory.resolve("ignore"), "*.tmp\n");
    UserGit git = new UserGit(List.of(), Optional.of(ignore), directory);
    try (Workspace workspace =
        Workspace.open(project.root(), home, "run-1", new SnapshotOptions(List.of(), false, git))) {
      assertEquals(
          ".gitignore keep.log out/yes pom.xml sub/.gitignore sub/b.log sub/build/y tracked.log",
          files(workspace));
    }
  }

  @Test
  void theUsersIgnoreFileIsFoundAsGitFindsIt() throws IOException {
    Path user = Files.createDirectories(directory.resolve("user/.config/git"));
    Files.writeString(user.resolve("ignore"), "*.one\n");
    UserGit git = UserGit.of(Map.of(), directory.resolve("user"));
    assertEquals("*.one\n", git.ignores(Optional.empty()));
    Files.writeString(directory.resolve("user/two"), "*.two\n");
    Files.writeString(directory.resolve("user/.gitconfig"), "[core]\n\texcludesFile = ~/two\n");
    assertEquals("*.two\n", git.ignores(Optional.empty()));
  }

  @Test
  void whatABuildMayMissIsNamedAndCanBeTakenAlong() throws IOException {
    UserProject project =
        repository()
            .write(".gitignore", "generated/\n*.local\nlib/\ntarget/\n*.iml\n")
            .write("src/main/java/generated/G.java", "class G {}\n")
            .write("src/main/resources/db.local", "x")
            .write("lib/driver.jar", "x")
            .write("demo.iml", "x")
            .write("target/x", "x")
            .write("pom.xml", "<project/>")
            .commit("start");
    try (Workspace workspace = open(project)) {
      assertEquals(
          List.of(
              "lib/, src/main/java/generated/, src/main/resources/db.local: ignored by git and"
                  + " therefore missing in the run ([snapshot] include can take it along)."),
          workspace.warnings());
    }
    try (Workspace workspace = open(project.root(), "lib", "src/**/*.java", "src/**/*.local")) {
      assertEquals(
          ".gitignore lib/driver.jar pom.xml src/main/java/generated/G.java"
              + " src/main/resources/db.local",
          files(workspace));
      assertEquals(List.of(), workspace.warnings());
    }
  }

  @Test
  void submodulesAndLargeFilePointersAreNamed() throws IOException {
    UserProject library =
        UserProject.git(directory.resolve("library")).write("L.java", "class L {}\n").commit("l");
    UserProject project =
        repository()
            .write(
                "model.bin",
                "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n")
            .commit("start");
    project.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "add",
        "-q",
        library.root().toString(),
        "lib");
    project.commit("with a submodule");
    try (Workspace workspace = open(project)) {
      assertEquals(
          List.of(
              "lib: a repository of its own, and empty in the run ([snapshot] include can take it"
                  + " along).",
              "model.bin: a Git LFS pointer, its content was not fetched ([snapshot] include can"
                  + " take it along)."),
          workspace.warnings());
      assertEquals(".gitmodules lib model.bin", files(workspace));
      assertClean(workspace);
    }
    try (Workspace workspace = open(project.root(), "lib")) {
      assertEquals(".gitmodules lib/L.java model.bin", files(workspace));
      assertClean(workspace);
    }
  }

  @Test
  void aParentPomAboveTheRepositoryIsNamed() throws IOException {
    Files.writeString(directory.resolve("pom.xml"), "<project/>");
    UserProject project =
        repository()
            .write("pom.xml", "<project><parent><artifactId>p</artifactId></parent></project>")
            .write(
                "app/pom.xml",
                "<project><parent><relativePath>..</relativePath></parent></project>");
    try (Workspace workspace = open(project.root().resolve("app"))) {
      assertEquals(1, workspace.warnings().size());
      String warning = workspace.warnings().get(0);
      assertTrue(
          warning.startsWith(directory.resolve("pom.xml") + ": a parent pom above"), warning);
      assertEquals(workspace.root().resolve("app"), workspace.project());
      assertEquals(project.root(), workspace.original());
    }
  }

  @Test
  void aProjectWithoutGitIsCopied() throws IOException {
    UserProject project =
        UserProject.plain(directory.resolve("demo"))
            .write("pom.xml", "<project/>")
            .write(".gitignore", "*.log\n")
            .write("x.log", "x")
            .write("app/pom.xml", "<project/>")
            .write("app/target/classes/A.class", "x")
            .write("app/src/main/java/build/target/A.java", "class A {}\n")
            .write("web/build.gradle", "")
            .write("web/build/x", "x");
    TreeMap<String, String> before = project.fingerprint();
    try (Workspace workspace = open(project.root().resolve("app"))) {
      assertEquals(
          ".gitignore app/pom.xml app/src/main/java/build/target/A.java pom.xml web/build.gradle",
          files(workspace));
      assertEquals(workspace.root().resolve("app"), workspace.project());
      assertEquals(project.root(), workspace.original());
      assertClean(workspace);
    }
    assertEquals(before, project.fingerprint());
  }

  @Test
  void repositoriesThatCannotBeSharedAreCopied() throws IOException {
    UserProject project = UserProject.plain(directory.resolve("demo"));
    project.git("init", "-q", "--object-format=sha256");
    project.git("config", "user.name", "User");
    project.git("config", "user.email", "user@localhost");
    project.write("A.java", "class A {}\n").commit("start").write("B.java", "class B {}\n");
    TreeMap<String, String> before = project.fingerprint();
    try (Workspace workspace = open(project)) {
      assertEquals("A.java B.java", files(workspace));
      assertTrue(workspace.warnings().get(0).contains("sha256"), workspace.warnings()::toString);
      assertClean(workspace);
    }
    assertEquals(before, project.fingerprint());
  }

  @Test
  void anIndexThatCannotBeReadIsReplacedByHead() throws IOException {
    UserProject project =
        repository().write(".gitignore", "*.log\n").write("A.java", "class A {}\n").commit("start");
    project.write("tracked.log", "x").git("add", "-f", "tracked.log");
    project.git("commit", "-q", "-m", "log");
    project.git("update-index", "--split-index");
    project.write("B.java", "class B {}\n").git("add", "B.java");
    TreeMap<String, String> before = project.fingerprint();
    try (Workspace workspace = open(project)) {
      assertEquals(".gitignore A.java B.java tracked.log", files(workspace));
      assertTrue(
          workspace.warnings().get(0).startsWith("The index cannot be read"),
          workspace.warnings()::toString);
      assertClean(workspace);
    }
    assertEquals(before, project.fingerprint());
  }

  @Test
  void headIsFoundWhereverItIs() throws IOException {
    UserProject project = repository();
    project.write("A.java", "class A {}\n");
    assertParents(project.root(), "");
    String head = project.commit("start").git("rev-parse", "HEAD").strip();
    assertParents(project.root(), head);
    project.git("pack-refs", "--all");
    assertParents(project.root(), head);
    project.git("gc", "-q");
    assertParents(project.root(), head);
    project.git("checkout", "-q", "--detach");
    assertParents(project.root(), head);
    project.git("worktree", "add", "-q", "-b", "side", directory.resolve("side").toString());
    TreeMap<String, String> before = project.fingerprint();
    assertParents(directory.resolve("side"), head);
    assertEquals(before, project.fingerprint());
    UserProject.gitIn(directory, "clone", "-q", "--depth=1", "file://" + project.root(), "shallow");
    assertParents(directory.resolve("shallow"), head);
    UserProject.gitIn(directory, "clone", "-q", "--shared", project.root().toString(), "shared");
    assertParents(directory.resolve("shared"), head);
  }

  private void assertParents(Path project, String head) throws IOException {
    try (Workspace workspace = open(project)) {
      assertEquals(head + "\n", UserProject.gitIn(workspace.root(), "log", "-1", "--format=%P"));
      assertEquals(List.of(), workspace.warnings());
      assertClean(workspace);
    }
  }

  @Test
  void aHomeInsideTheProjectIsNoPartOfIt() throws IOException {
    UserProject project = repository().write("A.java", "class A {}\n").commit("start");
    Home inside = new Home(project.root().resolve("mine/tdd"));
    try (Workspace workspace = Workspace.open(project.root(), inside, "run-1", PLAIN)) {
      assertEquals("A.java", files(workspace));
      assertEquals(List.of(), workspace.changedMeanwhile());
    }
  }

  @Test
  void whatTheUserDoesMeanwhileIsSeen() throws IOException {
    UserProject project =
        repository()
            .write(".gitignore", "*.log\n")
            .write("A.java", "class A {}\n")
            .write("B.java", "class B {}\n")
            .write("C.java", "class C {}\n")
            .commit("start");
    try (Workspace workspace = open(project)) {
      assertEquals(List.of(), workspace.changedMeanwhile());
      project.write("A.java", "class X {}\n").write("D.java", "").write("x.log", "");
      Files.delete(project.root().resolve("B.java"));
      assertEquals(
          List.of(Path.of("A.java"), Path.of("B.java"), Path.of("D.java")),
          workspace.changedMeanwhile());
    }
  }

  @Test
  void filesOfManyMegabytesAreTakenToo() throws IOException {
    byte[] bytes = new byte[17 << 20];
    new Random(1).nextBytes(bytes);
    UserProject project = repository().write("big.bin", bytes);
    try (Workspace workspace = open(project)) {
      assertArrayEquals(bytes, Files.readAllBytes(workspace.root().resolve("big.bin")));
      assertClean(workspace);
      Files.writeString(workspace.root().resolve("big.bin"), "small");
      workspace.restore(workspace.snapshot());
      assertArrayEquals(bytes, Files.readAllBytes(workspace.root().resolve("big.bin")));
    }
  }
}
