package dev.redgreen.coordinator.it;

import dev.redgreen.coordinator.bench.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How tests start the command: on the class path of whoever asks, and where that has the packaged
 * command, with an archive of its classes as the launcher makes one. Hundreds of starts cost a
 * second less each.
 */
final class QuickStart {
  private static final String MAIN = "dev.redgreen.coordinator.cli.Main";
  private static final String REHEARSAL = "dev.redgreen.coordinator.cli.Rehearsal";
  private static final String PACKAGED = File.separator + "tdd.jar";
  private static final List<String> WORDS = words();

  private QuickStart() {}

  /** Program and arguments, up to where those of the command begin. */
  static List<String> java() {
    return WORDS;
  }

  private static List<String> words() {
    String whole = System.getProperty("java.class.path");
    return Stream.of(whole.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(PACKAGED))
        .findFirst()
        .map(QuickStart::packaged)
        .orElseGet(() -> line(List.of(), whole, MAIN));
  }

  /** The jar names the libraries beside it, which have no signatures and can be archived. */
  private static List<String> packaged(String jar) {
    return archive(jar)
        .map(archive -> List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive))
        .map(options -> line(options, jar, MAIN))
        .orElseGet(() -> line(List.of(), jar, MAIN));
  }

  private static Optional<Path> archive(String jar) {
    try {
      Path directory = Files.createTempDirectory("tdd-archive");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Trees.delete(directory)));
      Path archive = directory.resolve("classes.jsa");
      List<String> training =
          new ArrayList<>(line(List.of("-XX:ArchiveClassesAtExit=" + archive), jar, REHEARSAL));
      training.add(directory.resolve("rehearsal").toString());
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

  private static List<String> line(List<String> options, String classPath, String main) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-cp",
            classPath,
            main));
    return List.copyOf(line);
  }
}
