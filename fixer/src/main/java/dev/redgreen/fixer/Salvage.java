package dev.redgreen.fixer;

import dev.redgreen.fixer.javac.Neutral;
import dev.redgreen.fixer.javac.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sources that were compiled in vain, parted by whether an error is in them. Paths are absolute.
 *
 * @param sound texts without an error of their own
 * @param broken texts with errors, those made harmless that others need not hear of
 */
record Salvage(Map<Path, String> sound, Map<Path, String> broken) {
  static Salvage of(Map<Path, String> all, List<Problem> problems) {
    Map<Path, List<Problem>> byFile = byFile(all, problems);
    Map<Path, String> sound = new TreeMap<>(all);
    sound.keySet().removeAll(byFile.keySet());
    Map<Path, String> broken = new TreeMap<>(all);
    broken.keySet().removeAll(sound.keySet());
    broken.replaceAll((file, text) -> Neutral.text(text, byFile.getOrDefault(file, List.of())));
    return new Salvage(sound, broken);
  }

  /** The problems of each of these texts that has any. */
  static Map<Path, List<Problem>> byFile(Map<Path, String> all, List<Problem> problems) {
    Map<Path, List<Problem>> byFile = new TreeMap<>();
    for (Problem problem : problems) {
      problem
          .file()
          .filter(all::containsKey)
          .ifPresent(file -> byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(problem));
    }
    return byFile;
  }
}
