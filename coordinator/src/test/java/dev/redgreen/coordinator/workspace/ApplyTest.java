package dev.redgreen.coordinator.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.workspace.Apply.Result;
import dev.redgreen.coordinator.workspace.FinalPatch.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplyTest {
  private final Home home;
  private final UserProject project;
  private final Apply apply;

  ApplyTest(@TempDir Path directory) throws IOException {
    home = new Home(directory.resolve("home"));
    project =
        UserProject.git(directory.resolve("demo"))
            .write("pom.xml", "<project/>\n")
            .write("src/A.java", "class A {}\r\n")
            .write("src/B.java", "class B {}\n")
            .commit("start");
    apply = new Apply(home, Clock.systemUTC());
  }

  private FinalPatch patch() {
    return new FinalPatch(
        project.root(),
        List.of(
            change("src/A.java", "class A {}\r\n", "class A { int a; }\r\n"),
            change("src/B.java", "class B {}\n", ""),
            change("src/new/deep/C.java", "", "class C {}\n")));
  }

  private static Change change(String file, String before, String after) {
    return new Change(Path.of(file), content(before), content(after));
  }

  private static Optional<Content> content(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Content.of(text.getBytes(UTF_8)));
  }

  private TreeMap<String, String> tree() throws IOException {
    return UserProject.fingerprint(project.root(), false);
  }

  private static Result.Refused refused(Result result) {
    return assertInstanceOf(Result.Refused.class, result);
  }

  @Test
  void aPatchIsAppliedAndTakenBack() throws IOException {
    Files.setPosixFilePermissions(
        project.root().resolve("src/A.java"), PosixFilePermissions.fromString("rwxr-x---"));
    Files.setPosixFilePermissions(
        project.root().resolve("src/B.java"), PosixFilePermissions.fromString("rw-rw----"));
    TreeMap<String, String> before = tree();
    assertInstanceOf(Result.Applied.class, apply.apply(patch()));
    assertEquals("class A { int a; }\r\n", project.read("src/A.java"));
    assertEquals("class C {}\n", project.read("src/new/deep/C.java"));
    assertFalse(Files.exists(project.root().resolve("src/B.java")));
    assertEquals(
        "rwxr-x---",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(project.root().resolve("src/A.java"))));
    assertInstanceOf(Result.Applied.class, apply.undo(project.root().resolve("src")));
    assertEquals(before, tree());
    assertTrue(refused(apply.undo(project.root())).reason().startsWith("Nothing was applied"));
  }

  @Test
  void undoGoesBackStepByStep() throws IOException {
    TreeMap<String, String> before = tree();
    FinalPatch one =
        new FinalPatch(project.root(), List.of(change("src/B.java", "class B {}\n", "1\n")));
    FinalPatch two = new FinalPatch(project.root(), List.of(change("src/B.java", "1\n", "2\n")));
    assertInstanceOf(Result.Applied.class, apply.apply(one));
    assertInstanceOf(Result.Applied.class, apply.apply(two));
    assertInstanceOf(Result.Applied.class, apply.undo(project.root()));
    assertEquals("1\n", project.read("src/B.java"));
    assertInstanceOf(Result.Applied.class, apply.undo(project.root()));
    assertEquals(before, tree());
  }

  @Test
  void filesThatTheUserChangedAreNamedAndNothingIsLost() throws IOException {
    project.write("src/B.java", "class B { int mine; }\n").write("src/new/deep/C.java", "mine");
    TreeMap<String, String> before = tree();
    Result.Refused refused = refused(apply.apply(patch()));
    assertEquals(List.of(Path.of("src/B.java"), Path.of("src/new/deep/C.java")), refused.files());
    assertEquals(
        "Nothing was changed: src/B.java, src/new/deep/C.java were changed meanwhile.",
        refused.reason());
    assertEquals(before, tree());
  }

  @Test
  void whatWasAppliedAndEditedSinceIsNotTakenBack() throws IOException {
    apply.apply(patch());
    project.write("src/A.java", "class A { int a, b; }\r\n");
    TreeMap<String, String> before = tree();
    assertEquals(List.of(Path.of("src/A.java")), refused(apply.undo(project.root())).files());
    assertEquals(before, tree());
  }

  @Test
  void linksAndOutsideAreRefused(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("X.java"), "theirs");
    Files.createSymbolicLink(project.root().resolve("src/link"), elsewhere);
    Files.createSymbolicLink(project.root().resolve("src/L.java"), elsewhere.resolve("X.java"));
    TreeMap<String, String> before = tree();
    for (String file :
        List.of("src/link/X.java", "src/L.java", "../X.java", ".git/hooks/post-commit", "src")) {
      List<Change> changes = new ArrayList<>(patch().changes());
      changes.add(change(file, "theirs", "ours"));
      assertEquals(
          List.of(Path.of(file)),
          refused(apply.apply(new FinalPatch(project.root(), changes))).files());
      assertEquals(before, tree());
    }
    assertEquals("theirs", Files.readString(elsewhere.resolve("X.java")));
  }

  @Test
  void readOnlyFilesAndDirectoriesAreRefused() throws IOException {
    Path file = project.root().resolve("src/B.java");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    TreeMap<String, String> before = tree();
    assertEquals(
        "Nothing was changed: src/B.java is read-only.", refused(apply.apply(patch())).reason());
    assertEquals(before, tree());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Path source = project.root().resolve("src");
    Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertTrue(refused(apply.apply(patch())).reason().endsWith("is read-only."));
    Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void oneProcessAtATimeChangesAProject() throws IOException {
    try (ProjectLock lock = ProjectLock.take(home, Home.key(project.root())).orElseThrow()) {
      assertTrue(refused(apply.apply(patch())).reason().startsWith("Another tdd process"));
      assertEquals(List.of(), apply.recover());
    }
    assertInstanceOf(Result.Applied.class, apply.apply(patch()));
  }

  @Test
  void anInterruptOfTheThreadDoesNotStopAnApply() throws IOException {
    Thread.currentThread().interrupt();
    Result result = apply.apply(patch());
    assertTrue(Thread.interrupted());
    assertInstanceOf(Result.Applied.class, result);
  }

  @Test
  void anInterruptedApplyIsTakenBackWhereTheUserHasEdited() throws IOException {
    ApplyLog log = interrupted();
    Application application = new Application(log, () -> {});
    application.forwards();
    project.write("src/A.java", "class A { int mine; }\r\n");
    String message = String.join("", apply.recover());
    assertEquals("class A { int mine; }\r\n", project.read("src/A.java"));
    assertEquals("class B {}\n", project.read("src/B.java"));
    assertFalse(Files.exists(project.root().resolve("src/new")));
    assertTrue(message.contains("taken back. src/A.java is as you changed it"), message);
    assertEquals("class A { int a; }\r\n", Files.readString(log.afterFile(0)));
    assertEquals(List.of(), apply.recover());
  }

  @Test
  void anApplyThatDidNotBeginIsTakenBack() throws IOException {
    TreeMap<String, String> before = tree();
    ApplyLog log = interrupted();
    Files.createDirectories(project.root().resolve("src/new/deep"));
    project.write("src/" + log.intent().entries().get(0).draft(), "hal");
    assertEquals(
        List.of("An interrupted apply to " + project.root() + " was taken back."), apply.recover());
    assertEquals(before, tree());
  }

  @Test
  void anApplyThatBeganIsFinished() throws IOException {
    ApplyLog log = interrupted();
    project.write("src/A.java", "class A { int a; }\r\n");
    assertEquals(
        List.of("An interrupted apply to " + project.root() + " was finished."), apply.recover());
    assertTrue(log.done());
    assertEquals("class C {}\n", project.read("src/new/deep/C.java"));
    assertInstanceOf(Result.Applied.class, apply.undo(project.root()));
  }

  /** Crashes at every step of an apply and of its undo, and at every step of the recovery too. */
  @Test
  void afterACrashAtAnyStepTheTreeIsAsBeforeOrAsAfter() throws IOException {
    TreeMap<String, String> before = tree();
    apply.apply(patch());
    TreeMap<String, String> after = tree();
    apply.undo(project.root());
    int crashes = 0;
    for (int first = 0; crashes(first, a -> a.apply(patch())); first++) {
      for (int second = 0; crashes(second, Apply::recover); second++) {
        crashes++;
        apply.recover();
        TreeMap<String, String> now = tree();
        assertTrue(now.equals(before) || now.equals(after), first + ", " + second + ": " + now);
        apply.undo(project.root());
        assertEquals(before, tree());
        crashes(first, a -> a.apply(patch()));
      }
      apply.recover();
      apply.undo(project.root());
    }
    assertTrue(crashes > 30, crashes + " crashes");
  }

  @Test
  void afterACrashAtAnyStepOfAnUndoTheTreeIsAsBeforeOrAsAfter() throws IOException {
    TreeMap<String, String> before = tree();
    apply.apply(patch());
    TreeMap<String, String> after = tree();
    int crashes = 0;
    for (int step = 0; crashes(step, a -> a.undo(project.root())); step++) {
      crashes++;
      apply.recover();
      TreeMap<String, String> now = tree();
      assertTrue(now.equals(before) || now.equals(after), step + ": " + now);
      if (now.equals(before)) {
        apply.apply(patch());
      }
    }
    assertTrue(crashes > 5, crashes + " crashes");
  }

  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Whether some work crashed before its n-th change of the disk: it has no more of them if not.
   */
  private boolean crashes(int n, Consumer<Apply> work) {
    int[] steps = {0};
    Runnable crash =
        () -> {
          if (steps[0]++ == n) {
            throw new Crash();
          }
        };
    try {
      work.accept(new Apply(home, Clock.systemUTC(), crash));
      return false;
    } catch (Crash e) {
      return true;
    }
  }

  private ApplyLog interrupted() throws IOException {
    Path directory = home.applies().resolve(Home.key(project.root())).resolve("1");
    return ApplyLog.write(directory, patch(), Optional.empty(), () -> {});
  }
}
