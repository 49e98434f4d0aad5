package dev.redgreen.fixer.rules.know;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A type that a source of the module declares.
 *
 * @param file its source, relative to the root
 * @param parsed that source
 * @param tree its declaration
 */
public record OwnType(Path file, ParsedFile parsed, ClassTree tree) {
  /** The declaration of a type; empty if it is not one of the module's. */
  public static Optional<OwnType> of(SourceTree sources, TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    Element at = type;
    while (at.getEnclosingElement() instanceof TypeElement outer) {
      names.addFirst(at.getSimpleName().toString());
      at = outer;
    }
    if (!(at instanceof TypeElement top)) {
      return Optional.empty();
    }
    names.addFirst(top.getSimpleName().toString());
    String path = top.getQualifiedName().toString().replace('.', '/') + ".java";
    Set<Path> files = new TreeSet<>(sources.mainFiles());
    files.addAll(sources.testFiles());
    return files.stream()
        .filter(file -> file.endsWith(path))
        .findFirst()
        .flatMap(file -> find(sources, file, List.copyOf(names)));
  }

  private static Optional<OwnType> find(SourceTree sources, Path file, List<String> names) {
    ParsedFile parsed = ParsedFile.of(sources.text(file).orElse(""));
    CompilationUnitTree unit = parsed.unit();
    List<? extends Tree> members = unit.getTypeDecls();
    ClassTree found = null;
    for (String name : names) {
      found = named(members, name);
      if (found == null) {
        return Optional.empty();
      }
      members = found.getMembers();
    }
    return found == null ? Optional.empty() : Optional.of(new OwnType(file, parsed, found));
  }

  private static @Nullable ClassTree named(List<? extends Tree> trees, String name) {
    for (Tree tree : trees) {
      if (tree instanceof ClassTree type && type.getSimpleName().contentEquals(name)) {
        return type;
      }
    }
    return null;
  }

  /** Text of the source. */
  public String text() {
    return parsed.text();
  }

  /** The edit that adds a field behind the others, or before everything else. */
  public Edit.Replace addField(String field) {
    String newline = Layout.newline(text());
    String line = Layout.indent(text(), parsed.start(tree)) + Layout.unit(text()) + field + newline;
    Tree last = null;
    for (Tree member : tree.getMembers()) {
      last = member instanceof VariableTree ? member : last;
    }
    if (last != null) {
      int at = Layout.lineEnd(text(), parsed.end(last));
      return new Edit.Replace(file, at, at, line);
    }
    return tree.getMembers().isEmpty() || tree.getKind() != Tree.Kind.CLASS
        ? add(field)
        : first(parsed.start(tree.getMembers().get(0)), line + newline);
  }

  private Edit.Replace first(int member, String lines) {
    int at = Layout.lineStart(text(), member);
    return text().substring(at, member).isBlank()
        ? new Edit.Replace(file, at, at, lines)
        : new Edit.Replace(file, member, member, lines.strip() + " ");
  }

  /** The edit that adds a member at the end; its lines are indented. */
  public Edit.Replace add(String member) {
    int brace = parsed.end(tree) - 1;
    String newline = Layout.newline(text());
    String outer = Layout.indent(text(), parsed.start(tree));
    String inner = outer + Layout.unit(text());
    String lines = inner + member.replace("\n", newline + inner).replace("\t", Layout.unit(text()));
    int lineStart = Layout.lineStart(text(), brace);
    boolean alone = text().substring(lineStart, brace).isBlank();
    boolean first = text().substring(0, brace).stripTrailing().endsWith("{");
    if (alone) {
      String before = first ? "" : newline;
      return new Edit.Replace(file, lineStart, lineStart, before + lines + newline);
    }
    return new Edit.Replace(file, brace, brace, newline + lines + newline + outer);
  }
}
