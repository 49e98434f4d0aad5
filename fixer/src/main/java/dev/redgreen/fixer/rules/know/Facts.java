package dev.redgreen.fixer.rules.know;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.redgreen.fixer.javac.Attribution;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What javac knows about one file, whether it has errors or not. */
public final class Facts implements AutoCloseable {
  private final Attribution attribution;
  private final Trees trees;
  private final SourcePositions positions;

  /** The facts of the first unit; they close the attribution. */
  public Facts(Attribution attribution) {
    this.attribution = attribution;
    this.trees = attribution.trees();
    this.positions = trees.getSourcePositions();
  }

  /** The syntax tree. */
  public CompilationUnitTree unit() {
    return attribution.units().get(0);
  }

  /** Relations between types. */
  public Types types() {
    return attribution.types();
  }

  /** Types and packages by name. */
  public Elements elements() {
    return attribution.elements();
  }

  /** What nodes stand for. */
  public Trees trees() {
    return trees;
  }

  /** Offset of the first character of a tree; -1 if it has no place. */
  public int start(Tree tree) {
    return (int) positions.getStartPosition(unit(), tree);
  }

  /** Offset behind the last character of a tree; -1 if it has no place. */
  public int end(Tree tree) {
    return (int) positions.getEndPosition(unit(), tree);
  }

  /**
   * The type of an expression or declaration; empty if javac found none. Where an expression does
   * not fit its place, it is the type that it has, not the one that it should have.
   */
  public Optional<TypeMirror> type(TreePath path) {
    TypeMirror type = trees.getTypeMirror(path);
    // In javac every class type is also an ErrorType.
    if (type instanceof ErrorType error && type.getKind() == TypeKind.ERROR) {
      type = trees.getOriginalType(error);
    }
    return type != null && usable(type) ? Optional.of(type) : Optional.empty();
  }

  private static boolean usable(TypeMirror type) {
    return switch (type.getKind()) {
      case ERROR, OTHER, PACKAGE, NONE, EXECUTABLE -> false;
      default -> true;
    };
  }

  /** What a node stands for; empty if javac found nothing. */
  public Optional<Element> element(TreePath path) {
    return Optional.ofNullable(trees.getElement(path));
  }

  /** The declaration of an element in this file; empty if it is elsewhere. */
  public Optional<Tree> declaration(Element element) {
    TreePath path = trees.getPath(element);
    return path == null || path.getCompilationUnit() != unit()
        ? Optional.empty()
        : Optional.of(path.getLeaf());
  }

  /** The innermost node that covers a range; the outermost one of those that cover just it. */
  public Optional<TreePath> covering(int start, int end) {
    Covering scanner = new Covering(start, end);
    scanner.scan(new TreePath(unit()), null);
    return Optional.ofNullable(scanner.found);
  }

  /** The innermost node of a kind around a path, itself included; empty if there is none. */
  public static <T extends Tree> Optional<TreePath> enclosing(TreePath path, Class<T> kind) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (kind.isInstance(at.getLeaf())) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    attribution.close();
  }

  private final class Covering extends TreePathScanner<Void, Void> {
    private final int start;
    private final int end;
    private @Nullable TreePath found;
    private int length = Integer.MAX_VALUE;

    Covering(int start, int end) {
      this.start = start;
      this.end = end;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree == null) {
        return null;
      }
      int from = start(tree);
      int to = end(tree);
      if (from >= 0 && from <= start && end <= to && to - from < length) {
        length = to - from;
        found = new TreePath(getCurrentPath(), tree);
      }
      return super.scan(tree, unused);
    }
  }
}
