package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.pom.LocalRepository.Artifact;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dependency that a pom is to get.
 *
 * @param artifact what; without a version where that is managed elsewhere
 * @param scope its scope; empty for the usual one
 */
record NewDependency(Artifact artifact, String scope) {
  /** A dependency for tests only. */
  static NewDependency test(Artifact artifact) {
    return new NewDependency(artifact, "test");
  }

  /** The edit that declares it. */
  Edit in(PomText pom) {
    List<String> lines =
        Stream.of(
                "<dependency>",
                "  <groupId>" + artifact.group() + "</groupId>",
                "  <artifactId>" + artifact.name() + "</artifactId>",
                artifact.version().isEmpty()
                    ? ""
                    : "  <version>" + artifact.version() + "</version>",
                scope.isEmpty() ? "" : "  <scope>" + scope + "</scope>",
                "</dependency>")
            .filter(line -> !line.isEmpty())
            .toList();
    return pom.add(List.of("dependencies"), lines);
  }
}
