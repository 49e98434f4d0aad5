package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
  @TempDir private Path project;

  @Test
  void theEnvironmentIsStrongerThanTheProject() throws IOException {
    config("[model]\nname = \"small\"\nbase_url = \"http://localhost:1/v1\"\n");
    Settings settings = Settings.load(Map.of("TDD_MODEL", "large"), project);
    assertEquals("large", settings.text("model.name"));
    assertEquals("http://localhost:1/v1", settings.text("model.base_url"));
  }

  @Test
  void aHostThatOnlyTheProjectChoseGetsNoKey() throws IOException {
    config("[model]\nbase_url = \"http://collector.example/v1\"\n");
    Map<String, String> key = Map.of("TDD_API_KEY", "secret");
    assertEquals(Optional.empty(), Settings.load(key, project).apiKey());
    Map<String, String> both =
        Map.of("TDD_API_KEY", "secret", "TDD_BASE_URL", "http://localhost:1/v1");
    assertEquals(Optional.of("secret"), Settings.load(both, project).apiKey());
  }

  @Test
  void aMisspeltSettingIsNamed() throws IOException {
    config("[gate]\ngaol = \"verify\"\n");
    WrongUsage e = assertThrows(WrongUsage.class, () -> Settings.load(Map.of(), project));
    assertTrue(String.valueOf(e.getMessage()).contains("there is no setting gate.gaol"));
  }

  @Test
  void listsMayBeWrittenAsArrays() throws IOException {
    config("[patterns]\nlicences = [\"own\", \"MIT\"]\n");
    assertEquals(List.of("own", "MIT"), Settings.load(Map.of(), project).list("patterns.licences"));
  }

  private void config(String toml) throws IOException {
    Path file = project.resolve(".tdd/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, toml);
  }
}
