package dev.redgreen.fixer.rules.syntax;

import com.sun.source.util.JavacTask;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The first syntax error of a text, as the compiler reports it. */
final class FirstError {
  private FirstError() {}

  static CompileError of(Path file, String text) {
    DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("memory:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    try {
      ((JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(null, null, heard, List.of("-proc:none"), null, List.of(source)))
          .parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Diagnostic<?> first =
        heard.getDiagnostics().stream()
            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
            .findFirst()
            .orElseThrow();
    return new CompileError(
        first.getCode(),
        new Location(file, (int) first.getLineNumber(), (int) first.getColumnNumber()),
        (int) first.getStartPosition(),
        (int) first.getEndPosition(),
        "",
        first.getMessage(Locale.ROOT));
  }
}
