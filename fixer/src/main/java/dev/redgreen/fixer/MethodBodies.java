package dev.redgreen.fixer;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the bodies of a source's methods are.
 *
 * @param places an outer body before those within it
 */
record MethodBodies(List<Place> places) {
  MethodBodies {
    places = List.copyOf(places);
  }

  static MethodBodies of(String text) {
    ParsedFile file = ParsedFile.of(text);
    List<Place> places = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        BlockTree body = method.getBody();
        if (body != null) {
          places.add(new Place(file.start(body), file.end(body)));
        }
        return super.visitMethod(method, unused);
      }
    }.scan(file.unit(), null);
    return new MethodBodies(places);
  }

  /** Offsets of a body's first brace and behind its last. */
  record Place(int start, int end) {
    private boolean holds(int offset) {
      return start < offset && offset < end;
    }
  }

  /** The innermost body that an offset lies in, if it has room for more than so many characters. */
  Optional<Place> around(int offset, int room) {
    return places.stream()
        .filter(body -> body.holds(offset) && body.end - body.start > room)
        .reduce((outer, inner) -> inner);
  }
}
