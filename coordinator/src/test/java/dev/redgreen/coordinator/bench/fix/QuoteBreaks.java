package dev.redgreen.coordinator.bench.fix;

import dev.redgreen.fixer.syntax.Token;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes in and around quotes. */
final class QuoteBreaks {
  private static final String ESCAPABLE = "btnfrsu\"'\\01234567\n\r";

  private QuoteBreaks() {}

  static Breaking of(Operator operator) {
    return switch (operator) {
      case STRING_UNCLOSED -> (program, random) -> unclosed(strings(program));
      case STRING_IN_CHAR_QUOTES -> (program, random) -> quoted(program, 2, '\'', '\'');
      case CHAR_UNCLOSED -> (program, random) -> unclosed(tokens(program, Token.Kind.CHARACTER));
      case QUOTES_TYPOGRAPHIC -> (program, random) -> quoted(program, 0, '\u201c', '\u201d');
      case ESCAPE_ILLEGAL -> QuoteBreaks::illegalEscape;
      default -> throw new IllegalArgumentException(operator.title());
    };
  }

  private static Stream<Token> tokens(Program program, Token.Kind kind) {
    return program.tokens().stream().filter(token -> token.kind() == kind);
  }

  private static Stream<Token> strings(Program program) {
    return tokens(program, Token.Kind.STRING).filter(token -> !token.text().startsWith("\"\"\""));
  }

  private static List<Slip> unclosed(Stream<Token> tokens) {
    return tokens.map(token -> Slip.delete(token.end() - 1, token.end())).toList();
  }

  private static List<Slip> quoted(Program program, int least, char open, char close) {
    return strings(program)
        .filter(token -> token.text().length() - 2 >= least)
        .map(
            token ->
                new Slip(
                    List.of(
                        new Slip.Change(token.start(), token.start() + 1, String.valueOf(open)),
                        new Slip.Change(token.end() - 1, token.end(), String.valueOf(close)))))
        .toList();
  }

  private static List<Slip> illegalEscape(Program program, Random random) {
    return strings(program)
        .flatMap(
            token -> {
              int[] places =
                  IntStream.range(1, token.text().length() - 1)
                      .filter(i -> ESCAPABLE.indexOf(token.text().charAt(i)) < 0)
                      .filter(i -> token.text().charAt(i - 1) != '\\')
                      .toArray();
              return places.length == 0
                  ? Stream.empty()
                  : Stream.of(
                      Slip.insert(token.start() + places[random.nextInt(places.length)], "\\"));
            })
        .toList();
  }
}
