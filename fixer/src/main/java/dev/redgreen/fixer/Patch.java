package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Edits that do not overlap; they are applied all or not at all. */
public final class Patch {
  private final List<Edit> edits;

  private Patch(List<Edit> edits) {
    this.edits = edits;
  }

  /** A patch without edits. */
  public static Patch empty() {
    return new Patch(List.of());
  }

  /** A patch of these edits; refuses a pair that touches the same text, naming both. */
  public static Patch of(List<? extends Edit> edits) {
    List<Edit> checked = new ArrayList<>();
    for (Edit edit : edits) {
      for (Edit other : checked) {
        if (overlap(edit, other)) {
          throw new IllegalArgumentException("edits overlap: " + edit + " and " + other);
        }
      }
      checked.add(edit);
    }
    return new Patch(List.copyOf(checked));
  }

  /** A patch of these edits. */
  public static Patch of(Edit... edits) {
    return of(List.of(edits));
  }

  private static boolean overlap(Edit a, Edit b) {
    if (!a.file().equals(b.file())) {
      return false;
    }
    if (a instanceof Edit.Replace one && b instanceof Edit.Replace two) {
      boolean sameInsertion = one.start() == two.start() && one.end() == two.end();
      return sameInsertion || (one.start() < two.end() && two.start() < one.end());
    }
    return true;
  }

  /** The edits, in the order given. */
  public List<Edit> edits() {
    return edits;
  }

  /** Whether nothing changes. */
  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /** The files that change, in order of first mention. */
  public Set<Path> files() {
    Set<Path> files = new LinkedHashSet<>();
    edits.forEach(edit -> files.add(edit.file()));
    return files;
  }

  /**
   * The text of every touched file after this patch; an empty value means that the file is deleted.
   *
   * @param before current text of a file; empty if it does not exist
   * @throws IllegalArgumentException if a range lies outside the current text
   */
  public TreeMap<Path, Optional<String>> applyTo(Function<Path, Optional<String>> before) {
    TreeMap<Path, Optional<String>> after = new TreeMap<>();
    for (Path file : files()) {
      after.put(file, applyTo(file, before.apply(file)));
    }
    return after;
  }

  private Optional<String> applyTo(Path file, Optional<String> before) {
    List<Edit.Replace> replaces = new ArrayList<>();
    for (Edit edit : edits) {
      if (!edit.file().equals(file)) {
        continue;
      }
      if (edit instanceof Edit.Write write) {
        return Optional.of(write.text());
      }
      if (edit instanceof Edit.Delete) {
        return Optional.empty();
      }
      replaces.add((Edit.Replace) edit);
    }
    StringBuilder text =
        new StringBuilder(
            before.orElseThrow(() -> new IllegalArgumentException(file + ": no such file")));
    replaces.sort(Comparator.comparingInt(Edit.Replace::start).reversed());
    for (Edit.Replace replace : replaces) {
      if (replace.end() > text.length()) {
        throw new IllegalArgumentException(
            file + ": range ends at " + replace.end() + ", file at " + text.length());
      }
      text.replace(replace.start(), replace.end(), replace.text());
    }
    return Optional.of(text.toString());
  }

  @Override
  public String toString() {
    return "Patch" + edits;
  }
}
