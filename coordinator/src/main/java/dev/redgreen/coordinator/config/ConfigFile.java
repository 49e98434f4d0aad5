package dev.redgreen.coordinator.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A TOML file of settings. It is changed as text, so that comments, order and layout stay; what
 * came of it is parsed again before it is written, and says what it said, but for the one setting.
 *
 * @param file need not exist
 */
public record ConfigFile(Path file) {

  /** The file of a project. */
  public static ConfigFile ofProject(Path root) {
    return new ConfigFile(root.resolve(".tdd").resolve("config.toml"));
  }

  /** The file of the user; empty where the environment does not tell a home. */
  public static Optional<ConfigFile> ofUser(Map<String, String> environment) {
    String directory = environment.getOrDefault("XDG_CONFIG_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (!directory.isBlank()) {
      return Optional.of(new ConfigFile(Path.of(directory, "tdd", "config.toml")));
    }
    return home.isBlank()
        ? Optional.empty()
        : Optional.of(new ConfigFile(Path.of(home, ".config", "tdd", "config.toml")));
  }

  /**
   * The settings in it by dotted name, lists with commas; none if there is no such file.
   *
   * @throws ConfigTrouble if it cannot be parsed, or names a setting that does not exist
   */
  public Map<String, String> values() {
    Map<String, String> values = Files.isRegularFile(file) ? parsed(text()) : Map.of();
    for (String name : values.keySet()) {
      if (Setting.isSecret(name)) {
        throw new ConfigTrouble(
            file + ": " + name + " is a secret, which no file may hold; set TDD_API_KEY instead");
      }
      if (Setting.named(name).isEmpty()) {
        throw new ConfigTrouble(
            file + ": there is no setting " + name + "; known: " + Setting.names());
      }
    }
    return values;
  }

  /**
   * Sets a setting; everything else in the file stays as it is.
   *
   * @throws ConfigTrouble if the value does not fit, or the file is written in a way that this does
   *     not understand
   */
  public void set(Setting setting, String value) {
    if (!setting.takes(value)) {
      throw new ConfigTrouble(
          setting.name() + " takes " + setting.type().words() + ", not " + Setting.shown(value));
    }
    if (!Setting.shown(value).equals(value)) {
      throw new ConfigTrouble(
          "the value looks like a secret, which no file may hold; set TDD_API_KEY instead");
    }
    String before = Files.isRegularFile(file) ? text() : "";
    String after = new TomlText(before).with(setting.name(), setting.toml(value));
    if (!differsOnlyIn(setting, value, parsed(before), parsed(after))) {
      throw new ConfigTrouble(
          file + " is written in a way that tdd does not change: set " + setting.name() + " there");
    }
    write(after);
  }

  private static boolean differsOnlyIn(
      Setting setting, String value, Map<String, String> before, Map<String, String> after) {
    Map<String, String> rest = new LinkedHashMap<>(before);
    rest.remove(setting.name());
    Map<String, String> others = new LinkedHashMap<>(after);
    String now = others.remove(setting.name());
    return now != null && rest.equals(others) && setting.same(now, value);
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ConfigTrouble(file + " cannot be read: " + e.getMessage());
    }
  }

  /** Writes the whole of it or nothing. */
  public void write(String text) {
    Path draft = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory == null) {
        throw new NoSuchFileException(file.toString());
      }
      Files.createDirectories(directory);
      Files.writeString(draft, text);
      Path target = Files.exists(file) ? file.toRealPath() : file;
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ConfigTrouble(file + " cannot be written: " + e.getMessage());
    }
  }

  private Map<String, String> parsed(String toml) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      flatten("", new TomlMapper().readTree(toml), values);
      return values;
    } catch (IOException e) {
      String said = e.getMessage() == null ? "unreadable" : e.getMessage();
      throw new ConfigTrouble(file + ": " + said.lines().findFirst().orElse(""));
    }
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> values) {
    node.properties()
        .forEach(
            entry -> {
              String name = prefix + entry.getKey();
              JsonNode value = entry.getValue();
              if (value.isObject()) {
                flatten(name + ".", value, values);
              } else if (value.isArray()) {
                StringBuilder list = new StringBuilder();
                value.forEach(item -> list.append(list.isEmpty() ? "" : ",").append(item.asText()));
                values.put(name, list.toString());
              } else {
                values.put(name, value.asText());
              }
            });
  }
}
