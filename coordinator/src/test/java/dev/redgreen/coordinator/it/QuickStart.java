package dev.redgreen.coordinator.it;

import dev.redgreen.coordinator.bench.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How tests start the command: on the class path of whoever asks, and where that has the packaged
 * command, with an archive of its classes as the launcher makes one. Hundreds of starts cost a
 * second less each.
 */
final class QuickStart {
  private static final String MAIN = "dev.redgreen.coordinator.cli.Main";

  private static final String PACKAGED = File.separator + "tdd.jar";
  private static final List<String> WORDS = words();

  private QuickStart() {}

  /** Program and arguments, up to where those of the command begin. */
  static List<String> java() {
    return WORDS;
  }

  private static List<String> words() {
    String whole = System.getProperty("java.class.path");
    List<String> entries = List.of(whole.split(File.pathSeparator));
    if (entries.stream().noneMatch(entry -> entry.endsWith(PACKAGED))) {
      return line(List.of(), whole);
    }
    // Directories keep a JVM from making an archive.
    String jars =
        entries.stream()
            .filter(entry -> entry.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    return archive(jars)
        .map(archive -> line(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive), jars))
        .orElseGet(() -> line(List.of(), jars));
  }

  private static Optional<Path> archive(String jars) {
    try {
      Path directory = Files.createTempDirectory("tdd-archive");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Trees.delete(directory)));
      Path archive = directory.resolve("classes.jsa");
      List<String> training =
          new ArrayList<>(line(List.of("-XX:ArchiveClassesAtExit=" + archive), jars));
      training.addAll(
          Arrays.asList("search", "x", "--store", directory.resolve("store").toString()));
      Process process =
          new ProcessBuilder(training)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor();
      return Files.exists(archive) ? Optional.of(archive) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> line(List<String> options, String classPath) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--add-opens=jdk.compiler/com.sun.tools.javac.resources=ALL-UNNAMED",
            "-cp",
            classPath,
            MAIN));
    return List.copyOf(line);
  }
}
