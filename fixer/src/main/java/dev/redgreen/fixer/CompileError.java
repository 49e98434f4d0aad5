package dev.redgreen.fixer;

import java.util.Optional;

/**
 * A compiler diagnostic of kind error.
 *
 * @param code javac's code, such as {@code compiler.err.cant.resolve.location}; for text of another
 *     compiler, its name
 * @param place where
 * @param start offset of the first character in the file; -1 if unknown
 * @param end offset behind the last character; -1 if unknown
 * @param symbol the name the diagnostic is about; empty if there is none
 * @param message the whole message, may have several lines
 */
public record CompileError(
    String code, Location place, int start, int end, String symbol, String message)
    implements Failure {

  @Override
  public String kind() {
    return code;
  }

  @Override
  public String fingerprint() {
    return code + "|" + place.file() + "|" + symbol;
  }

  @Override
  public Optional<Location> location() {
    return Optional.of(place);
  }
}
