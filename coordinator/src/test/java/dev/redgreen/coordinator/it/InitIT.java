package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.config.Setting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tdd init} and {@code tdd config} as a user starts them. */
final class InitIT {
  @TempDir Path temp;

  @Test
  void aProjectWithModulesIsMadeReadyAndWhatIsThereIsKept() {
    Sandbox sandbox = Sandbox.of(temp, "multi-module");
    sandbox.git("init", "-q");
    Cli.Run first = sandbox.tdd().run("init", "--json");
    assertEquals(0, first.exit(), first::toString);
    assertTrue(first.json().path("modules").size() > 2, first::toString);
    assertEquals("target/\n", sandbox.read(".gitignore"));
    assertTrue(first.json().path("patterns").asInt() > 0, first::toString);
    assertEquals("tdd generate", first.text("next"), first::toString);
    assertFalse(sandbox.has(".git/tdd"));

    assertEquals(0, sandbox.tdd().run("config", "set", "gate.goal", "verify").exit());
    String config = sandbox.read(".tdd/config.toml");
    Cli.Run again = sandbox.tdd().run("init", "--yes", "--json");
    assertTrue(again.text("config").endsWith("(kept)"), again::toString);
    assertEquals(config, sandbox.read(".tdd/config.toml"));
    assertEquals("target/\n", sandbox.read(".gitignore"));
    assertEquals("verify\n", sandbox.tdd().run("config", "get", "gate.goal").out());
  }

  @Test
  void badInputGetsASentence() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    Cli.Run secret = sandbox.tdd().run("config", "set", "model.api_key", "csk-1234");
    assertEquals(2, secret.exit(), secret::toString);
    assertTrue(secret.err().contains("TDD_API_KEY"), secret::toString);
    assertFalse(secret.err().contains("csk-1234"), secret::toString);
    Cli.Run unknown = sandbox.tdd().run("config", "get", "gate.gaol");
    assertEquals(2, unknown.exit(), unknown::toString);
    Cli.Run nowhere = sandbox.tdd().from(temp).run("init");
    assertEquals(2, nowhere.exit(), nowhere::toString);
    assertTrue(nowhere.err().contains("no pom.xml"), nowhere::toString);
    Cli.Run noGit = sandbox.tdd().run("hook", "install");
    assertEquals(3, noGit.exit(), noGit::toString);
    assertTrue(noGit.err().contains("not a git repository"), noGit::toString);
    Cli.Run plain = sandbox.tdd().run("config", "list", "--json");
    assertEquals(Setting.ALL.size(), plain.json().size(), plain::toString);
  }
}
