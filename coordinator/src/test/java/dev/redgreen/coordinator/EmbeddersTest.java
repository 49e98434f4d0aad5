package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddersTest {
  @TempDir private Path dir;

  private EmbedderSource chosen(String toml) throws IOException {
    Path file = dir.resolve("user/tdd/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, toml);
    Settings settings =
        Settings.load(Map.of("XDG_CONFIG_HOME", dir.resolve("user").toString()), dir);
    return new Embedders(settings, dir.resolve("natives"), Clock.systemUTC(), dir).chosen();
  }

  private String refused(String toml) {
    return String.valueOf(assertThrows(WrongUsage.class, () -> chosen(toml)).getMessage());
  }

  @Test
  void eachModelHasANameOfItsOwn() throws IOException {
    assertEquals("bge-small-en-v1.5-q", chosen("").model());
    assertEquals("all-MiniLM-L6-v2-q", chosen("[embedder]\nmodel = \"minilm\"\n").model());
    assertEquals(
        "nomic@localhost:9",
        chosen(
                "[embedder]\nmodel = \"remote\"\nbase_url = \"http://localhost:9/v1\"\n"
                    + "name = \"nomic\"\n")
            .model());
    Files.writeString(dir.resolve("mine.onnx"), "weights");
    Files.writeString(dir.resolve("tokenizer.json"), "{}");
    String own = "[embedder]\nmodel = \"onnx\"\npath = \"" + dir.resolve("mine.onnx") + "\"\n";
    assertTrue(chosen(own).model().startsWith("mine.onnx-"));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertTrue(refused("[embedder]\nmodel = \"gpt\"\n").contains("not gpt"));
    assertTrue(refused("[embedder]\nmodel = \"onnx\"\n").contains("needs the setting"));
    assertTrue(
        refused("[embedder]\nmodel = \"onnx\"\npath = \"gone.onnx\"\n").contains("gone.onnx"));
    assertTrue(refused("[embedder]\nmodel = \"remote\"\n").contains("embedder.base_url"));
    assertTrue(
        refused("[embedder]\nmodel = \"remote\"\nbase_url = \"ftp://x\"\nname = \"a\"\n")
            .contains("the settings of the embedder"));
  }

  @Test
  void projectMayNotChooseWhereTheStoreOrItsTextsGo() throws IOException {
    Path file = dir.resolve(".tdd/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "[embedder]\nmodel = \"remote\"\n");
    assertTrue(refused("").contains("embedder.model concerns the store of all projects"));
    Files.writeString(file, "[store]\nurl = \"sqlite:/tmp\"\n");
    assertTrue(refused("").contains("store.url concerns the store of all projects"));
  }
}
