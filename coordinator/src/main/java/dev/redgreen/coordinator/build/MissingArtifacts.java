package dev.redgreen.coordinator.build;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The artifacts that Maven says it lacks. */
final class MissingArtifacts {
  /** In a sentence, or numbered at the begin of a line as by Maven 2, which old plugins contain. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?m)(?:[Aa]rtifact |Plugin |resolve |^(?:\\[ERROR\\] )?\\d+\\) )"
              + "([\\w.-]+:[\\w.-]+(?::(?:jar|pom|maven-plugin))?:[\\w.-]+)");

  private MissingArtifacts() {}

  /** Their coordinates as {@code group:artifact:version[:packaging]}, each once. */
  static List<String> in(String log) {
    return NAMED.matcher(log).results().map(MissingArtifacts::coordinates).distinct().toList();
  }

  private static String coordinates(MatchResult found) {
    String[] parts = found.group(1).split(":");
    return parts.length == 3 || parts[2].equals("maven-plugin")
        ? parts[0] + ":" + parts[1] + ":" + parts[parts.length - 1]
        : parts[0] + ":" + parts[1] + ":" + parts[3] + ":" + parts[2];
  }
}
