package dev.redgreen.fixer.replay;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.syntax.Lexer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where a failure is, told by the code of its line and not by file or number. */
final class Site {
  private static final int LONGEST = 400;

  private Site() {}

  /** What a fix is found by: kind of failure and code of the line; empty without a line. */
  static Optional<String> key(Failure failure, Function<Path, Optional<String>> sources) {
    return code(failure, sources).map(code -> failure.kind() + " @ " + code);
  }

  /** The code of the line, without its layout; empty without a line. */
  static Optional<String> code(Failure failure, Function<Path, Optional<String>> sources) {
    return failure
        .location()
        .flatMap(
            place ->
                sources
                    .apply(place.file())
                    .flatMap(text -> text.lines().skip(Math.max(0, place.line() - 1L)).findFirst()))
        .map(Lexer::withoutLayout)
        .filter(code -> !code.isEmpty() && code.length() <= LONGEST);
  }
}
