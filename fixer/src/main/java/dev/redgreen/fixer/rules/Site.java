package dev.redgreen.fixer.rules;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.TypeIndex;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a rule sees: one error and the sources that it stands in. Closed when no rule asks more. */
public final class Site implements AutoCloseable {
  private final CompileError error;
  private final SourceTree tree;
  private final String text;
  private @Nullable ParsedFile parsed;
  private @Nullable Facts facts;
  private @Nullable TypeIndex types;

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

  /** The characters that the error is about; empty if it has no place. */
  public String excerpt() {
    return error.start() < 0 || error.end() > text.length() || error.end() < error.start()
        ? ""
        : text.substring(error.start(), error.end());
  }

  /** Whether the error is in a test source. */
  public boolean inTest() {
    return tree.testFiles().contains(file());
  }

  /** Syntax tree of that file, as far as the compiler recovers it. */
  public ParsedFile parsed() {
    if (parsed == null) {
      parsed = ParsedFile.of(text);
    }
    return parsed;
  }

  /** What javac knows about that file. */
  public Facts facts() {
    if (facts == null) {
      facts = new Facts(tree.attribution(file()));
    }
    return facts;
  }

  /** Types that the file could name. */
  public TypeIndex types() {
    if (types == null) {
      types = TypeIndex.of(tree);
    }
    return types;
  }

  @Override
  public void close() {
    if (facts != null) {
      facts.close();
      facts = null;
    }
  }
}
