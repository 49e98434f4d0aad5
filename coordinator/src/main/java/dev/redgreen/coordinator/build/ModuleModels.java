package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The models of a reactor's modules, kept by the hash of everything that they follow from: every
 * pom, everything in {@code .mvn}, the Java version. Another worktree of the same project finds
 * them without asking Maven, because they are kept relative to the root.
 */
public final class ModuleModels {
  private static final String ROOT = "@root@";

  private final Path cache;

  /** Models kept below this directory. */
  public ModuleModels(Path cache) {
    this.cache = cache;
  }

  /** The model of a module, if it was written down before and its class path still exists. */
  public Optional<ModuleModel> find(Path root, Path module) {
    Path directory = directory(root);
    for (Path file : files(directory)) {
      ModuleModel model = read(file, root);
      if (model.java().root().equals(module)) {
        return usable(model) ? Optional.of(model) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Every model that was written down, in no particular order. */
  public List<ModuleModel> all(Path root) {
    return files(directory(root)).stream().map(file -> read(file, root)).toList();
  }

  /** Keeps what the extension wrote into a directory. */
  void keep(Path root, Path written) {
    Path directory = directory(root);
    try {
      Files.createDirectories(directory);
      for (Path file : files(written)) {
        String text = Files.readString(file).replace(root.toString(), ROOT);
        Path partial = Files.createTempFile(directory, "model", ".part");
        Files.writeString(partial, text);
        Files.move(
            partial,
            directory.resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the model of the project cannot be kept in " + directory, e);
    }
  }

  private static boolean usable(ModuleModel model) {
    return model.java().testClasspath().stream()
        .filter(entry -> entry.toString().endsWith(".jar"))
        .allMatch(Files::exists);
  }

  private static ModuleModel read(Path file, Path root) {
    Properties properties = new Properties();
    try (Reader reader = new StringReader(Files.readString(file).replace(ROOT, root.toString()))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ModuleModel.of(properties);
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path directory(Path root) {
    return cache.resolve("models").resolve(key(root).substring(0, 24));
  }

  private static String key(Path root) {
    try (Stream<Path> tree =
        Files.find(
            root, 12, (path, attributes) -> attributes.isRegularFile() && decides(root, path))) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
      for (Path file : tree.sorted().toList()) {
        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean decides(Path root, Path file) {
    Path relative = root.relativize(file);
    if (relative.startsWith(".mvn")) {
      return true;
    }
    return file.endsWith("pom.xml")
        && Stream.of("target", ".git", "node_modules")
            .noneMatch(name -> relative.toString().contains(name + "/"));
  }
}
