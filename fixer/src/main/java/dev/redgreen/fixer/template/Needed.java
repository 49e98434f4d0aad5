package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the pieces of a file's change without which an error is not mended, by compiling without
 * the others: a single one near the error if that is enough, else what is left when all that can be
 * spared is taken away.
 */
final class Needed {
  private static final int SINGLES = 4;
  private static final int MOST_PIECES = 40;

  private final SourceTree base;
  private final FileChange change;
  private final Errors errors;
  private final Map<List<Edit>, Errors> judged = new HashMap<>();

  /**
   * The search in a tree that has the errors.
   *
   * @param base the sources with all changes of other files
   */
  Needed(SourceTree base, FileChange change) {
    this.base = base;
    this.change = change;
    this.errors = Errors.of(base);
  }

  /** The pieces; empty if the change of this file does not mend the error. */
  List<FileChange.Piece> pieces(CompileError error) {
    List<FileChange.Piece> all = new ArrayList<>(change.pieces());
    if (!errors.has(error) || all.size() > MOST_PIECES) {
      return List.of();
    }
    all.sort(Comparator.comparingInt(piece -> piece.distance(error.start(), error.end())));
    for (FileChange.Piece one : all.subList(0, Math.min(SINGLES, all.size()))) {
      if (mends(error, List.of(one))) {
        return List.of(one);
      }
    }
    return mends(error, all) ? withoutSparable(error, all) : List.of();
  }

  private List<FileChange.Piece> withoutSparable(CompileError error, List<FileChange.Piece> all) {
    List<FileChange.Piece> kept = new ArrayList<>(all);
    for (int i = all.size() - 1; i >= 0 && kept.size() > 1; i--) {
      List<FileChange.Piece> fewer = new ArrayList<>(kept);
      fewer.remove(all.get(i));
      if (mends(error, fewer)) {
        kept = fewer;
      }
    }
    return kept;
  }

  /** Whether the error is gone from its place and no other comes. */
  private boolean mends(CompileError error, List<FileChange.Piece> pieces) {
    List<Edit> edits = change.edits(pieces);
    if (edits.isEmpty()) {
      return false;
    }
    Patch patch = Patch.of(edits);
    Errors left = judged.computeIfAbsent(edits, key -> Errors.of(base.with(patch)));
    return errors.gone(left, error, patch);
  }
}
