package dev.redgreen.coordinator.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of settings, before and after a change. */
final class ConfigFileTest {
  @TempDir private Path temp;

  private Path file() {
    return temp.resolve(".tdd/config.toml");
  }

  private String set(String before, String name, String value) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), before);
    ConfigFile.ofProject(temp).set(Setting.named(name).orElseThrow(), value);
    return Files.readString(file());
  }

  private String refused(String before, String name, String value) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), before);
    Setting setting = Setting.named(name).orElseThrow();
    ConfigTrouble trouble =
        assertThrows(ConfigTrouble.class, () -> ConfigFile.ofProject(temp).set(setting, value));
    assertEquals(before, Files.readString(file()));
    return String.valueOf(trouble.getMessage());
  }

  @Test
  void aFileThatIsNotThereIsMade() throws IOException {
    ConfigFile.ofProject(temp).set(Setting.named("gate.goal").orElseThrow(), "verify");
    assertEquals("[gate]\ngoal = \"verify\"\n", Files.readString(file()));
  }

  @Test
  void commentsOrderAndLayoutStay() throws IOException {
    String before =
        """
        # ours
        [model]   # the model
          name = 'small'   # "quoted" here
        # model.name = "x"
        base_url = "http://a#b/v1"

        [gate]
        goal="test"
        """;
    assertEquals(before.replace("'small'", "\"large\""), set(before, "model.name", "large"));
    assertEquals(
        before.replace("http://a#b/v1", "http://c/v1"),
        set(before, "model.base_url", "http://c/v1"));
    assertEquals(
        before.replace("b/v1\"\n", "b/v1\"\ncache = false\n"), set(before, "model.cache", "false"));
    assertEquals(
        before + "\n[patterns]\nspaces = [\"a\", \"b\"]\n", set(before, "patterns.spaces", "a, b"));
  }

  @Test
  void listsOfSeveralLinesAndDottedKeysAreUnderstood() throws IOException {
    assertEquals(
        "[patterns]\nlicences = [\"own\"]\nspaces = []\n",
        set(
            "[patterns]\nlicences = [\n  \"own\", # ours\n  \"MIT\",\n]\nspaces = []\n",
            "patterns.licences",
            "own"));
    assertEquals("gate.goal = \"verify\"\n", set("gate.goal = 'test'\n", "gate.goal", "verify"));
    assertEquals(
        "[gate]\r\ngoal = \"verify\"\r\n",
        set("[gate]\r\ngoal = \"x\"\r\n", "gate.goal", "verify"));
  }

  @Test
  void whatIsNotUnderstoodIsLeftAlone() throws IOException {
    String inline = "gate = { goal = \"test\" }\n";
    assertTrue(
        refused(inline, "gate.goal", "verify").contains("cannot be parsed")
            || refused(inline, "gate.goal", "verify").contains(file().toString()));
    assertTrue(refused("", "model.cache", "maybe").contains("takes true or false, not maybe"));
    assertTrue(refused("", "model.prompt_tokens", "many").contains("takes a number"));
    assertTrue(refused("[gate\n", "gate.goal", "x").contains("config.toml"));
  }

  @Test
  void secretsAreNeverWrittenNorRead() throws IOException {
    String secret = "csk-" + "abcd1234".repeat(5);
    assertTrue(refused("", "model.name", secret).contains("secret"));
    Files.writeString(file(), "[model]\napi_key = \"" + secret + "\"\n");
    ConfigTrouble trouble =
        assertThrows(ConfigTrouble.class, () -> ConfigFile.ofProject(temp).values());
    assertFalse(String.valueOf(trouble.getMessage()).contains(secret));
    assertTrue(String.valueOf(trouble.getMessage()).contains("TDD_API_KEY"));
    assertEquals("http://***@host/v1", Setting.shown("http://me:word@host/v1"));
    assertFalse(Setting.names().stream().anyMatch(Setting::isSecret));
  }

  @Test
  void theReferenceIsWhatTheCodeSays() throws IOException {
    assertEquals(
        ConfigurationPage.text(), Files.readString(Path.of("..", "docs", "configuration.md")));
  }
}
