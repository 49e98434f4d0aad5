package dev.redgreen.coordinator.bench.fix;

/** The pom that a source is compiled and tested with. */
final class Pom {
  private static final String HEAD =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
        <modelVersion>4.0.0</modelVersion>
        <groupId>dev.redgreen.bench</groupId>
        <artifactId>%s</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>%s</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencies>
      """;
  private static final String DEPENDENCY =
      """
          <dependency>
            <groupId>%s</groupId>
            <artifactId>%s</artifactId>
            <version>%s</version>
            <scope>%s</scope>
          </dependency>
      """;
  private static final String TAIL =
      """
        </dependencies>
        <build>
          <plugins>
            <plugin><artifactId>maven-resources-plugin</artifactId><version>3.4.0</version></plugin>
            <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
            <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
          </plugins>
        </build>
      </project>
      """;

  private Pom() {}

  /** The text of the pom; the libraries are written in Java 8. */
  static String of(SourceName source) {
    boolean own = source.coordinates().isEmpty();
    StringBuilder text =
        new StringBuilder(HEAD.formatted(source.title() + "-broken", own ? 17 : 8));
    text.append(dependency("org.junit.jupiter:junit-jupiter:5.11.4:test"));
    source.dependencies().forEach(each -> text.append(dependency(each)));
    return text.append(TAIL).toString();
  }

  private static String dependency(String coordinates) {
    return DEPENDENCY.formatted((Object[]) coordinates.split(":"));
  }
}
