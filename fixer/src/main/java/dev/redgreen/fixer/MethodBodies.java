package dev.redgreen.fixer;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What methods of a source do, apart from what the source declares. */
final class MethodBodies {
  private final ParsedFile file;
  private final List<Place> bodies = new ArrayList<>();
  private final List<Place> imports = new ArrayList<>();

  private MethodBodies(ParsedFile file) {
    this.file = file;
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitImport(ImportTree line, Void unused) {
        imports.add(new Place(file.start(line), file.end(line)));
        return null;
      }

      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        BlockTree body = method.getBody();
        if (body != null) {
          bodies.add(new Place(file.start(body), file.end(body)));
        }
        return super.visitMethod(method, unused);
      }
    }.scan(file.unit(), null);
  }

  static MethodBodies of(String text) {
    return new MethodBodies(ParsedFile.of(text));
  }

  /** Offsets of a body's first brace and behind its last. */
  record Place(int start, int end) {
    private boolean holds(int offset) {
      return start < offset && offset < end;
    }
  }

  /** The innermost body that an offset lies in, if it has room for more than so many characters. */
  Optional<Place> around(int offset, int room) {
    return bodies.stream()
        .filter(body -> body.holds(offset) && body.end - body.start > room)
        .reduce((outer, inner) -> inner);
  }

  /**
   * The text without bodies and imports; empty if it has syntax errors. Where two texts of a file
   * are the same in this, so is whatever other files and annotation processors see of them, as long
   * as both compile.
   */
  Optional<String> declarations() {
    if (!file.wellFormed()) {
      return Optional.empty();
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    List<Place> gone = new ArrayList<>(imports);
    gone.addAll(bodies);
    for (Place place : gone) {
      // A body within another has gone with it.
      if (place.start >= from) {
        rest.append(file.text(), from, place.start).append('\n');
        from = place.end;
      }
    }
    String text = rest.append(file.text().substring(from)).toString();
    return Optional.of(text.replaceAll("\\s+", " "));
  }
}
