package dev.redgreen.coordinator.bench.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The pom of a program that Maven builds, from the lines that say what is special about it. */
final class BuildFile {
  /** Beginning of the name of what stands in for a pom among the files of a program. */
  static final String NAME = "pom";

  private final List<String> dependencies = new ArrayList<>();
  private final List<String> processors = new ArrayList<>();
  private final List<String> processorNames = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private String release = "17";

  /** What these lines ask for, in the form that {@code benchmarks/codes/README.md} describes. */
  static BuildFile of(String lines) {
    BuildFile file = new BuildFile();
    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(file::setting);
    return file;
  }

  private void setting(String line) {
    String[] words = line.split(" ", 2);
    switch (words[0]) {
      case "release" -> release = words[1];
      case "options" -> options.addAll(List.of(words[1].split(" ")));
      case "dependency" -> dependencies.add(words[1]);
      case "processor" -> processors.add(words[1]);
      case "processing" -> processorNames.add(words[1]);
      default -> throw new IllegalArgumentException("no setting of a build: " + line);
    }
  }

  /** The pom. */
  String text() {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>acme</groupId>
      <artifactId>program</artifactId>
      <version>1</version>
      <properties>
        <maven.compiler.release>%s</maven.compiler.release>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
      </properties>
      <dependencies>
    %s    <dependency>
          <groupId>org.junit.jupiter</groupId>
          <artifactId>junit-jupiter</artifactId>
          <version>5.11.4</version>
          <scope>test</scope>
        </dependency>
      </dependencies>
      <build>
        <plugins>
          <plugin>
            <artifactId>maven-resources-plugin</artifactId>
            <version>3.4.0</version>
          </plugin>
          <plugin>
            <artifactId>maven-compiler-plugin</artifactId>
            <version>3.14.1</version>
    %s      </plugin>
          <plugin>
            <artifactId>maven-surefire-plugin</artifactId>
            <version>3.5.4</version>
          </plugin>
        </plugins>
      </build>
    </project>
    """
        .formatted(release, each(dependencies, BuildFile::dependency), configuration());
  }

  /** {@code group:artifact:version}, then {@code without group:artifact} for what it excludes. */
  private static String dependency(String words) {
    String[] parts = words.split(" without ");
    String excluded =
        parts.length == 1
            ? ""
            : "      <exclusions>\n        <exclusion>\n%s        </exclusion>\n      </exclusions>\n"
                .formatted(coordinates(parts[1], 10));
    return "    <dependency>\n%s%s    </dependency>\n"
        .formatted(coordinates(parts[0], 6), excluded);
  }

  private static String coordinates(String words, int indent) {
    List<String> names = List.of("groupId", "artifactId", "version");
    String[] values = words.split(":");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      lines.append(" ".repeat(indent)).append(element(names.get(i), values[i])).append('\n');
    }
    return lines.toString();
  }

  private String configuration() {
    String inner =
        list("compilerArgs", options, one -> "            " + element("arg", one) + "\n")
            + list(
                "annotationProcessorPaths",
                processors,
                one ->
                    "            <path>\n%s            </path>\n".formatted(coordinates(one, 14)))
            + list(
                "annotationProcessors",
                processorNames,
                one -> "            " + element("annotationProcessor", one) + "\n");
    return inner.isEmpty()
        ? ""
        : "        <configuration>\n%s        </configuration>\n".formatted(inner);
  }

  private static String list(String name, List<String> values, Function<String, String> form) {
    return values.isEmpty()
        ? ""
        : "          <%1$s>\n%2$s          </%1$s>\n".formatted(name, each(values, form));
  }

  private static String each(List<String> values, Function<String, String> form) {
    return String.join("", values.stream().map(form).toList());
  }

  private static String element(String name, String value) {
    return "<%1$s>%2$s</%1$s>".formatted(name, value);
  }
}
