package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A mistake of one token, made at random. */
enum Mutation {
  DELETED {
    @Override
    Optional<String> of(String text, Random random) {
      Token token = punctuation(text, random);
      return Optional.of(text.substring(0, token.start()) + text.substring(token.end()));
    }
  },
  DOUBLED {
    @Override
    Optional<String> of(String text, Random random) {
      Token token = punctuation(text, random);
      return Optional.of(text.substring(0, token.end()) + text.substring(token.start()));
    }
  },
  SPURIOUS {
    @Override
    Optional<String> of(String text, Random random) {
      List<Token> tokens = Lexemes.of(text);
      int at = tokens.get(random.nextInt(tokens.size())).end();
      return Optional.of(text.substring(0, at) + some(random) + text.substring(at));
    }
  },
  REPLACED {
    @Override
    Optional<String> of(String text, Random random) {
      Token token = punctuation(text, random);
      String other = some(random);
      return other.equals(token.text())
          ? Optional.empty()
          : Optional.of(text.substring(0, token.start()) + other + text.substring(token.end()));
    }
  };

  private static final List<String> PUNCTUATION =
      List.of(";", ",", ".", "(", ")", "{", "}", "[", "]", "<", ">");

  /** The text with the mistake; empty if the draw would change nothing. */
  abstract Optional<String> of(String text, Random random);

  /** So many kinds of mistakes. */
  static Mutation[] random(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> values()[random.nextInt(values().length)])
        .toArray(Mutation[]::new);
  }

  private static String some(Random random) {
    return PUNCTUATION.get(random.nextInt(PUNCTUATION.size()));
  }

  private static Token punctuation(String text, Random random) {
    List<Token> all =
        Lexemes.of(text).stream().filter(token -> PUNCTUATION.contains(token.text())).toList();
    return all.get(random.nextInt(all.size()));
  }
}
