package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A modifier that may not stand here: takes it out, or puts in one that allows the body. */
final class Modifiers implements Guess {
  private static final String WORDS =
      "public|protected|private|abstract|static|final|strictfp|native|synchronized|transient"
          + "|volatile|default|sealed";
  private static final Pattern MODIFIER = Pattern.compile(WORDS);

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Candidate> all = new ArrayList<>();
    int last = Math.min(damage.anchor(), damage.tokens().size() - 1);
    for (int i = last; i >= 0 && !damage.tokens().get(i).text().matches("[;{}]"); i--) {
      if (MODIFIER.matcher(damage.tokens().get(i).text()).matches()) {
        all.add(without(damage, i));
      }
    }
    return all;
  }

  /** The text without a modifier; those that the message names come first. */
  private static Candidate without(Damage damage, int index) {
    Token modifier = damage.tokens().get(index);
    Pattern named = Pattern.compile("\\b" + modifier.text() + "\\b");
    double score = named.matcher(damage.error().message()).find() ? 2 : -2;
    score += damage.code().equals("repeated.modifier") && isRepeated(damage, index) ? 2 : 0;
    Candidate best = Deletions.best(damage, index);
    return new Candidate(
        best.splices(),
        () -> "The modifier " + damage.name(index) + " is not allowed there.",
        score + 0.1 * best.score());
  }

  private static boolean isRepeated(Damage damage, int index) {
    String modifier = damage.tokens().get(index).text();
    int before = index - 1;
    while (before >= 0 && damage.tokens().get(before).text().matches(WORDS)) {
      if (damage.tokens().get(before).text().equals(modifier)) {
        return true;
      }
      before--;
    }
    return false;
  }
}
