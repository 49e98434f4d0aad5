package dev.redgreen.fixer.syntax;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source text with its syntax tree. Offsets count characters of the text. */
public final class ParsedFile {
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final boolean wellFormed;

  private ParsedFile(
      String text, CompilationUnitTree unit, SourcePositions positions, boolean wellFormed) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
    this.wellFormed = wellFormed;
  }

  /**
   * Parses a text by the newest syntax that this JDK knows. Text with syntax errors gives the tree
   * that the compiler recovers.
   */
  public static ParsedFile of(String text) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                null, NoFiles.here(), heard, List.of("-proc:none"), null, List.of(new Text(text)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      boolean wellFormed =
          heard.getDiagnostics().stream()
              .noneMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
      return new ParsedFile(text, unit, Trees.instance(task).getSourcePositions(), wellFormed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The tree. */
  public CompilationUnitTree unit() {
    return unit;
  }

  /** Whether there is no syntax error. */
  public boolean wellFormed() {
    return wellFormed;
  }

  /** Offset of the first character of a tree, modifiers included; -1 if it has no place. */
  public int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** Offset behind the last character of a tree; -1 if it has no place. */
  public int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** The characters of a tree; empty if it has no place in the text. */
  public Optional<String> textOf(Tree tree) {
    int start = start(tree);
    int end = end(tree);
    return start < 0 || end < start ? Optional.empty() : Optional.of(text.substring(start, end));
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("memory:///Text.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
