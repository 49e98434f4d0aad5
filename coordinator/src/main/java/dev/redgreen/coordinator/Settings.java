package dev.redgreen.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings by dotted name, strongest source first: environment, the project's {@code
 * .tdd/config.toml}, the user's {@code config.toml}. Flags are stronger still and stand in the
 * request. An unknown name is an error: a setting that is misspelt must not be ignored.
 */
public final class Settings {
  /** Every setting with its default and what it means. */
  public static final Map<String, String> KNOWN = known();

  private static final String BASE_URL = "model.base_url";

  private final Map<String, String> values;
  private final Map<String, String> environment;
  private final boolean projectChoseHost;

  private Settings(
      Map<String, String> values, Map<String, String> environment, boolean projectChoseHost) {
    this.values = values;
    this.environment = environment;
    this.projectChoseHost = projectChoseHost;
  }

  private static Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("model.base_url", "https://api.cerebras.ai/v1");
    known.put("model.name", "gpt-oss-120b");
    known.put("model.max_completion_tokens", "8192");
    known.put("model.reasoning_effort", "");
    known.put("model.prompt_tokens", "16384");
    known.put("model.streaming", "true");
    known.put("model.cache", "true");
    known.put("model.record", "");
    known.put("model.replay", "");
    known.put("model.request_timeout_seconds", "120");
    known.put("model.price_input_per_million", "0");
    known.put("model.price_output_per_million", "0");
    known.put("gate.goal", "test");
    known.put("patterns.licences", "own,jdk,Apache-2.0,MIT,BSD-2-Clause,BSD-3-Clause");
    known.put("patterns.spaces", "");
    known.put("store.max-size", "");
    known.put("store.max-age", "");
    known.put("sandbox.mode", "auto");
    known.put("sandbox.readable", "");
    known.put("sandbox.environment", "");
    known.put("snapshot.include", "");
    return known;
  }

  /**
   * Reads the settings that hold for a project.
   *
   * @throws WrongUsage if a file cannot be parsed or names a setting that does not exist
   */
  public static Settings load(Map<String, String> environment, Path project) {
    Map<String, String> values = new LinkedHashMap<>();
    read(userFile(environment)).forEach(values::put);
    Map<String, String> ofProject = read(Optional.of(project.resolve(".tdd/config.toml")));
    ofProject.forEach(values::put);
    boolean host = override(values, environment, "TDD_BASE_URL", BASE_URL);
    override(values, environment, "TDD_MODEL", "model.name");
    return new Settings(values, environment, ofProject.containsKey(BASE_URL) && !host);
  }

  private static Optional<Path> userFile(Map<String, String> environment) {
    String directory = environment.get("XDG_CONFIG_HOME");
    String home = environment.get("HOME");
    if (directory != null && !directory.isBlank()) {
      return Optional.of(Path.of(directory, "tdd", "config.toml"));
    }
    return Optional.ofNullable(home).map(path -> Path.of(path, ".config", "tdd", "config.toml"));
  }

  private static boolean override(
      Map<String, String> values, Map<String, String> environment, String variable, String name) {
    String value = environment.get(variable);
    if (value != null && !value.isBlank()) {
      values.put(name, value.strip());
      return true;
    }
    return false;
  }

  private static Map<String, String> read(Optional<Path> file) {
    Map<String, String> values = new LinkedHashMap<>();
    if (file.isEmpty() || !Files.isRegularFile(file.get())) {
      return values;
    }
    try {
      flatten("", new TomlMapper().readTree(file.get().toFile()), values);
    } catch (IOException e) {
      String cause =
          e.getMessage() == null ? "unreadable" : e.getMessage().lines().findFirst().orElse("");
      throw new WrongUsage(file.get() + ": " + cause);
    }
    for (String name : values.keySet()) {
      if (!KNOWN.containsKey(name)) {
        throw new WrongUsage(
            file.get() + ": there is no setting " + name + "; known: " + KNOWN.keySet());
      }
    }
    return values;
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

  /** A setting's value as text. */
  public String text(String name) {
    String fallback = KNOWN.get(name);
    if (fallback == null) {
      throw new IllegalArgumentException("no setting " + name);
    }
    return values.getOrDefault(name, fallback);
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
}
