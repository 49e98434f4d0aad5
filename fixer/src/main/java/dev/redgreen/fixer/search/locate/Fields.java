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

  /** A field and its declaration. */
  record Field(String name, Statement statement) {}

  static List<Field> of(Path file, String text) {
    ParsedFile parsed = ParsedFile.of(text);
    List<Field> fields = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        for (Tree member : type.getMembers()) {
          if (member instanceof VariableTree field && parsed.textOf(member).isPresent()) {
            Statement place = new Statement(file, parsed.start(member), parsed.end(member));
            fields.add(new Field(field.getName().toString(), place));
          }
        }
        return super.visitClass(type, unused);
      }
    }.scan(parsed.unit(), null);
    return fields;
  }
}
