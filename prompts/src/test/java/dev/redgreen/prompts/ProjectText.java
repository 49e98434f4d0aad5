package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Processing;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small project written down as one text: lines {@code === path}, each with its file below. */
public final class ProjectText {
  public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final Path root;

  private ProjectText(Path root) {
    this.root = root;
  }

  /** Writes the files of a text below a directory. */
  public static ProjectText write(Path root, String text) {
    for (String section : text.split("(?m)^=== ")) {
      int lineEnd = section.indexOf('\n');
      if (lineEnd > 0) {
        put(root.resolve(section.substring(0, lineEnd).strip()), section.substring(lineEnd + 1));
      }
    }
    return new ProjectText(root);
  }

  private static void put(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project as a module with this test run's class path for its tests. */
  public JavaModule module() {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new JavaModule(
        "org.example:shop:1",
        root,
        List.of(root.resolve("src/main/java")),
        List.of(root.resolve("src/test/java")),
        List.of(),
        List.of(),
        List.of(),
        classPath,
        root.resolve("target/classes"),
        root.resolve("target/test-classes"),
        17,
        "UTF-8",
        List.of(),
        Processing.NONE);
  }

  /** A first attempt at these tests, with the errors that the compiler really finds. */
  public Attempt attempt(String... targets) {
    SourceTree tree = SourceTree.of(root, module());
    return attempt(tree, true, List.copyOf(tree.compile().errors()), List.of(), targets);
  }

  /** Any attempt; main sources may be changed, nothing else. */
  public Attempt attempt(
      SourceTree tree,
      boolean fresh,
      List<Failure> failures,
      List<Attempt.Tried> tried,
      String... targets) {
    List<TestId> tests = Arrays.stream(targets).map(TestId::parse).toList();
    Task task = new Task(root, module(), tests, "", "shop", "run-1");
    EditPolicy policy =
        file ->
            file.startsWith("src/main/java")
                ? Optional.empty()
                : Optional.of("only main sources may change");
    return new Attempt(
        task,
        tried.size() + 1,
        fresh,
        failures,
        tree,
        tried,
        new NoBench(),
        policy,
        NOW.plusSeconds(300));
  }

  /** Asking a model needs no bench. */
  private static final class NoBench implements TestBench {
    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      return new Report(List.of(), List.of(), List.of(), "there is no bench");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }
}
