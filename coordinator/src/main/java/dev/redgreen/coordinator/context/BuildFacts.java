package dev.redgreen.coordinator.context;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.redgreen.patterns.ProjectContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of project lies in a directory, told from its build files. A file that does not parse
 * tells nothing.
 */
public final class BuildFacts {
  private static final long LARGEST = 1 << 20;
  private static final Pattern REQUIREMENT =
      Pattern.compile("(?m)^\\s*([A-Za-z][\\w.-]*)[^#\\n\\d]*([\\d.]*)");
  private static final Pattern GO_MODULE =
      Pattern.compile("(?m)^\\s*(?:require\\s+)?([\\w.-]+\\.[\\w.-]+/\\S+)\\s+v([\\d.]+)");
  private static final Pattern GRADLE =
      Pattern.compile("[\"']([\\w.-]+):[\\w.-]+:([\\w.-]+)[\"']|id\\s*\\(?[\"']([\\w.-]+)[\"']");
  private static final Pattern GRADLE_RELEASE =
      Pattern.compile("(?:JavaLanguageVersion\\.of\\(|VERSION_|release\\s*=\\s*)(\\d+)");

  private final Path root;
  private final Facts facts = new Facts();

  private BuildFacts(Path root) {
    this.root = root;
  }

  /** The context of the project that begins in this directory. */
  public static ProjectContext of(Path root, String project) {
    BuildFacts reading = new BuildFacts(root);
    reading.text("pom.xml").ifPresent(xml -> new PomFacts(reading.root, reading.facts).read(xml));
    reading.text("package.json").ifPresent(reading::packageJson);
    reading.text("pyproject.toml").ifPresent(reading::pyproject);
    reading.text("requirements.txt").ifPresent(reading::requirements);
    reading.text("Cargo.toml").ifPresent(reading::cargo);
    reading.text("go.mod").ifPresent(reading::goModule);
    reading.text("build.gradle").ifPresent(reading::gradle);
    reading.text("build.gradle.kts").ifPresent(reading::gradle);
    return reading.facts.context(project);
  }

  private Optional<String> text(String name) {
    return text(root.resolve(name));
  }

  static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void packageJson(String text) {
    parse(new ObjectMapper(), text)
        .ifPresent(
            json -> {
              boolean typed =
                  Files.exists(root.resolve("tsconfig.json")) || uses(json, "typescript");
              facts.language(typed ? "typescript" : "javascript");
              facts.build("npm");
              facts.module(json.path("name").asText());
              libraries(json.path("dependencies"));
              libraries(json.path("devDependencies"));
            });
  }

  private static boolean uses(JsonNode json, String library) {
    return json.path("dependencies").has(library) || json.path("devDependencies").has(library);
  }

  private void libraries(JsonNode table) {
    table
        .fields()
        .forEachRemaining(
            entry -> {
              JsonNode value = entry.getValue();
              String version = value.isTextual() ? value.asText() : value.path("version").asText();
              facts.library(entry.getKey(), version);
            });
  }

  private void pyproject(String text) {
    facts.language("python");
    parse(new TomlMapper(), text)
        .ifPresent(
            toml -> {
              facts.build(toml.path("tool").has("poetry") ? "poetry" : "pip");
              facts.module(toml.path("project").path("name").asText());
              toml.path("project")
                  .path("dependencies")
                  .forEach(line -> requirements(line.asText()));
              toml.path("project")
                  .path("optional-dependencies")
                  .forEach(group -> group.forEach(line -> requirements(line.asText())));
              toml.path("dependency-groups")
                  .forEach(group -> group.forEach(line -> requirements(line.asText())));
              libraries(toml.path("tool").path("poetry").path("dependencies"));
              if (toml.path("tool").has("pytest")) {
                facts.library("pytest", "");
              }
            });
  }

  private void requirements(String text) {
    facts.language("python");
    facts.build("pip");
    Matcher line = REQUIREMENT.matcher(text);
    while (line.find()) {
      facts.library(line.group(1).toLowerCase(java.util.Locale.ROOT), line.group(2));
    }
  }

  private void cargo(String text) {
    facts.language("rust");
    facts.build("cargo");
    parse(new TomlMapper(), text)
        .ifPresent(
            toml -> {
              facts.module(toml.path("package").path("name").asText());
              toml.path("workspace").path("members").forEach(name -> facts.module(name.asText()));
              libraries(toml.path("dependencies"));
              libraries(toml.path("dev-dependencies"));
            });
  }

  private void goModule(String text) {
    facts.language("go");
    facts.build("go");
    Matcher module = Pattern.compile("(?m)^module\\s+(\\S+)").matcher(text);
    facts.module(module.find() ? module.group(1) : "");
    Matcher required = GO_MODULE.matcher(text);
    while (required.find()) {
      facts.library(required.group(1).replaceFirst("/v\\d+$", ""), required.group(2));
    }
  }

  private void gradle(String text) {
    facts.build("gradle");
    facts.language(
        text.contains("kotlin(") || text.contains("org.jetbrains.kotlin") ? "kotlin" : "java");
    Matcher used = GRADLE.matcher(text);
    while (used.find()) {
      boolean plugin = used.group(3) != null;
      facts.library(plugin ? used.group(3) : used.group(1), plugin ? "" : used.group(2));
    }
    Matcher release = GRADLE_RELEASE.matcher(text);
    facts.release(release.find() ? release.group(1) : "");
  }

  private static Optional<JsonNode> parse(ObjectMapper mapper, String text) {
    try {
      return Optional.ofNullable(mapper.readTree(text));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }
}
