package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the change of one file teaches, error by error, root causes first. */
final class Lessons {
  private final FileChange change;
  private final SourceTree others;
  private final TypeIndex types;
  private final Needed needed;

  /** A piece that mended a root cause explains what comes of it, too. */
  private final Set<FileChange.Piece> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private Lessons(FileChange change, SourceTree others, TypeIndex types) {
    this.change = change;
    this.others = others;
    this.types = types;
    this.needed = new Needed(others, change);
  }

  /** The lessons of a file; empty if it was not changed or one of its versions cannot be read. */
  static Optional<Lessons> of(
      Path file, SourceTree before, Map<Path, Optional<String>> after, TypeIndex types) {
    Optional<String> now = after.getOrDefault(file, Optional.empty());
    return before
        .text(file)
        .flatMap(old -> now.flatMap(text -> FileChange.of(file, old, text)))
        .map(change -> new Lessons(change, before.with(others(file, before, after)), types));
  }

  /** The changes of all other files. */
  private static Patch others(Path file, SourceTree before, Map<Path, Optional<String>> after) {
    List<Edit> edits = new ArrayList<>();
    after.forEach(
        (other, text) -> {
          if (!other.equals(file) && !text.equals(before.text(other))) {
            edits.add(
                text.isPresent() ? new Edit.Write(other, text.get()) : new Edit.Delete(other));
          }
        });
    return Patch.of(edits);
  }

  /** The smallest change that mended an error; empty if there is none that may be learned. */
  Optional<Template> of(CompileError error) {
    List<FileChange.Piece> pieces = needed.pieces(error);
    if (pieces.isEmpty() || taken.containsAll(pieces) || refused(pieces)) {
      return Optional.empty();
    }
    taken.addAll(pieces);
    return ConcreteEdit.of(error, change, pieces, others, types).map(Canonical::of);
  }

  private boolean refused(List<FileChange.Piece> pieces) {
    String after =
        Patch.of(change.edits(pieces))
            .applyTo(file -> Optional.of(change.text()))
            .getOrDefault(change.file(), Optional.empty())
            .orElse("");
    return Guard.refusal(change.file(), change.text(), after).isPresent();
  }
}
