package dev.redgreen.fixer.javac;

import java.nio.file.ClosedFileSystemException;
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

  /** More types than a message names. */
  private static final int ATTEMPTS = 20;

  static Problem of(Diagnostic<? extends JavaFileObject> diagnostic) {
    return new Problem(
        diagnostic.getCode(),
        Optional.ofNullable(diagnostic.getSource()).map(source -> Path.of(source.toUri())),
        (int) Math.max(0, diagnostic.getLineNumber()),
        (int) Math.max(0, diagnostic.getColumnNumber()),
        (int) diagnostic.getStartPosition(),
        (int) diagnostic.getEndPosition(),
        message(diagnostic));
  }

  /**
   * The message, which javac puts together when it is asked. A type that it has not read until then
   * may lie in class files that were closed with the task; after the complaint javac takes it as it
   * is.
   */
  private static String message(Diagnostic<?> diagnostic) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        // ROOT, not ENGLISH: there is no English bundle, and what is missing falls back to the
        // user's locale.
        return diagnostic.getMessage(Locale.ROOT);
      } catch (ClosedFileSystemException closed) {
        // Asked again, it goes on behind that type.
      }
    }
    return diagnostic.getCode();
  }

  static Problem without(String code, String message) {
    return new Problem(code, Optional.empty(), 0, 0, -1, -1, message);
  }
}
