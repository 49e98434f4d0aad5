package dev.redgreen.fixer.deceit;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds in changed sources what tells a test from a user, or makes everything equal. It reads the
 * text, so that what is hidden behind reflection passes: that is what the sandbox and the checks of
 * the verdict are for.
 */
public final class Deceit {
  private Deceit() {}

  /** Why a changed main source is refused, one clause for each; empty if none is. */
  public static Map<Path, String> in(SourceTree tree) {
    Map<Path, String> found = new TreeMap<>();
    for (Path file : tree.changes().files()) {
      if (tree.mainFiles().contains(file)) {
        reason(tree.original(file), tree.text(file).orElse(""))
            .ifPresent(why -> found.put(file, why));
      }
    }
    return found;
  }

  /** What a text does that it did not do before. */
  private static Optional<String> reason(Optional<String> before, String now) {
    Map<String, Integer> old = before.map(Deceit::tricks).orElse(Map.of());
    return tricks(now).entrySet().stream()
        .filter(trick -> trick.getValue() > old.getOrDefault(trick.getKey(), 0))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, Integer> tricks(String text) {
    Tricks tricks = new Tricks();
    tricks.scan(ParsedFile.of(text).unit(), null);
    return tricks.found();
  }
}
