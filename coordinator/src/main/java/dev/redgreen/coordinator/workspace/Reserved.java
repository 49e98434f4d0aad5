package dev.redgreen.coordinator.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that steer git, the build or other tools, known by their names in any case. */
final class Reserved {
  /** A name, or several, and what a file of that name, or below it, is. */
  private record Rule(Pattern name, String is) {
    Rule(String name, String is) {
      this(Pattern.compile(name), is);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule("\\.git|git~1|\\.gitmodules|\\.gitattributes|\\.gitignore", "it steers git"),
          new Rule("\\.mvn|mvnw|mvnw\\.cmd|maven\\.config|jvm\\.config", "it steers Maven"),
          new Rule("pom\\.xml|\\.polyglot\\..*|pom\\.\\w+", "it is a build file"),
          new Rule(
              "gradlew|gradlew\\.bat|.*\\.gradle|.*\\.gradle\\.kts|gradle\\.properties|\\.gradle",
              "it is a build file"),
          new Rule("\\.husky|\\.githooks|hooks|\\.pre-commit-.*|lefthook\\.ya?ml", "it is a hook"),
          new Rule(
              "\\.github|\\.gitlab|\\.gitlab-ci\\.yml|\\.circleci|\\.ci|jenkinsfile"
                  + "|\\.travis\\.yml|azure-pipelines\\.yml|\\.buildkite|\\.drone\\.yml"
                  + "|bitbucket-pipelines\\.yml|\\.woodpecker.*|\\.teamcity",
              "it steers the build server"),
          new Rule("lombok\\.config|junit-platform\\.properties", "it steers compiler or tests"),
          new Rule("\\.tdd", "it steers this tool"));

  private Reserved() {}

  /** What a file steers, as one clause; empty if its names say nothing of the kind. */
  static Optional<String> reason(Path file) {
    for (Path name : file) {
      String lower = name.toString().toLowerCase(Locale.ROOT);
      for (Rule rule : RULES) {
        if (rule.name().matcher(lower).matches()) {
          return Optional.of(rule.is());
        }
      }
    }
    return Optional.empty();
  }
}
