package dev.redgreen.coordinator;

import dev.redgreen.coordinator.workspace.Home;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where the patterns lie. Strongest first: {@code --store}, {@code TDD_STORE_URL}, {@code
 * store.url}, the usual place. There is no other backend to fall back to: a store that cannot be
 * opened is an error, never an empty one somewhere else.
 */
final class StoreUrl {
  private static final String SQLITE = "sqlite:";

  private StoreUrl() {}

  /**
   * The directory of the store.
   *
   * @param url {@code sqlite:PATH}; empty for the usual place
   * @throws WrongUsage if it names another backend, or no path
   */
  static Path directory(String url, Home home) {
    if (url.isBlank()) {
      return home.store();
    }
    if (!url.startsWith(SQLITE)) {
      throw new WrongUsage(
          "store.url "
              + url
              + " names a backend that does not exist; there is only sqlite:PATH, PATH being the"
              + " directory that holds patterns.db");
    }
    return path(url.substring(SQLITE.length()));
  }

  private static Path path(String text) {
    try {
      Path path = Path.of(text.strip());
      if (text.isBlank() || !path.isAbsolute()) {
        throw new WrongUsage("store.url needs an absolute path behind sqlite:, not " + text);
      }
      return path;
    } catch (InvalidPathException e) {
      throw new WrongUsage("store.url has no path behind sqlite:, but " + text);
    }
  }
}
