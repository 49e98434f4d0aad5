package dev.redgreen.coordinator.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.redgreen.coordinator.it.Cli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A store with the JDK and six libraries, kept in the user's cache directory and made anew when the
 * code that indexes has changed.
 *
 * @param checkout root of the checkout
 */
record LibraryStore(Path checkout) {
  private static final String JDK = "jdk";
  static final List<String> LIBRARIES =
      List.of(
          "org.apache.commons:commons-lang3:3.20.0",
          "org.apache.commons:commons-text:1.12.0",
          "org.apache.commons:commons-math3:3.6.1",
          "com.google.guava:guava:33.5.0-jre",
          "org.apache.commons:commons-collections4:4.5.0",
          "commons-codec:commons-codec:1.19.0");

  static LibraryStore of(Path checkout) {
    return new LibraryStore(checkout);
  }

  /** The home directory that holds the store, indexed if it is not there yet. */
  Path prepared(boolean fresh) {
    Path home = cache().resolve(key());
    if (fresh && Files.isDirectory(home)) {
      Trees.delete(home);
    }
    if (Files.isDirectory(home)) {
      return home;
    }
    Path building = Trees.temporary();
    Path work = Trees.temporary();
    List<String> line = new ArrayList<>(List.of("index", JDK));
    LIBRARIES.forEach(library -> line.add("maven:" + library));
    System.err.println("indexing " + LIBRARIES.size() + " libraries and the JDK");
    Cli.Run run = Cli.in(work, building).launchedFrom(checkout).run(line.toArray(String[]::new));
    if (run.exit() != 0) {
      throw new IllegalStateException("tdd index failed:\n" + run.err());
    }
    System.err.println("indexed in " + Figures.seconds(run.ms()) + " s");
    Trees.copy(building, home);
    Trees.delete(building);
    Trees.delete(work);
    return home;
  }

  private static Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("redgreen-bench");
  }

  private String key() {
    try (Stream<Path> jars = Files.list(checkout.resolve("coordinator/target/lib"))) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Optional<Path> patterns =
          jars.filter(jar -> jar.getFileName().toString().startsWith("redgreen-patterns"))
              .findFirst();
      digest.update(Files.readAllBytes(patterns.orElseThrow()));
      digest.update(JDK.getBytes(UTF_8));
      LIBRARIES.forEach(library -> digest.update(library.getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
