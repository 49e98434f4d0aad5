package dev.redgreen.coordinator.lane;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Processing;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A project of one module whose classes are compiled for one call and sent to a lane. */
final class LaneProject implements AutoCloseable {
  private static final Duration PLENTY = Duration.ofSeconds(60);

  final Path root;
  private final List<Path> classpath;
  private final LaneSettings settings;
  private final WorkerLane lane;

  private LaneProject(Path root, List<Path> classpath, List<String> jvm, Duration perTest) {
    this.root = root;
    this.classpath = classpath;
    this.settings =
        new LaneSettings(
            module(), jvm, Map.of("colour", "red"), Map.of(), Optional.empty(), perTest);
    this.lane = new WorkerLane(settings);
  }

  /** A project with JUnit Jupiter. */
  static LaneProject jupiter(Path root) {
    return jupiter(root, List.of(), PLENTY);
  }

  static LaneProject jupiter(Path root, List<String> jvm, Duration perTest) {
    return new LaneProject(
        root, jars("junit-jupiter|junit-platform|opentest4j|jspecify|apiguardian"), jvm, perTest);
  }

  /** A project with JUnit 4 alone. */
  static LaneProject junit4(Path root) {
    return new LaneProject(root, jars("junit-4|hamcrest"), List.of(), PLENTY);
  }

  /** A project with TestNG alone. */
  static LaneProject testng(Path root) {
    return new LaneProject(root, jars("testng|jcommander|slf4j-api"), List.of(), PLENTY);
  }

  /** Jars of this test's own class path whose file names begin with one of these words. */
  static List<Path> jars(String words) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.getFileName().toString().matches("(" + words + ").*\\.jar"))
        .toList();
  }

  /** Runs the tests of a class, or one method of it, whose sources are these. */
  Report run(String test, String... sources) {
    return run(PLENTY, List.of(TestId.parse(test)), sources);
  }

  Report run(Duration deadline, List<TestId> tests, String... sources) {
    return lane.run(classes(sources), tests, deadline);
  }

  Report run(Map<String, byte[]> classes, String test) {
    return lane.run(classes, List.of(TestId.parse(test)), PLENTY);
  }

  /** What lanes of this project must know of it. */
  LaneSettings settings() {
    return settings;
  }

  /** How this project's worker is started. */
  WorkerCommand command() {
    return new WorkerCommand(settings, LauncherJars.of(classpath));
  }

  /** What the last run printed. */
  String output() {
    return lane.output();
  }

  /** Compiles sources, of which each begins with its package and declares one top-level class. */
  Map<String, byte[]> classes(String... sources) {
    try {
      Path work = Files.createTempDirectory(root, "compile");
      List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", work.toString(), "-cp"));
      arguments.add(
          String.join(File.pathSeparator, classpath.stream().map(Path::toString).toList()));
      for (String source : sources) {
        arguments.add(write(source).toString());
      }
      compile(arguments);
      return read(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a source where Maven would have it. */
  private Path write(String source) throws IOException {
    String type = source.replaceFirst("(?s).*?(?:class|interface|record) (\\w+).*", "$1");
    Path file =
        root.resolve(
            (type.contains("Test") ? "src/test" : "src/main") + "/java/p/" + type + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }

  private static void compile(List<String> arguments) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options = arguments.stream().filter(a -> !a.endsWith(".java")).toList();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      var units =
          files.getJavaFileObjectsFromStrings(
              arguments.stream().filter(a -> a.endsWith(".java")).toList());
      if (!javac.getTask(said, files, null, options, null, units).call()) {
        throw new IllegalArgumentException(said.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> read(Path work) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = work.relativize(file).toString().replace(File.separatorChar, '.');
        classes.put(name.substring(0, name.length() - 6), Files.readAllBytes(file));
      }
    }
    return classes;
  }

  private JavaModule module() {
    return new JavaModule(
        "g:a:1",
        root,
        List.of(root.resolve("src/main/java")),
        List.of(root.resolve("src/test/java")),
        List.of(root.resolve("src/main/resources")),
        List.of(root.resolve("src/test/resources")),
        List.of(),
        classpath,
        root.resolve("target/classes"),
        root.resolve("target/test-classes"),
        17,
        "UTF-8",
        List.of(),
        Processing.NONE);
  }

  @Override
  public void close() {
    lane.close();
  }
}
