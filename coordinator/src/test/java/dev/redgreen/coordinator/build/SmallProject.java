package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real Maven project in a temporary directory, written file by file. */
record SmallProject(Path root) {
  private static final String HEAD =
      "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>";
  private static final String PLUGINS =
      """
      <pluginManagement><plugins>
        <plugin><artifactId>maven-resources-plugin</artifactId><version>3.4.0</version></plugin>
        <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
        <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
      </plugins></pluginManagement>
      """;
  static final String JUPITER = dependency("org.junit.jupiter:junit-jupiter:5.11.4:test");
  static final String JUNIT4 = dependency("junit:junit:4.13.2:test");

  SmallProject write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.resolveSibling(""));
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A module of packaging jar with some more elements. */
  SmallProject module(String directory, String coordinates, String release, String more) {
    return write(Path.of(directory, "pom.xml").toString(), pom(coordinates, "jar", release, more));
  }

  static String pom(String coordinates, String packaging, String release, String more) {
    String[] parts = coordinates.split(":");
    String build = more.contains("<build>") ? "" : "<build></build>";
    return (HEAD
            + "<groupId>%s</groupId><artifactId>%s</artifactId><version>1</version>"
                .formatted(parts[0], parts[1])
            + "<packaging>%s</packaging><properties>".formatted(packaging)
            + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>"
            + release
            + "</properties>"
            + more
            + build
            + "</project>")
        .replace("<build>", "<build>" + PLUGINS);
  }

  static String release(String number) {
    return "<maven.compiler.release>" + number + "</maven.compiler.release>";
  }

  /** {@code group:artifact:version:scope}. */
  static String dependency(String coordinates) {
    String[] parts = coordinates.split(":");
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><scope>%s</scope></dependency>"
        .formatted((Object[]) parts);
  }

  static String dependencies(String... dependencies) {
    return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
  }
}
