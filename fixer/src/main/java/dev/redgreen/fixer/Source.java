package dev.redgreen.fixer;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Shape;
import dev.redgreen.fixer.syntax.Token;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of a source file, with what is derived from it kept. Equal texts are equal sources. */
final class Source {
  private final String text;
  private volatile @Nullable Shape shape;
  private volatile @Nullable Optional<String> processed;
  private volatile @Nullable MethodBodies bodies;
  private volatile @Nullable Set<String> words;

  Source(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  Shape shape() {
    Shape known = shape;
    if (known == null) {
      known = Shape.of(text);
      shape = known;
    }
    return known;
  }

  /** What annotation processors see of it; empty if it has syntax errors. */
  Optional<String> seenByProcessors() {
    Optional<String> known = processed;
    if (known == null) {
      known = Shape.seenByProcessors(text);
      processed = known;
    }
    return known;
  }

  MethodBodies bodies() {
    MethodBodies known = bodies;
    if (known == null) {
      known = MethodBodies.of(text);
      bodies = known;
    }
    return known;
  }

  /** Whether one of the names occurs in the code. */
  boolean mentions(Set<String> names) {
    return intersect(words(), names);
  }

  /** Whether one of the names occurs in what other files see. */
  boolean declaresWith(Set<String> names) {
    return intersect(shape().words(), names);
  }

  private static boolean intersect(Set<String> words, Set<String> names) {
    // A unicode escape may spell any name.
    return words.contains("\\") || names.stream().anyMatch(words::contains);
  }

  private Set<String> words() {
    Set<String> known = words;
    if (known == null) {
      known = new HashSet<>();
      for (Token token : Lexer.tokens(text)) {
        if (token.kind() == Token.Kind.WORD || token.text().equals("\\")) {
          known.add(token.text());
        }
      }
      words = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Source source && source.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
