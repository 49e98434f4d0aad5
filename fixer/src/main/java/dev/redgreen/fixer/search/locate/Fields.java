package dev.redgreen.fixer.search.locate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a file: their initial values are executed where no statement is. */
final class Fields {
  private Fields() {}

  static List<Statement> of(Path file, String text) {
    ParsedFile parsed = ParsedFile.of(text);
    List<Statement> fields = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        for (Tree member : type.getMembers()) {
          if (member instanceof VariableTree && parsed.textOf(member).isPresent()) {
            fields.add(new Statement(file, parsed.start(member), parsed.end(member)));
          }
        }
        return super.visitClass(type, unused);
      }
    }.scan(parsed.unit(), null);
    return fields;
  }
}
