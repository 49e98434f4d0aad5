package dev.redgreen.fixer.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A backslash in a literal begins no escape: doubles it, or takes it out. */
final class Escapes implements Guess {
  private static final String LEGAL = "btnfrs\"'\\01234567u\n\r";

  @Override
  public List<Candidate> candidates(Damage damage) {
    String text = damage.text();
    OptionalInt place = damage.near(Codes.ESCAPES);
    if (place.isEmpty() || text.isEmpty()) {
      return List.of();
    }
    int at = Math.min(place.getAsInt(), text.length() - 1);
    while (at > 0 && text.charAt(at) != '\\') {
      at--;
    }
    return ways(damage, at);
  }

  private static List<Candidate> ways(Damage damage, int at) {
    String text = damage.text();
    List<Splice> doubled = new ArrayList<>();
    int end = Layout.lineEnd(text, at);
    for (int i = Layout.lineStart(text, at); i + 1 < end; i++) {
      if (text.charAt(i) == '\\') {
        boolean legal = LEGAL.indexOf(text.charAt(i + 1)) >= 0 && i != at;
        if (!legal) {
          doubled.add(Splice.insert(i, "\\"));
        }
        i += legal ? 1 : 0;
      }
    }
    int line = damage.line(at);
    Splice removed = new Splice(at, at + 1, "");
    boolean plain = at + 1 < text.length() && "/-`#$@!%&".indexOf(text.charAt(at + 1)) >= 0;
    return List.of(
        new Candidate(doubled, () -> "A backslash in line " + line + " was not escaped.", 2),
        new Candidate(
            Splice.insert(at, "\\"), () -> "A backslash in line " + line + " was not escaped.", 1),
        new Candidate(
            removed,
            () -> "A backslash in line " + line + " escaped what needs no escape.",
            plain ? 3 : 0));
  }
}
