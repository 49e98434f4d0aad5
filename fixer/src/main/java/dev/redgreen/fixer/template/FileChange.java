package dev.redgreen.fixer.template;

import dev.redgreen.fixer.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a patch changed in one file, in pieces that can be taken one by one. */
final class FileChange {
  private final Path file;
  private final Placed before;
  private final String text;
  private final String textAfter;
  private final TreeDiff diff;
  private final List<Piece> pieces = new ArrayList<>();

  private FileChange(Path file, String text, Placed before, String textAfter, Placed after) {
    this.file = file;
    this.text = text;
    this.before = before;
    this.textAfter = textAfter;
    this.diff = new TreeDiff(before, after);
    List<Placed> gone = new ArrayList<>();
    List<Placed> come = new ArrayList<>();
    for (Hunk hunk : diff.hunks()) {
      if (hunk.ofImports()) {
        gone.addAll(hunk.before());
        come.addAll(hunk.after());
      }
    }
    List<Hunk> code = new ArrayList<>(diff.hunks());
    code.removeIf(Hunk::ofImports);
    code.addAll(moved(gone, come));
    code.forEach(hunk -> pieces.add(new Piece.Code(hunk)));
    gone.forEach(one -> pieces.add(new Piece.Removed(one)));
    come.forEach(one -> pieces.add(new Piece.Added(one)));
  }

  /** The change of a file; empty where one of the two texts has syntax errors. */
  static Optional<FileChange> of(Path file, String before, String after) {
    return TreeBuilder.of(before)
        .flatMap(
            old -> TreeBuilder.of(after).map(now -> new FileChange(file, before, old, after, now)));
  }

  /** An import that went, and one that came: the same type from another place. */
  private List<Hunk> moved(List<Placed> gone, List<Placed> come) {
    int known = diff.hunks().size();
    for (Placed old : List.copyOf(gone)) {
      come.stream()
          .filter(now -> lastName(now).equals(lastName(old)))
          .findFirst()
          .ifPresent(
              now -> {
                diff.compare(old, now);
                gone.removeIf(one -> one == old);
                come.removeIf(one -> one == now);
              });
    }
    // Compared later than the file, so what differs inside the imports comes behind.
    List<Hunk> all = diff.hunks();
    return all.subList(known, all.size());
  }

  private static String lastName(Placed declaration) {
    String plain = Tree.plain(declaration.tree());
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  Path file() {
    return file;
  }

  String text() {
    return text;
  }

  /** The tree before. */
  Placed before() {
    return before;
  }

  /** What a node became in which something changed. */
  Optional<Placed> counterpart(Placed node) {
    return diff.counterpart(node);
  }

  /** All pieces. */
  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** The edits of some of the pieces. */
  List<Edit> edits(Collection<Piece> some) {
    List<Edit> edits = new ArrayList<>();
    List<String> added = new ArrayList<>();
    List<Placed> removed = new ArrayList<>();
    for (Piece piece : some) {
      if (piece instanceof Piece.Code code) {
        edits.add(code.hunk().edit(file, textAfter));
      } else if (piece instanceof Piece.Added one) {
        added.add(Tree.plain(one.declaration().tree()));
      } else if (piece instanceof Piece.Removed one) {
        removed.add(one.declaration());
      }
    }
    edits.addAll(new ImportEdits(file, text, before).edits(added, removed));
    return edits;
  }

  /** A part of the change that can be made without the others. */
  sealed interface Piece {
    /** Neighbours that became others. */
    record Code(Hunk hunk) implements Piece {}

    /** An import that came. */
    record Added(Placed declaration) implements Piece {}

    /** An import that went. */
    record Removed(Placed declaration) implements Piece {}

    /** How far it is from a place of the text before; imports are far from everything else. */
    default int distance(int start, int end) {
      if (!(this instanceof Code code)) {
        return Integer.MAX_VALUE;
      }
      int gap = Math.max(code.hunk().start() - end, start - code.hunk().end());
      return Math.max(0, gap);
    }
  }
}
