package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The models of a reactor's modules, kept by the hash of what they follow from: poms, {@code .mvn},
 * settings, Java and Maven. Another worktree of the same project finds them without asking Maven,
 * for paths are kept relative to the root.
 */
public final class ModuleModels {
  private static final String ROOT = "@root@";
  private static final String REACTOR = "reactor.properties";

  /** What an earlier version wrote down lacks what is asked of it now. */
  private static final String FORMAT = "2-";

  private final Path cache;
  private final BuildFiles buildFiles;
  private final int running;

  /**
   * Models kept below a directory.
   *
   * @param cache a directory, made when needed
   * @param maven whose models they are
   */
  public ModuleModels(Path cache, MavenCommand maven) {
    this.cache = cache;
    this.buildFiles = new BuildFiles(maven.executable());
    this.running = Runtime.version().feature();
  }

  /**
   * The model of a module; empty if it was not written down since the last change of the build, or
   * if something it refers to is not there, such as a jar, generated sources or the classes of
   * another module: then Maven must run first.
   *
   * @param root directory of the reactor's root
   * @param module directory of the module
   */
  public Optional<ModuleModel> find(Path root, Path module) {
    Path wanted = root.resolve(module).normalize();
    Path directory = directory(root);
    return files(root, directory)
        .filter(model -> model.path("basedir").equals(wanted) && complete(model))
        .findFirst()
        .map(model -> model(root, directory, model));
  }

  /** Every model that was written down, whether all of it is there or not. */
  public List<ModuleModel> all(Path root) {
    Path directory = directory(root);
    return files(root, directory).map(model -> model(root, directory, model)).toList();
  }

  private ModuleModel model(Path root, Path directory, ModelProperties properties) {
    ModuleModel model = ModuleModel.of(properties, running);
    return doubts(doubtsFile(root, directory, model.java().root()))
        .map(model::doubted)
        .orElse(model);
  }

  /**
   * Writes down that a JVM of ours came to another verdict than Maven, which is an obstacle for
   * this module until anything changes that its model follows from.
   */
  public void doubt(Path root, Path module, String why) {
    try {
      Path file = doubtsFile(root, directory(root), module);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, why.lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException("the model of the project cannot be kept in " + cache, e);
    }
  }

  private static Optional<String> doubts(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path doubtsFile(Path root, Path directory, Path module) {
    String name = root.relativize(module).toString().replaceAll("\\W", "_");
    return directory.resolve("doubt-" + name + ".txt");
  }

  /** What the models of a project follow from, as one hash. */
  public String state(Path root) {
    return buildFiles.hash(root);
  }

  private static boolean complete(ModelProperties model) {
    return model.paths("needed").stream().allMatch(ModuleModels::hasFiles)
        && Stream.of("main.classpath", "test.classpath", "compiler.processorPath")
            .flatMap(name -> model.paths(name).stream())
            .filter(entry -> entry.toString().endsWith(".jar"))
            .allMatch(Files::isRegularFile);
  }

  /** Keeps what the spy wrote during a run of Maven. */
  void keep(Path root, Path written) {
    if (!Files.isRegularFile(written.resolve(REACTOR))) {
      return;
    }
    Properties reactor = read(written.resolve(REACTOR));
    try {
      Path directory = Files.createDirectories(directory(root));
      for (Path file : modules(written)) {
        Properties properties = read(file);
        properties.setProperty("repository", reactor.getProperty("repository", ""));
        properties.setProperty("needed", needed(new ModelProperties(properties)));
        replace(properties, root.toRealPath().toString(), ROOT);
        replace(properties, root.toString(), ROOT);
        write(properties, directory.resolve(String.valueOf(file.getFileName())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the model of the project cannot be kept in " + cache, e);
    }
  }

  /** What the build made and a later compile reads, so that it must be there. */
  private static String needed(ModelProperties model) {
    Path build = model.path("build");
    List<String> needed = new ArrayList<>();
    for (String name : List.of("main.sources", "test.sources")) {
      model.paths(name).stream()
          .filter(path -> path.startsWith(build) && hasFiles(path))
          .forEach(path -> needed.add(path.toString()));
    }
    model.paths("test.classpath").stream()
        .filter(path -> Files.isDirectory(path) && hasFiles(path))
        .forEach(path -> needed.add(path.toString()));
    return String.join("\n", needed);
  }

  private static boolean hasFiles(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.find(directory, 50, (path, about) -> about.isRegularFile())) {
      return files.findAny().isPresent();
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static void replace(Properties properties, String from, String to) {
    for (String name : properties.stringPropertyNames()) {
      properties.setProperty(name, properties.getProperty(name).replace(from, to));
    }
  }

  private static void write(Properties properties, Path file) throws IOException {
    StringWriter text = new StringWriter();
    properties.store(text, null);
    Path partial = Files.createTempFile(file.getParent(), "model", ".part");
    Files.writeString(partial, text.toString());
    Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Stream<ModelProperties> files(Path root, Path directory) {
    if (!Files.isDirectory(directory)) {
      return Stream.empty();
    }
    return modules(directory).stream()
        .map(
            file -> {
              Properties properties = read(file);
              replace(properties, ROOT, root.toString());
              return new ModelProperties(properties);
            });
  }

  private static List<Path> modules(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("module-.+\\.properties"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file)));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path directory(Path root) {
    return cache.resolve("models").resolve(FORMAT + buildFiles.hash(root));
  }
}
