package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The errors of a tree, and whether a patch is better than nothing. */
final class Errors {
  private final List<CompileError> all;
  private final TreeMap<String, Integer> counts = new TreeMap<>();

  private Errors(List<CompileError> all) {
    this.all = all;
    all.forEach(error -> counts.merge(error.fingerprint(), 1, Integer::sum));
  }

  static Errors of(SourceTree tree) {
    return new Errors(tree.compile().errors());
  }

  boolean has(CompileError error) {
    return counts.containsKey(error.fingerprint());
  }

  int size() {
    return all.size();
  }

  /**
   * Whether this was before: the error is gone from its place, and if another of its kind shows
   * that it hid, as a call hides that its own argument's method is missing, there is no more of any
   * kind.
   */
  boolean gone(Errors now, CompileError error, Patch patch) {
    boolean none = now.counts.entrySet().stream().allMatch(this::had);
    return none && now.all.stream().noneMatch(other -> isSame(error, other, patch));
  }

  private boolean had(Map.Entry<String, Integer> other) {
    return other.getValue() <= counts.getOrDefault(other.getKey(), 0);
  }

  /** Whether an error after the patch is the one before it, by kind and place. */
  private static boolean isSame(CompileError before, CompileError after, Patch patch) {
    if (!before.fingerprint().equals(after.fingerprint())) {
      return false;
    }
    int moved = 0;
    for (Edit.Replace edit : edits(patch, before.place().file())) {
      if (edit.end() <= before.start()) {
        moved += edit.text().length() - (edit.end() - edit.start());
      } else if (edit.start() <= before.start()) {
        int start = edit.start() + moved;
        return start <= after.start() && after.start() <= start + edit.text().length();
      }
    }
    return after.start() == before.start() + moved;
  }

  private static List<Edit.Replace> edits(Patch patch, Path file) {
    return patch.edits().stream()
        .filter(edit -> edit.file().equals(file) && edit instanceof Edit.Replace)
        .map(Edit.Replace.class::cast)
        .sorted(Comparator.comparingInt(Edit.Replace::start))
        .toList();
  }
}
