package dev.redgreen.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.redgreen.prompts.gateway.SecretPatterns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The rules in a project's {@code .gitleaks.toml}: the {@code regex} and {@code secretGroup} of
 * each {@code [[rules]]}. Allow lists are not heeded, since what is redacted too much does no harm.
 */
final class GitleaksFile {
  private GitleaksFile() {}

  /**
   * What the file calls a secret; nothing without a file.
   *
   * @param warn told of a file or a rule that cannot be understood, which is left out
   */
  static SecretPatterns read(Path project, Consumer<String> warn) {
    Path file = project.resolve(".gitleaks.toml");
    if (!Files.isRegularFile(file)) {
      return SecretPatterns.NONE;
    }
    List<SecretPatterns.Rule> rules = new ArrayList<>();
    try {
      for (JsonNode rule : new TomlMapper().readTree(file.toFile()).path("rules")) {
        add(rule, rules, warn);
      }
    } catch (IOException e) {
      warn.accept(".gitleaks.toml cannot be read and is left out: " + firstLine(e));
    }
    return new SecretPatterns(rules);
  }

  private static void add(JsonNode rule, List<SecretPatterns.Rule> rules, Consumer<String> warn) {
    String regex = rule.path("regex").asText();
    if (regex.isEmpty()) {
      return;
    }
    try {
      Pattern pattern = Pattern.compile(regex);
      int group = rule.path("secretGroup").asInt(pattern.matcher("").groupCount() > 0 ? 1 : 0);
      rules.add(new SecretPatterns.Rule(pattern, group));
    } catch (PatternSyntaxException e) {
      warn.accept(left(rule, "its expression is none of Java's: " + e.getDescription()));
    } catch (IllegalArgumentException e) {
      warn.accept(left(rule, String.valueOf(e.getMessage())));
    }
  }

  private static String left(JsonNode rule, String why) {
    return ".gitleaks.toml: the rule " + rule.path("id").asText("?") + " is left out: " + why;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
