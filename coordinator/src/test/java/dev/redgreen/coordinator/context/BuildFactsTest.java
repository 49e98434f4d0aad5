package dev.redgreen.coordinator.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.patterns.ProjectContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildFactsTest {
  @TempDir private Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ProjectContext context() {
    return BuildFacts.of(root, "p");
  }

  private static ProjectContext expected(
      String language,
      Set<String> frameworks,
      Set<String> tests,
      String build,
      Set<String> modules,
      int release) {
    return new ProjectContext(
        "p", Set.of(language), frameworks, tests, Set.of(build), modules, release);
  }

  @Test
  void mavenWithParentPropertiesAndModules() throws IOException {
    write(
        "pom.xml",
        """
        <project><artifactId>shop</artifactId>
          <parent><groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-parent</artifactId><version>3.4.1</version></parent>
          <properties><java.version>21</java.version><q.version>3.8</q.version></properties>
          <modules><module>core</module></modules>
        </project>
        """);
    write(
        "core/pom.xml",
        """
        <project><artifactId>core</artifactId><dependencies>
          <dependency><groupId>io.quarkus</groupId><artifactId>quarkus-arc</artifactId>
            <version>${q.version}</version></dependency>
          <dependency><groupId>junit</groupId><artifactId>junit</artifactId>
            <version>4.13.2</version></dependency>
        </dependencies></project>
        """);
    assertEquals(
        expected(
            "java",
            Set.of("spring-boot:3", "quarkus:3"),
            Set.of("junit:4"),
            "maven",
            Set.of("shop", "core"),
            21),
        context());
  }

  @Test
  void npm() throws IOException {
    write(
        "package.json",
        """
        {"name": "cart", "dependencies": {"react": "^19.0.0"},
         "devDependencies": {"typescript": "~5.6", "vitest": "3.x"}}
        """);
    assertEquals(
        expected("typescript", Set.of("react:19"), Set.of("vitest:3"), "npm", Set.of("cart"), 0),
        context());
  }

  @Test
  void python() throws IOException {
    write(
        "pyproject.toml",
        """
        [project]
        name = "slots"
        dependencies = ["django>=5.1,<6", "requests"]
        [dependency-groups]
        dev = ["pytest>=8"]
        """);
    assertEquals(
        expected("python", Set.of("django:5"), Set.of("pytest:8"), "pip", Set.of("slots"), 0),
        context());
  }

  @Test
  void cargo() throws IOException {
    write(
        "Cargo.toml",
        """
        [package]
        name = "ledger"
        [dependencies]
        tokio = { version = "1.40", features = ["full"] }
        serde = "1"
        """);
    assertEquals(
        expected("rust", Set.of("tokio:1", "serde:1"), Set.of(), "cargo", Set.of("ledger"), 0),
        context());
  }

  @Test
  void goModule() throws IOException {
    write(
        "go.mod",
        "module example.com/shop\n\ngo 1.23\n\nrequire (\n\tgithub.com/labstack/echo/v4 v4.12.0\n)\n");
    assertEquals(
        expected("go", Set.of("echo:4"), Set.of(), "go", Set.of("example.com/shop"), 0), context());
  }

  @Test
  void gradle() throws IOException {
    write(
        "build.gradle.kts",
        """
        plugins { kotlin("jvm") version "2.1"; id("org.springframework.boot") version "3.4.0" }
        java { toolchain { languageVersion = JavaLanguageVersion.of(17) } }
        dependencies { testImplementation("org.junit.jupiter:junit-jupiter:6.1.3") }
        """);
    assertEquals(
        expected(
            "kotlin", Set.of("spring-boot"), Set.of("junit-jupiter:6"), "gradle", Set.of(), 17),
        context());
  }

  @Test
  void whatDoesNotParseTellsNothing() throws IOException {
    write("package.json", "{ broken");
    write("pom.xml", "<project><artifactId>");
    assertEquals(
        new ProjectContext("p", Set.of("java"), Set.of(), Set.of(), Set.of("maven"), Set.of(), 0),
        context());
  }

  @Test
  void nothingIsKnownOfAnEmptyDirectory() {
    assertEquals(ProjectContext.unknown("p"), context());
  }

  @Test
  void theTopmostBuildFileBelowTheRepositoryNamesTheProject() throws IOException {
    write("repo/.git/HEAD", "ref: refs/heads/main\n");
    write("repo/tool/Cargo.toml", "[workspace]\n");
    write("repo/tool/crates/a/Cargo.toml", "[package]\n");
    assertEquals("tool", ProjectRoot.nameOf(root.resolve("repo/tool/crates/a")));
    assertEquals("repo", ProjectRoot.nameOf(root.resolve("repo")));
  }
}
