package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The directory where everything of ours lives; nothing of a run is ever put into a project.
 *
 * @param root absolute
 */
public record Home(Path root) {
  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * The home that an environment asks for: {@code TDD_HOME}, else {@code tdd} in {@code
   * XDG_DATA_HOME}, else {@code .local/share/tdd} of the user. A relative {@code XDG_DATA_HOME} is
   * ignored, as its specification demands.
   */
  public static Home of(Map<String, String> environment, Path userHome) {
    String own = environment.getOrDefault("TDD_HOME", "");
    if (!own.isBlank()) {
      return new Home(Path.of(own));
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    if (!data.isBlank() && Path.of(data).isAbsolute()) {
      return new Home(Path.of(data, "tdd"));
    }
    return new Home(userHome.resolve(".local/share/tdd"));
  }

  /** Directory of the pattern store. */
  public Path store() {
    return root.resolve("store");
  }

  /** Directory of everything that can be made again. */
  public Path cache() {
    return root.resolve("cache");
  }

  /** Directory of worktrees, one directory a run. */
  public Path worktrees() {
    return root.resolve("worktrees");
  }

  /** Directory of a project's runs. */
  public Path runs(Path project) {
    return root.resolve("runs").resolve(key(project));
  }

  /** Makes a directory of ours, and those above it, that only its owner may look into. */
  public void makePrivate(Path directory) throws IOException {
    Disk.makePrivate(directory);
  }

  /** Removes a directory of ours with everything in it. */
  public void remove(Path directory) throws IOException {
    if (!directory.startsWith(root) || directory.equals(root)) {
      throw new IllegalArgumentException(directory + " is not below " + root);
    }
    Disk.delete(directory);
  }

  /** Whether a path leads, through whatever links, to a directory or below it. */
  public boolean isSameOrBelow(Path path, Path directory) {
    return Disk.real(path).startsWith(Disk.real(directory));
  }

  /** Directory of the logs of what was applied to projects, one directory a project. */
  Path applies() {
    return root.resolve("applies");
  }

  /** Directory of locks. */
  Path locks() {
    return root.resolve("locks");
  }

  /**
   * The name of a project's directories: readable, and different for projects of the same name in
   * different places.
   */
  public static String key(Path project) {
    Path place = Disk.real(project);
    Path last = place.getFileName();
    String name = last == null ? "root" : last.toString().replaceAll("[^A-Za-z0-9._-]", "_");
    byte[] bytes = place.toString().getBytes(StandardCharsets.UTF_8);
    return name + "-" + Content.of(bytes).sha256().substring(0, 8);
  }
}
