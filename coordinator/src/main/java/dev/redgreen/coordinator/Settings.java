package dev.redgreen.coordinator;

import dev.redgreen.coordinator.config.ConfigFile;
import dev.redgreen.coordinator.config.ConfigTrouble;
import dev.redgreen.coordinator.config.Setting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings by dotted name, strongest source first: environment, the project's {@code
 * .tdd/config.toml}, the user's {@code config.toml}. Flags are stronger still and stand in the
 * request. An unknown name is an error: a setting that is misspelt must not be ignored.
 */
public final class Settings {
  private static final String BASE_URL = "model.base_url";

  private final Map<String, Value> values;
  private final Map<String, String> environment;
  private final boolean projectChoseHost;

  private Settings(
      Map<String, Value> values, Map<String, String> environment, boolean projectChoseHost) {
    this.values = values;
    this.environment = environment;
    this.projectChoseHost = projectChoseHost;
  }

  /**
   * The value of a setting, and where it comes from.
   *
   * @param origin {@code environment}, {@code project}, {@code user} or {@code default}
   * @param place the variable or the file; empty for a default
   */
  public record Value(String name, String value, String origin, String place) {}

  /**
   * Reads the settings that hold for a project.
   *
   * @throws WrongUsage if a file cannot be parsed or names a setting that does not exist
   */
  public static Settings load(Map<String, String> environment, Path project) {
    Map<String, Value> values = new LinkedHashMap<>();
    ConfigFile.ofUser(environment).ifPresent(file -> read(file, "user", values));
    read(ConfigFile.ofProject(project), "project", values);
    for (Setting setting : Setting.ALL) {
      String value = environment.getOrDefault(setting.variable(), "").strip();
      if (!setting.variable().isEmpty() && !value.isEmpty()) {
        String name = setting.name();
        values.put(name, new Value(name, value, "environment", setting.variable()));
      }
    }
    Value host = values.get(BASE_URL);
    return new Settings(values, environment, host != null && host.origin().equals("project"));
  }

  private static void read(ConfigFile file, String origin, Map<String, Value> values) {
    try {
      String place = file.file().toString();
      Map<String, String> read = file.values();
      if (origin.equals("project")) {
        refuseUserOnly(file, read.keySet());
      }
      read.forEach((name, value) -> values.put(name, new Value(name, value, origin, place)));
    } catch (ConfigTrouble e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private static void refuseUserOnly(ConfigFile file, Set<String> names) {
    for (String name : names) {
      if (Setting.isUserOnly(name)) {
        throw new WrongUsage(
            file.file()
                + ": "
                + name
                + " concerns the store of all projects; set it in the user's file");
      }
    }
  }

  /** A setting's value and where it comes from. */
  public Value value(String name) {
    Setting setting =
        Setting.named(name)
            .orElseThrow(() -> new IllegalArgumentException("there is no setting " + name));
    return values.getOrDefault(name, new Value(name, setting.fallback(), "default", ""));
  }

  /** A setting's value as text. */
  public String text(String name) {
    return value(name).value();
  }

  /** A setting's value as a list. */
  public List<String> list(String name) {
    String text = text(name);
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
  }

  /** A setting's value as a number. */
  public double number(String name) {
    try {
      return Double.parseDouble(text(name));
    } catch (NumberFormatException e) {
      throw new WrongUsage("setting " + name + " takes a number, not " + text(name));
    }
  }

  /** A setting's value as a directory; empty if it is not set. */
  public Optional<Path> path(String name) {
    return text(name).isBlank() ? Optional.empty() : Optional.of(Path.of(text(name)));
  }

  /** A setting's value as yes or no. */
  public boolean flag(String name) {
    String text = text(name);
    if (!text.equals("true") && !text.equals("false")) {
      throw new WrongUsage("setting " + name + " takes true or false, not " + text);
    }
    return text.equals("true");
  }

  /**
   * The key of the endpoint. Only the environment may hold it, and it is withheld from a host that
   * only the project's own file chose: a cloned project must not be able to collect keys.
   */
  public Optional<String> apiKey() {
    if (projectChoseHost) {
      return Optional.empty();
    }
    for (String variable : List.of("TDD_API_KEY", "CEREBRAS_API_KEY")) {
      String key = environment.get(variable);
      if (key != null && !key.isBlank()) {
        return Optional.of(key.strip());
      }
    }
    return Optional.empty();
  }

  /** The key of a remote embedder; only the environment may hold it. */
  public Optional<String> embedderKey() {
    return Optional.ofNullable(environment.get("TDD_EMBEDDER_API_KEY"))
        .map(String::strip)
        .filter(key -> !key.isEmpty());
  }
}
