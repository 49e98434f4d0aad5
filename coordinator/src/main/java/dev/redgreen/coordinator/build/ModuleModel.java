package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.JavaModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;

/**
 * One module as Maven resolved it.
 *
 * @param java what the compiler needs
 * @param upstream directories of the reactor modules that it is built from
 * @param jvmArguments arguments of the JVM that surefire starts
 * @param systemProperties system properties that surefire sets
 * @param environment environment variables that surefire sets
 * @param obstacles why a JVM of ours cannot stand in for surefire, one sentence each
 */
public record ModuleModel(
    JavaModule java,
    List<Path> upstream,
    List<String> jvmArguments,
    Map<String, String> systemProperties,
    Map<String, String> environment,
    List<String> obstacles) {

  private static final String PROCESSORS =
      "META-INF/services/javax.annotation.processing.Processor";

  public ModuleModel {
    upstream = List.copyOf(upstream);
    jvmArguments = List.copyOf(jvmArguments);
    obstacles = List.copyOf(obstacles);
  }

  /** Reads what the extension inside Maven wrote. */
  static ModuleModel of(Properties properties) {
    JavaModule java = java(properties);
    List<String> arguments = words(text(properties, "surefire.argLine"));
    return new ModuleModel(
        java,
        paths(properties, "upstream"),
        arguments,
        pairs(properties, "surefire.systemPropertyVariables"),
        pairs(properties, "surefire.environmentVariables"),
        obstacles(properties, java, arguments));
  }

  private static JavaModule java(Properties properties) {
    Path mainOutput = Path.of(text(properties, "main.output"));
    Path testOutput = Path.of(text(properties, "test.output"));
    return new JavaModule(
        text(properties, "coordinates"),
        Path.of(text(properties, "basedir")),
        paths(properties, "main.sources"),
        paths(properties, "test.sources"),
        paths(properties, "main.resources"),
        paths(properties, "test.resources"),
        without(paths(properties, "main.classpath"), mainOutput, testOutput),
        without(paths(properties, "test.classpath"), mainOutput, testOutput),
        mainOutput,
        testOutput,
        release(properties),
        encoding(properties),
        options(properties),
        processes(properties));
  }

  private static String encoding(Properties properties) {
    String encoding = text(properties, "compiler.encoding");
    return encoding.isEmpty() ? "UTF-8" : encoding;
  }

  private static int release(Properties properties) {
    for (String name : List.of("testRelease", "release", "source", "target")) {
      String value = text(properties, "compiler." + name).replaceFirst("^1\\.", "");
      if (value.matches("\\d+")) {
        return Integer.parseInt(value);
      }
    }
    return Runtime.version().feature();
  }

  private static List<String> options(Properties properties) {
    List<String> options = new ArrayList<>(list(properties, "compiler.compilerArgs"));
    String single = text(properties, "compiler.compilerArgument");
    if (!single.isEmpty()) {
      options.add(single);
    }
    if (text(properties, "compiler.parameters").equals("true")) {
      options.add("-parameters");
    }
    if (text(properties, "compiler.enablePreview").equals("true")) {
      options.add("--enable-preview");
    }
    return options;
  }

  private static boolean processes(Properties properties) {
    if (text(properties, "compiler.proc").equals("none")) {
      return false;
    }
    boolean configured =
        !text(properties, "compiler.annotationProcessors").isEmpty()
            || !List.of("", "0").contains(text(properties, "compiler.processorPaths"));
    return configured
        || paths(properties, "test.classpath").stream().anyMatch(ModuleModel::hasProcessor);
  }

  private static boolean hasProcessor(Path entry) {
    if (!entry.toString().endsWith(".jar")) {
      return Files.exists(entry.resolve(PROCESSORS));
    }
    try (ZipFile jar = new ZipFile(entry.toFile())) {
      return jar.getEntry(PROCESSORS) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> obstacles(
      Properties properties, JavaModule java, List<String> arguments) {
    List<String> obstacles = new ArrayList<>();
    if (java.annotationProcessing()) {
      obstacles.add("annotation processors run in its build");
    }
    if (java.release() > Runtime.version().feature()) {
      obstacles.add("it is compiled for Java " + java.release());
    }
    if (arguments.stream().anyMatch(word -> word.contains("${") || word.contains("@{"))) {
      obstacles.add("surefire's argLine is filled in while Maven runs");
    }
    if (!text(properties, "surefire.groups").isEmpty()
        || !text(properties, "surefire.excludedGroups").isEmpty()) {
      obstacles.add("surefire selects tests by group");
    }
    return obstacles;
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static List<Path> without(List<Path> paths, Path... removed) {
    return paths.stream().filter(path -> !List.of(removed).contains(path)).toList();
  }

  private static List<Path> paths(Properties properties, String name) {
    return list(properties, name).stream().map(Path::of).toList();
  }

  private static Map<String, String> pairs(Properties properties, String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : list(properties, name)) {
      int equals = pair.indexOf('=');
      pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return pairs;
  }

  private static List<String> list(Properties properties, String name) {
    return text(properties, name).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String text(Properties properties, String name) {
    return properties.getProperty(name, "").strip();
  }
}
