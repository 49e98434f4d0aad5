package dev.redgreen.dist;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The archive that this build made, unpacked in a directory with a blank in its name.
 *
 * @param root where its files lie
 * @param home what its programs take for the home of their user
 */
record Distribution(Path root, Path home) {
  /** The archive without its ending. */
  static final String ARCHIVE = System.getProperty("archive", "");

  /** Unpacks it. */
  static Distribution unpackedIn(Path work) throws IOException, InterruptedException {
    Path place = Files.createDirectories(work.resolve("un packed"));
    Path home = work.resolve("home");
    Ran.of(home, "tar", "-xzf", ARCHIVE + ".tar.gz", "-C", place.toString()).well();
    return new Distribution(place.resolve(Path.of(ARCHIVE).getFileName()), home);
  }

  /** Runs its installer. */
  Ran install(Path prefix, String... more) throws IOException, InterruptedException {
    return run(
        Stream.concat(
            Stream.of(root.resolve("install.sh").toString(), "--prefix", prefix.toString()),
            Stream.of(more)));
  }

  /** Runs a program of what was installed. */
  Ran run(Path program, String... arguments) throws IOException, InterruptedException {
    return run(Stream.concat(Stream.of(program.toString()), Stream.of(arguments)));
  }

  private Ran run(Stream<String> words) throws IOException, InterruptedException {
    return Ran.of(home, words.toArray(String[]::new));
  }

  /** Paths of everything below a directory, sorted; symbolic links are not followed. */
  static List<String> below(Path directory, FileVisitOption... how) throws IOException {
    try (Stream<Path> paths = Files.walk(directory, how)) {
      return paths
          .filter(path -> !path.equals(directory))
          .map(path -> directory.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
