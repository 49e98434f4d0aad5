package dev.redgreen.fixer.javac;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An error that javac reported.
 *
 * @param code javac's code, such as {@code compiler.err.cant.resolve.location}
 * @param file absolute path of the source; empty if no file is named
 * @param line 1-based; 0 if unknown
 * @param column 1-based; 0 if unknown
 * @param start offset of the first character; -1 if unknown
 * @param end offset behind the last character; -1 if unknown
 * @param message in English, whatever the user's locale
 */
public record Problem(
    String code, Optional<Path> file, int line, int column, int start, int end, String message) {

  /** Code of a run in which javac itself broke down. */
  public static final String CRASH = "compiler.crash";

  /** Code of arguments that javac refuses. */
  public static final String ARGUMENTS = "compiler.arguments";

  static Problem of(Diagnostic<? extends JavaFileObject> diagnostic) {
    return new Problem(
        diagnostic.getCode(),
        Optional.ofNullable(diagnostic.getSource()).map(source -> Path.of(source.toUri())),
        (int) Math.max(0, diagnostic.getLineNumber()),
        (int) Math.max(0, diagnostic.getColumnNumber()),
        (int) diagnostic.getStartPosition(),
        (int) diagnostic.getEndPosition(),
        // ROOT, not ENGLISH: there is no English bundle, and what is missing falls back to the
        // user's locale.
        diagnostic.getMessage(Locale.ROOT));
  }

  static Problem without(String code, String message) {
    return new Problem(code, Optional.empty(), 0, 0, -1, -1, message);
  }
}
