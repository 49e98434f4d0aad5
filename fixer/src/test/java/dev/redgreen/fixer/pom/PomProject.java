package dev.redgreen.fixer.pom;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Processing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A project of one pom beside a local repository of a few artifacts.
 *
 * @param temp where both lie
 */
record PomProject(Path temp) {
  static final Path POM = Path.of("pom.xml");

  /** An artifact whose jar holds one class, empty. */
  void artifact(String group, String name, String version, String type) {
    artifact(group, name, version, type + ".class", new byte[0]);
  }

  /** An artifact whose jar holds one file. */
  void artifact(String group, String name, String version, String entry, byte[] bytes) {
    Path directory =
        temp.resolve("repository").resolve(group.replace('.', '/')).resolve(name).resolve(version);
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(name + "-" + version + ".pom"), "<project/>");
      try (OutputStream file =
              Files.newOutputStream(directory.resolve(name + "-" + version + ".jar"));
          JarOutputStream jar = new JarOutputStream(file)) {
        jar.putNextEntry(new JarEntry(entry));
        jar.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of the project. */
  void write(String file, byte[] bytes) {
    Path path = temp.resolve("project").resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String pom(String... lines) {
    return "<project>\n  <!-- ours -->\n  <artifactId>till</artifactId>\n"
        + String.join("\n", lines)
        + "\n</project>\n";
  }

  static String dependency(String group, String name, String version) {
    return """
    <dependency>
      <groupId>%s</groupId>
      <artifactId>%s</artifactId>
      <version>%s</version>
    </dependency>\
    """
        .formatted(group, name, version)
        .indent(4)
        .stripTrailing();
  }

  static String dependencies(String... each) {
    return "  <dependencies>\n" + String.join("\n", each) + "\n  </dependencies>";
  }

  List<Fix> fixes(String pom, Failure failure) {
    write(POM.toString(), pom.getBytes(StandardCharsets.UTF_8));
    Path project = temp.resolve("project");
    JavaModule module =
        new JavaModule(
            "net.till:till:1",
            project,
            List.of(project.resolve("src/main/java")),
            List.of(project.resolve("src/test/java")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            project.resolve("target/classes"),
            project.resolve("target/test-classes"),
            17,
            "UTF-8",
            List.of(),
            Processing.NONE);
    Task task = new Task(project, module, List.of(), "", "till", "run", Task.Door.FIX);
    Attempt attempt =
        new Attempt(
            task,
            1,
            true,
            List.of(failure),
            SourceTree.of(project, module),
            List.of(),
            new NoBench(),
            file -> Optional.empty(),
            Instant.MAX);
    LocalRepository repository = new LocalRepository(temp.resolve("repository"));
    return Stream.of(new PomProposer(repository, 17), PomProposer.asLastResort())
        .flatMap(proposer -> proposer.propose(attempt))
        .toList();
  }

  String first(String pom, Failure failure) {
    List<Fix> fixes = fixes(pom, failure);
    assertTrue(!fixes.isEmpty(), "nothing is proposed");
    return fixes
        .get(0)
        .patch()
        .applyTo(file -> Optional.of(pom))
        .values()
        .iterator()
        .next()
        .orElseThrow();
  }

  static BuildFailure maven(String code, String message) {
    return new BuildFailure(code, message, false, Optional.empty());
  }

  /** Runs nothing. */
  private record NoBench() implements TestBench {
    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      return new Report(List.of(), List.of(), List.of(), "there is none");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }
}
