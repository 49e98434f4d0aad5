package dev.redgreen.coordinator.workspace;

import dev.redgreen.fixer.diff.Diffs;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run changed, as whole files before and after.
 *
 * @param root the user's directory that paths are relative to
 * @param changes one per file, sorted by path
 * @param basis further files that the verdict rests on, such as tests and poms, with the git ids of
 *     their contents in the snapshot
 */
public record FinalPatch(Path root, List<Change> changes, Map<Path, String> basis) {
  public FinalPatch {
    changes = List.copyOf(changes);
    basis = Map.copyOf(basis);
  }

  /** A patch that rests on nothing but the files that it changes. */
  public FinalPatch(Path root, List<Change> changes) {
    this(root, changes, Map.of());
  }

  /**
   * A file that differs.
   *
   * @param file relative to the root
   * @param before its content in the snapshot; empty if it did not exist
   * @param after its content now; empty if it is deleted
   */
  public record Change(Path file, Optional<Content> before, Optional<Content> after) {
    /** The way back. */
    public Change inverse() {
      return new Change(file, after, before);
    }
  }

  /** Whether it changes a pom. */
  public boolean touchesBuild() {
    return changes.stream().anyMatch(change -> change.file().endsWith("pom.xml"));
  }

  /** The text of each file before, by path; without those that did not exist. */
  public TreeMap<Path, String> textsBefore(Charset charset) {
    TreeMap<Path, String> texts = new TreeMap<>();
    changes.forEach(
        change -> change.before().ifPresent(it -> texts.put(change.file(), it.text(charset))));
    return texts;
  }

  /** The text of each file now, by path; without those that are deleted. */
  public TreeMap<Path, String> textsAfter(Charset charset) {
    TreeMap<Path, String> texts = new TreeMap<>();
    changes.forEach(
        change -> change.after().ifPresent(it -> texts.put(change.file(), it.text(charset))));
    return texts;
  }

  /** The patch as {@code git apply} takes it. */
  public String unified(Charset charset) {
    return Diffs.unified(textsBefore(charset), textsAfter(charset));
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The patch that takes this one back. */
  public FinalPatch inverse() {
    return new FinalPatch(root, changes.stream().map(Change::inverse).toList());
  }
}
