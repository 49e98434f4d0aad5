package dev.redgreen.fixer.rules.syntax;

import com.sun.source.util.JavacTask;
import dev.redgreen.fixer.syntax.NoFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Tells the syntax errors of texts. One task parses a whole batch, because making a task costs as
 * much as parsing some hundred lines (measured: 0.3 ms).
 */
final class Parser {
  private static final String PREFIX = "compiler.err.";

  /** More errors than any change leaves. */
  private static final List<ParseError> CRASH =
      Collections.nCopies(1000, new ParseError("crash", 0));

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final List<String> options;

  /** A parser of the syntax of a Java release; of the newest known one if that is newer. */
  Parser(int release) {
    this.options = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-Xmaxerrs", "100000"));
    if (release >= 8 && release < SourceVersion.latest().ordinal()) {
      options.addAll(List.of("-source", "" + release));
    }
  }

  /** The errors of a text, in order of position. */
  List<ParseError> errors(String text) {
    return errors(List.of(text)).get(0);
  }

  /**
   * The errors of each text, in order of position. Some broken texts break javac itself down: that
   * is an error, too.
   */
  List<List<ParseError>> errors(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    try {
      return parsed(texts);
    } catch (IllegalStateException | AssertionError | StackOverflowError crash) {
      return texts.size() == 1
          ? List.of(CRASH)
          : texts.stream().map(text -> errors(List.of(text)).get(0)).toList();
    }
  }

  private List<List<ParseError>> parsed(List<String> texts) {
    List<Text> sources = new ArrayList<>();
    texts.forEach(text -> sources.add(new Text(sources.size(), text)));
    DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
    try {
      ((JavacTask) compiler.getTask(null, NoFiles.here(), heard, options, null, sources)).parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<List<ParseError>> errors = new ArrayList<>();
    texts.forEach(text -> errors.add(new ArrayList<>()));
    for (Diagnostic<? extends JavaFileObject> one : heard.getDiagnostics()) {
      if (one.getKind() == Diagnostic.Kind.ERROR && one.getSource() instanceof Text source) {
        errors.get(source.index).add(error(one));
      }
    }
    return errors;
  }

  private static ParseError error(Diagnostic<?> one) {
    String code = one.getCode();
    return new ParseError(
        code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code,
        (int) Math.max(0, one.getStartPosition() < 0 ? one.getPosition() : one.getStartPosition()));
  }

  private static final class Text extends SimpleJavaFileObject {
    private final int index;
    private final String text;

    Text(int index, String text) {
      super(URI.create("memory:///Text" + index + ".java"), Kind.SOURCE);
      this.index = index;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
