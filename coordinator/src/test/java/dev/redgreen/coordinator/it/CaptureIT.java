package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project from {@code tdd init} to what its commits taught, by the command line alone. */
final class CaptureIT {
  private static final String SOURCES = "src/main/java/com/acme/";

  @TempDir Path temp;
  private Sandbox sandbox;

  @BeforeEach
  void aProjectOfATeam() {
    sandbox = Sandbox.of(temp, "repair-round");
    sandbox.git();
  }

  private void commit(String message) {
    sandbox.git("add", "-A");
    sandbox.git(
        "-c", "user.name=Ada", "-c", "user.email=ada@acme.test", "commit", "-q", "-m", message);
  }

  private static String reader(String call) {
    return """
        package com.acme.app;

        class Reader {
          String read(Source source, String key) {
            return %s;
          }
        }
        """
        .formatted(call);
  }

  @Test
  void whatPeopleCommitIsCapturedVerifiedAndTheirRepairLearned() {
    Cli.Run init = sandbox.tdd().run("init", "--yes", "--hook", "--json");
    assertEquals(0, init.exit(), init::toString);
    assertEquals("JUnit Jupiter", init.text("testFramework"), init::toString);
    assertEquals("installed", init.text("hook"), init::toString);
    assertTrue(sandbox.read(".tdd/config.toml").contains("# goal = \"test\""));
    assertEquals(0, sandbox.tdd().run("config", "list", "--show-origin").exit());

    Solution.of("repair-round").files().forEach(sandbox::write);
    sandbox.write(
        SOURCES + "app/Source.java",
        "package com.acme.app;\n\nclass Source {\n  String load(String key) {\n    return key;\n  }\n}\n");
    commit("Solved");
    capturedCodeIsVerifiedIfATestReachesIt();

    sandbox.write(SOURCES + "app/Reader.java", reader("source.summon(key, 1)"));
    commit("Broken");
    Cli.Run stuck = sandbox.tdd().run("fix", "--offline", "--json");
    assertEquals("stuck", stuck.text("outcome"), stuck::toString);
    sandbox.write(SOURCES + "app/Reader.java", reader("source.load(key)"));
    commit("Repaired");
    theRepairIsLearned();
  }

  private void capturedCodeIsVerifiedIfATestReachesIt() {
    Cli.Run capture = sandbox.tdd().run("capture", "--verify", "--json");
    assertEquals(0, capture.exit(), capture::toString);
    JsonNode verified = capture.json().path("verified");
    assertEquals("green", verified.path("outcome").asText(), capture::toString);
    assertEquals(2, verified.path("unreached").asInt(), capture::toString);
    assertTrue(verified.path("verified").asInt() > 0, capture::toString);
    String list = sandbox.tdd().run("patterns", "list").out();
    assertTrue(list.lines().anyMatch(line -> line.contains(" verified ")), list);
    assertTrue(
        list.lines().anyMatch(line -> line.contains(" captured ") && line.contains("load")), list);
    assertEquals("", sandbox.git("status", "--porcelain"));
  }

  private void theRepairIsLearned() {
    Cli.Run capture = sandbox.tdd().run("capture", "--verify", "--json");
    JsonNode repaired = capture.json().path("repaired");
    assertEquals("green", repaired.path("outcome").asText(), capture::toString);
    assertTrue(repaired.path("learned").size() > 0, capture::toString);
    Cli.Run again = sandbox.tdd().run("capture", "--json");
    assertTrue(again.json().path("repaired").isNull(), again::toString);
    assertFalse(sandbox.leftovers().iterator().hasNext());
  }
}
