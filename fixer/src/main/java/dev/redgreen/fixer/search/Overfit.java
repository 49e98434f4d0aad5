package dev.redgreen.fixer.search;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.search.mutate.Mutation;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Changes that would only repeat what a test wants to see. */
final class Overfit {
  private final SourceTree tree;
  private final Set<String> wanted = new HashSet<>();

  Overfit(SourceTree tree, List<TestFailure> failures) {
    this.tree = tree;
    failures.forEach(failure -> failure.expected().map(Overfit::value).ifPresent(wanted::add));
  }

  /** Whether a change brings a literal that an assertion expects and the file does not have. */
  boolean special(Mutation mutation) {
    String text = tree.text(mutation.file()).orElse("");
    Set<String> known = literals(text);
    return literals(mutation.text()).stream()
        .anyMatch(literal -> wanted.contains(literal) && !known.contains(literal));
  }

  private static Set<String> literals(String text) {
    Set<String> values = new HashSet<>();
    for (Token token : Lexer.tokens(text)) {
      switch (token.kind()) {
        case NUMBER, STRING, CHARACTER -> values.add(value(token.text()));
        default -> {}
      }
    }
    return values;
  }

  /** A value as assertions print it: without quotes, and numbers without suffix and sign. */
  private static String value(String text) {
    String plain = text.replaceAll("^['\"]|['\"]$", "").replaceAll("^-(?=\\d)", "");
    if (!plain.matches("[\\d_]+(\\.\\d*)?([eE]\\d+)?[lLdDfF]?")) {
      return plain;
    }
    String digits = plain.replaceAll("[lLdDfF_]", "");
    return new BigDecimal(digits).stripTrailingZeros().toPlainString();
  }
}
