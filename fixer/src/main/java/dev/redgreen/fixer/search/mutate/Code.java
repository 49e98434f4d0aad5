package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.redgreen.fixer.javac.Attribution;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.util.Types;

/** A source file whose names and types javac has resolved. */
final class Code {
  private final Path file;
  private final String text;
  private final CompilationUnitTree unit;
  private final Attribution attribution;
  private final SourcePositions positions;
  private final Map<ClassTree, Siblings> siblings = new IdentityHashMap<>();

  Code(Path file, String text, CompilationUnitTree unit, Attribution attribution) {
    this.file = file;
    this.text = text;
    this.unit = unit;
    this.attribution = attribution;
    this.positions = attribution.trees().getSourcePositions();
  }

  Path file() {
    return file;
  }

  String text() {
    return text;
  }

  CompilationUnitTree unit() {
    return unit;
  }

  Trees trees() {
    return attribution.trees();
  }

  Types types() {
    return attribution.types();
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** Whether the tree has a place in the text; what the compiler adds has none. */
  boolean written(Tree tree) {
    return start(tree) >= 0 && end(tree) >= start(tree);
  }

  String text(Tree tree) {
    return written(tree) ? text.substring(start(tree), end(tree)) : "";
  }

  /** What the methods of a class of this file do. */
  Siblings siblings(ClassTree type) {
    return siblings.computeIfAbsent(type, key -> Siblings.of(this, key));
  }

  long line(int offset) {
    return unit.getLineMap().getLineNumber(offset);
  }
}
