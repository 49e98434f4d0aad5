package dev.redgreen.fixer.rules;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a rule sees: one error and the sources that it stands in. */
public final class Site {
  private final CompileError error;
  private final SourceTree tree;
  private final String text;
  private @Nullable ParsedFile parsed;

  public Site(CompileError error, SourceTree tree) {
    this.error = error;
    this.tree = tree;
    this.text = tree.text(error.place().file()).orElse("");
  }

  /** The error, with offsets into {@link #text}. */
  public CompileError error() {
    return error;
  }

  /** The sources of the module. */
  public SourceTree tree() {
    return tree;
  }

  /** The file that the error is in, relative to the root. */
  public Path file() {
    return error.place().file();
  }

  /** Text of that file. */
  public String text() {
    return text;
  }

  /** Syntax tree of that file, as far as the compiler recovers it. */
  public ParsedFile parsed() {
    if (parsed == null) {
      parsed = ParsedFile.of(text);
    }
    return parsed;
  }
}
