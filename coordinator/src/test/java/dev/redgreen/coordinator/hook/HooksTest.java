package dev.redgreen.coordinator.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.hook.Hooks.Hook;
import dev.redgreen.coordinator.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks in repositories of every kind, with real git. */
final class HooksTest {
  private static final String JAVA = "src/main/java/A.java";

  private final Processes processes = new Processes(environment());
  @TempDir private Path temp;
  private GitProject project;

  private static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.put("XDG_CONFIG_HOME", "/nonexistent");
    environment.put("HOME", "/nonexistent");
    return environment;
  }

  @BeforeEach
  void aRepository() {
    project = GitProject.in(temp.resolve("repo"));
    project.write(JAVA, "class A {}\n").commit("Begin");
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private Hooks hooks() {
    return new Hooks(GitPlace.of(processes, project.root()));
  }

  private Path spool() {
    return project.root().resolve(".git/tdd/spool");
  }

  /** Names of the entries, without the numbers of processes. */
  private List<String> spooled() {
    try (Stream<Path> files = Files.list(spool())) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("(staged)-\\d+", "$1"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void forgetSpooled() throws IOException {
    try (Stream<Path> files = Files.list(spool())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<String> states(Hooks.Report report) {
    return report.hooks().stream().map(Hook::state).distinct().toList();
  }

  private Path existing(String name, String text, String mode) throws IOException {
    Path hook = project.root().resolve(".git/hooks").resolve(name);
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, text);
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString(mode));
    return hook;
  }

  @Test
  void aCommitIsNotedWithItsStagedJavaFiles() throws IOException {
    Hooks.Report report = hooks().install(false);
    assertTrue(report.installed());
    assertEquals(List.of("installed"), states(report));

    project.write(JAVA, "class A { int a; }\n").write("notes.txt", "x\n");
    String id = project.commit("Change");

    assertEquals(List.of("commit-" + id), spooled());
    String raw = Files.readString(spool().resolve("commit-" + id));
    String blob = project.git("rev-parse", "HEAD:" + JAVA).strip();
    assertTrue(raw.contains(blob) && raw.contains(JAVA), raw);
    assertFalse(raw.contains("notes.txt"), raw);
    assertEquals(1, hooks().status().waiting());
    assertEquals("", project.git("status", "--porcelain"));
  }

  @Test
  void withoutASpoolOrWithTheSwitchNothingIsNoted() throws IOException {
    hooks().install(false);
    project.with("TDD_HOOK", "0").commit("Off");
    assertEquals(List.of(), spooled());
    Files.delete(spool());
    project.commit("No spool");
    assertFalse(Files.exists(spool()));
    assertFalse(hooks().status().installed());
  }

  @Test
  void aShellHookIsCalledAsBeforeAndRestoredToTheByte() throws IOException {
    String text = "#!/bin/sh -eu\necho \"$0 $#\" >>seen\ncat >>seen\nfalse || exit 3";
    Path hook = existing("pre-commit", text, "rwx--x--x");
    byte[] before = Files.readAllBytes(hook);
    assertEquals("chained", hooks().install(false).hooks().get(0).state());

    assertEquals(1, project.run("commit", "--allow-empty", "-m", "Refused").exit());
    assertEquals(".git/hooks/pre-commit 0\n", Files.readString(project.root().resolve("seen")));

    hooks().install(false);
    hooks().uninstall();
    assertArrayEquals(before, Files.readAllBytes(hook));
    assertEquals("rwx--x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(hook)));
    assertEquals(List.of("missing"), states(hooks().status()));
  }

  @Test
  void aHookInAnotherLanguageIsSetAsideAndCalled() throws IOException {
    String text = "#!/usr/bin/env perl\nopen(F, '>>seen'); print F \"@ARGV\\n\"; exit 1;\n";
    Path hook = existing("post-rewrite", text, "rwxr-xr-x");
    Path link = hook.resolveSibling("post-merge");
    Files.createSymbolicLink(link, Path.of("post-rewrite"));
    assertTrue(hooks().install(false).installed());

    project.git("commit", "-q", "--amend", "--allow-empty", "-m", "Again");
    assertEquals("amend\n", Files.readString(project.root().resolve("seen")));

    hooks().uninstall();
    assertEquals(text, Files.readString(hook));
    assertTrue(Files.isSymbolicLink(link));
    try (Stream<Path> left = Files.list(hook.getParent())) {
      List<String> names =
          left.map(file -> file.getFileName().toString())
              .filter(name -> !name.endsWith(".sample"))
              .sorted()
              .toList();
      assertEquals(List.of("post-merge", "post-rewrite"), names);
    }
  }

  @Test
  void aHookThatGitDoesNotRunIsNotAwakened() throws IOException {
    Path hook = existing("pre-commit", "#!/bin/sh\nexit 1\n", "rw-r--r--");
    hooks().install(false);
    String id = project.commit("Passes");
    assertEquals(List.of("commit-" + id), spooled());
    hooks().uninstall();
    assertFalse(Files.isExecutable(hook));
    assertEquals("#!/bin/sh\nexit 1\n", Files.readString(hook));
  }

  @Test
  void theHookOfAToolThatGeneratesItsHooksStaysWhatItIs() throws IOException {
    // husky: a generated directory, ignored by git, whose hooks find the user's by their own name
    String stub = "#!/usr/bin/env sh\n. \"$(dirname \"$0\")/h\"\n";
    project.write(".husky/_/.gitignore", "*\n").write(".husky/_/h", "echo \"${0##*/}\" >>seen\n");
    project.write(".husky/_/pre-commit", stub);
    Path hook = project.root().resolve(".husky/_/pre-commit");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    project.git("config", "core.hooksPath", ".husky/_");

    assertTrue(hooks().install(false).installed());
    String id = project.commit("With husky");
    assertEquals("pre-commit\n", Files.readString(project.root().resolve("seen")));
    assertTrue(spooled().contains("commit-" + id));
    hooks().uninstall();
    assertEquals(stub, Files.readString(hook));
  }

  @Test
  void hooksThatBelongToTheTreeAreChangedOnlyWithConsent() {
    project.write(".githooks/pre-commit", "#!/bin/sh\ntrue\n").commit("Hooks");
    project.git("config", "core.hooksPath", ".githooks");
    HookTrouble trouble = assertThrows(HookTrouble.class, () -> hooks().install(false));
    assertTrue(String.valueOf(trouble.getMessage()).contains("--in-tree"));
    assertEquals("", project.git("status", "--porcelain"));
    assertTrue(hooks().install(true).installed());
  }

  @Test
  void aDirectoryThatOtherRepositoriesShareHarmsNone() {
    Path shared = temp.resolve("shared-hooks");
    project.git("config", "core.hooksPath", shared.toString());
    assertTrue(hooks().install(false).installed());
    GitProject other = GitProject.in(temp.resolve("other"));
    other.git("config", "core.hooksPath", shared.toString());
    other.write("B.java", "class B {}\n").commit("Not ours");
    assertFalse(Files.exists(other.root().resolve(".git/tdd")));
    String id = project.commit("Ours");
    assertEquals(List.of("commit-" + id), spooled());
  }

  @Test
  void allWorkTreesShareOneSpoolAndASubmoduleHasItsOwn() throws IOException {
    hooks().install(false);
    Path tree = temp.resolve("tree");
    project.git("worktree", "add", "-q", tree.toString(), "-b", "side");
    String id = project.at(tree).write("src/B.java", "class B {}\n").commit("In a work tree");
    assertEquals(List.of("commit-" + id), spooled());
    forgetSpooled();

    GitProject outer = GitProject.in(temp.resolve("outer"));
    outer.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "add",
        "-q",
        project.root().toString(),
        "sub");
    GitProject inner = outer.at(outer.root().resolve("sub"));
    Hooks hooks = new Hooks(GitPlace.of(processes, inner.root()));
    assertTrue(hooks.install(false).installed());
    inner.write("C.java", "class C {}\n").commit("In a submodule");
    assertEquals(1, hooks.status().waiting());
    assertEquals(List.of(), spooled());
  }

  @Test
  void amendRebaseMergeAndPartialCommitsAreNoted() throws IOException {
    hooks().install(false);
    project.git("checkout", "-q", "-b", "side");
    project.write("src/B.java", "class B {}\n").commit("B");
    project.git("checkout", "-q", "main");
    project.write(JAVA, "class A { int a; }\n").commit("A");
    project.git("commit", "-q", "--amend", "-m", "A again");
    String amended = project.head();
    assertTrue(spooled().containsAll(List.of("commit-" + amended, "rewrite-" + amended)));

    forgetSpooled();
    project.git("checkout", "-q", "side");
    project.git("rebase", "-q", "main");
    assertTrue(spooled().contains("rewrite-" + project.head()), spooled().toString());

    forgetSpooled();
    project.git("checkout", "-q", "main");
    project.git("merge", "-q", "--no-ff", "-m", "Merge", "side");
    assertEquals(List.of("commit-" + project.head()), spooled());

    forgetSpooled();
    project.write(JAVA, "class A { int staged; }\n");
    project.git("add", JAVA);
    project.write(JAVA, "class A { int notStaged; }\n");
    project.git("commit", "-q", "-m", "Part");
    String raw = Files.readString(spool().resolve("commit-" + project.head()));
    assertTrue(raw.contains(project.git("rev-parse", ":" + JAVA).strip()), raw);
  }

  @Test
  void nothingThatIsWrongWithTheSpoolStopsACommit() throws IOException {
    hooks().install(false);
    Files.delete(spool());
    Files.writeString(spool(), "a file where a directory was");
    project.commit("A file is in the way");
    Files.delete(spool());
    Files.createDirectory(spool());
    Files.createDirectory(spool().resolve("commit-full"));
    for (int i = 0; i < 1000; i++) {
      Files.writeString(spool().resolve("commit-" + i), "");
    }
    String id = project.commit("The spool is full");
    assertFalse(Files.exists(spool().resolve("commit-" + id)));
  }

  @Test
  void theScriptOfTheFrameworkIsTheSame() throws IOException {
    Path script = Path.of("..", "scripts", "capture-hook");
    assertEquals(HookScript.byArgument(), Files.readString(script, UTF_8));
    assertTrue(Files.isExecutable(script));
  }

  @Test
  void outsideOfARepositoryASentenceSaysSo() {
    HookTrouble trouble = assertThrows(HookTrouble.class, () -> GitPlace.of(processes, temp));
    String said = String.valueOf(trouble.getMessage());
    assertTrue(said.contains("not a git repository"), said);
  }

  @Test
  void eachHookIsValidShell() throws Exception {
    hooks().install(false);
    for (Stage stage : Stage.values()) {
      Path hook = project.root().resolve(".git/hooks").resolve(stage.file());
      assertEquals(0, new ProcessBuilder("sh", "-n", hook.toString()).start().waitFor());
      String calls =
          Files.readAllLines(hook).stream()
              .filter(line -> line.contains("java ") || line.contains("curl"))
              .collect(Collectors.joining());
      assertEquals("", calls);
    }
  }
}
