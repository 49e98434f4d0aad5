package dev.redgreen.fixer.rules.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A token is missing: puts in one between two others, spaced as the sources do it. */
final class Insertions implements Guess {
  private static final int PER_PLACE = 10;
  private static final double ASKED = 3;

  /** Two blanks between tokens: something stood there. */
  private static final double HOLE = 3;

  private static final Comparator<Candidate> BEST =
      Comparator.comparingDouble(Candidate::score).reversed();

  @Override
  public List<Candidate> candidates(Damage damage) {
    Set<String> expected = damage.expected();
    List<Candidate> all = new ArrayList<>();
    for (int place : damage.window()) {
      all.addAll(at(damage, place, expected));
    }
    return all;
  }

  private static List<Candidate> at(Damage damage, int place, Set<String> expected) {
    List<Candidate> here = new ArrayList<>();
    Gap gap = new Gap(damage, place);
    double hole = gap.isWide() ? HOLE : 0;
    for (Alphabet.Missing missing : Alphabet.MISSING) {
      boolean asked = damage.anchors().contains(place) && expected.contains(missing.text());
      double prior = hole + (asked ? ASKED : 0) - missing.cost() - damage.distanceCost(place);
      gap.fillings(missing.text()).stream()
          .map(filling -> candidate(damage, place, missing, filling))
          .min(BEST)
          .ifPresent(best -> here.add(best.plus(prior)));
    }
    here.sort(BEST);
    return here.subList(0, Math.min(PER_PLACE, here.size()));
  }

  private static Candidate candidate(
      Damage damage, int place, Alphabet.Missing missing, Gap.Filling filling) {
    List<Mark> marks = missing.marks(filling.before());
    boolean last = place == damage.tokens().size();
    if (!last) {
      marks.add(damage.mark(place).spaced(filling.after()));
    }
    double gain = damage.gain(place, place, marks, last ? 0 : 1);
    return new Candidate(filling.splice(), () -> why(damage, place, missing.text()), gain);
  }

  private static String why(Damage damage, int place, String token) {
    return "'" + token + "' was missing " + damage.behind(place) + ".";
  }
}
