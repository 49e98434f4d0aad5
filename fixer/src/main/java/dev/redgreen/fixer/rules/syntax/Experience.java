package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.rules.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What is learned from: the damaged file itself, and the files nearest to it. */
final class Experience {
  private static final int CHARACTERS = 120_000;
  static final int OWN_WEIGHT = 3;
  private static final int BLIND = 60;

  /** An example of each construct, for projects too small to learn from. */
  private static final String USUAL = usual();

  private Experience() {}

  private static String usual() {
    try (InputStream in = Experience.class.getResourceAsStream("usual.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The habits of the sources around a site; what stands beside the error is not learned. */
  static Habits of(Site site) {
    Habits habits = new Habits();
    habits.learn(USUAL, 1, -1, -1);
    int at = Damage.offset(site.text(), site.error());
    habits.learn(site.text(), OWN_WEIGHT, at - BLIND, at + BLIND);
    int learned = site.text().length();
    for (Path file : neighbours(site)) {
      if (learned > CHARACTERS) {
        break;
      }
      String text = site.tree().text(file).orElse("");
      habits.learn(text, 1, -1, -1);
      learned += text.length();
    }
    return habits;
  }

  private static List<Path> neighbours(Site site) {
    SourceTree tree = site.tree();
    List<Path> files = new ArrayList<>(tree.mainFiles());
    files.addAll(tree.testFiles());
    files.remove(site.file());
    files.sort(
        Comparator.comparingInt((Path file) -> -common(file, site.file()))
            .thenComparing(file -> file));
    return files;
  }

  private static int common(Path one, Path other) {
    int count = 0;
    while (count < Math.min(one.getNameCount(), other.getNameCount())
        && one.getName(count).equals(other.getName(count))) {
      count++;
    }
    return count;
  }
}
