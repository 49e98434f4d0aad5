package dev.redgreen.coordinator.cli;

import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.coordinator.workspace.SnapshotOptions;
import dev.redgreen.coordinator.workspace.Workspace;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.javac.Processing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the launcher makes its archive of classes from: does in a directory of its own what commands
 * begin with, and prints nothing. What was loaded and linked here need not be when a command
 * starts.
 */
final class Rehearsal {
  private static final int RELEASE = 17;
  private static final String SOURCE =
      """
      package rehearsal;

      import java.util.List;

      /** What a rehearsal finds. */
      public final class Names {
        /** Joins names with a comma. */
        public static String joined(List<String> names) {
          return String.join(", ", names);
        }
      }
      """;
  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>rehearsal</groupId>
        <artifactId>rehearsal</artifactId>
        <version>1</version>
      </project>
      """;

  private final Path project;
  private final Path home;

  Rehearsal(Path directory) {
    this.project = directory.resolve("project");
    this.home = directory.resolve("home");
  }

  /** Takes the path of a directory that is not there yet; the caller deletes it. */
  public static void main(String[] args) throws IOException {
    Main.spareStart();
    new Rehearsal(Path.of(args[0]).toAbsolutePath()).play();
  }

  void play() throws IOException {
    Path sources = Files.createDirectories(project.resolve("src/main/java"));
    Path file = Files.createDirectories(sources.resolve("rehearsal")).resolve("Names.java");
    Files.writeString(file, SOURCE);
    Files.writeString(project.resolve("pom.xml"), POM);
    Path git = project.resolve(".git"); // so that no hook's notes from above are taken
    Files.createDirectories(git.resolve("objects"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    command("index", project.toString());
    command("search", "joins names");
    command("search", "joins names", "--json");
    Workspace.open(project, new Home(home), "rehearsal", SnapshotOptions.plain()).close();
    SourceTree.of(project, module(sources)).compile().errors();
  }

  private void command(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--project", project.toString()));
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Map<String, String> environment = Map.of("TDD_HOME", home.toString());
    Console console = Console.of(InputStream.nullInputStream(), silent, silent, environment);
    if (Main.run(console, line.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(line.toString());
    }
  }

  private JavaModule module(Path sources) {
    return new JavaModule(
        "rehearsal:rehearsal:1",
        project,
        List.of(sources),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        project.resolve("target/classes"),
        project.resolve("target/test-classes"),
        RELEASE,
        StandardCharsets.UTF_8.name(),
        List.of(),
        Processing.NONE);
  }
}
