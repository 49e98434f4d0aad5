package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** A number is written in a way that Java does not know, or is too large for an int. */
final class Numbers implements Guess {
  @Override
  public List<Candidate> candidates(Damage damage) {
    OptionalInt place = damage.near(Codes.NUMBERS);
    if (place.isEmpty()) {
      return List.of();
    }
    int at = place.getAsInt();
    return damage.tokens().stream()
        .filter(token -> token.kind() == Token.Kind.NUMBER)
        .filter(token -> token.start() <= at + 1 && at <= token.end())
        .findFirst()
        .map(token -> ways(damage, token))
        .orElse(List.of());
  }

  private static List<Candidate> ways(Damage damage, Token token) {
    String number = token.text();
    List<Candidate> all = new ArrayList<>();
    switch (damage.code()) {
      case "int.number.too.large" -> {
        add(damage, token, number + "L", " needs the suffix L", 3, all);
        add(damage, token, number.replaceFirst("^0+", ""), " is no octal number", 1, all);
      }
      case "illegal.underscore" ->
          add(damage, token, outerUnderscores(number), " has an underscore at an end", 2, all);
      case "malformed.fp.lit" -> {
        add(damage, token, number.replaceFirst("[eE][+-]?$", ""), " has no exponent", 1, all);
        add(damage, token, number + "0", " has no exponent", 0, all);
        add(damage, token, number + "p0", " has no exponent", 0, all);
      }
      default -> add(damage, token, number.replaceFirst("[_.]$", ""), " ends too early", 0, all);
    }
    return all;
  }

  private static String outerUnderscores(String number) {
    return number.replaceAll("_+$|(?<=[.xXbBeE])_+|_+(?=[.eELlfFdD])", "");
  }

  private static void add(
      Damage damage, Token token, String number, String what, double score, List<Candidate> all) {
    if (number.equals(token.text()) || number.isEmpty()) {
      return;
    }
    Supplier<String> why =
        () -> "The number " + token.text() + " in line " + damage.line(token.start()) + what + ".";
    Splice splice = new Splice(token.start(), token.end(), number);
    Standing standing =
        damage.code().equals("malformed.fp.lit") ? Standing.PLAUSIBLE : Standing.VERIFIED;
    all.add(new Candidate(List.of(splice), why, score, standing));
  }
}
