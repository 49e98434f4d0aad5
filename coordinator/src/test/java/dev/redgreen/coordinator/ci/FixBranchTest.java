package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Sandbox;
import dev.redgreen.coordinator.process.Processes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixBranchTest {
  private static final byte[] PATCH =
      """
      diff --git a/a.txt b/a.txt
      --- a/a.txt
      +++ b/a.txt
      @@ -1,2 +1,2 @@
       one
      -tow
      +two
      """
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;
  private Sandbox sandbox;

  @BeforeEach
  void repository() {
    sandbox = new Sandbox(temp).write("a.txt", "one\ntow\n").git();
  }

  private FixBranch.Result commit(String name, byte[] patch) {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.put("GIT_AUTHOR_NAME", "Ada");
    environment.put("GIT_AUTHOR_EMAIL", "ada@acme.test");
    environment.put("GIT_COMMITTER_NAME", "Robot");
    environment.put("GIT_COMMITTER_EMAIL", "robot@acme.test");
    try (Processes processes = new Processes(environment)) {
      return new FixBranch(processes, sandbox.project(), environment)
          .commit(patch, Optional.of(name), "Mend it\n\nBecause.\n");
    }
  }

  private String refused(String name, byte[] patch) {
    SortedMap<String, String> before = sandbox.tree();
    String reason = assertInstanceOf(FixBranch.Refused.class, commit(name, patch)).reason();
    assertEquals(refs(before), refs(sandbox.tree()));
    return reason;
  }

  /** Everything but the objects, which nobody sees without a reference to them. */
  private static Map<String, String> refs(SortedMap<String, String> tree) {
    Map<String, String> refs = new TreeMap<>(tree);
    refs.keySet().removeIf(file -> file.startsWith(".git/objects"));
    return refs;
  }

  @Test
  void thePatchIsOnTheBranchAndNothingElseIsTouched() {
    Map<String, String> before = refs(sandbox.tree());

    var done = assertInstanceOf(FixBranch.Committed.class, commit("mended/one", PATCH));

    Map<String, String> after = refs(sandbox.tree());
    after.keySet().removeIf(file -> file.matches("\\.git/(logs/)?refs/heads/mended.*"));
    assertEquals(before, after);
    assertEquals("one\ntwo\n", sandbox.git("show", "mended/one:a.txt"));
    assertEquals(done.commit(), sandbox.git("rev-parse", "mended/one").strip());
    assertEquals(
        "main Ada robot@acme.test Mend it",
        "main " + sandbox.git("log", "-1", "--format=%an %ce %s", "mended/one").strip());
    assertEquals(sandbox.git("rev-parse", "main"), sandbox.git("rev-parse", "mended/one^"));
  }

  @Test
  void aBranchThatExistsStays() {
    assertTrue(refused("main", PATCH).contains("such a branch already"));
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertTrue(refused("a..b", PATCH).contains("no name for a branch"));
    assertTrue(refused("--force", PATCH).contains("no name for a branch"));
  }

  @Test
  void whatWasNotCommittedIsInTheWay() {
    sandbox.write("a.txt", "one\ntow\nthree\n");

    assertTrue(refused("mended", PATCH).contains("files differ from the commit"));
  }

  @Test
  void noHookRuns() throws Exception {
    Path hook = sandbox.project().resolve(".git/hooks/reference-transaction");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\ntouch " + temp.resolve("ran") + "\n");
    assertTrue(hook.toFile().setExecutable(true));

    assertInstanceOf(FixBranch.Committed.class, commit("mended", PATCH));

    assertTrue(Files.notExists(temp.resolve("ran")));
  }
}
