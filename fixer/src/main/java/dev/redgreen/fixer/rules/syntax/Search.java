package dev.redgreen.fixer.rules.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds among candidates those that the parser accepts, or that leave it less to complain about.
 */
final class Search {
  private static final int BATCH = 24;
  private static final int USUALLY_PARSED = 168;
  private static final int MOST_PARSED = 480;
  private static final int ENOUGH = 12;

  private static final int LEAST_WEIGHED = 200;
  private static final int CHARACTERS_WEIGHED = 6_000_000;
  private static final int MOST_FAULTS = 5;
  private static final double FAULT_WEIGHT = 3;
  private static final double ERROR_WEIGHT = 4;
  private static final int FURTHER = 12;
  private static final Comparator<Candidate> BEST =
      Comparator.comparingDouble(Candidate::score).reversed();

  private final Parser parser;
  private final Damage damage;
  private final int limit;
  private final List<Judged> found = new ArrayList<>();
  private final List<Judged> further = new ArrayList<>();

  /**
   * A search.
   *
   * @param limit how many errors a change may leave at most
   */
  Search(Parser parser, Damage damage, int limit) {
    this.parser = parser;
    this.damage = damage;
    this.limit = limit;
  }

  private record Judged(Candidate candidate, int errors) {
    double rank() {
      return candidate.score() - ERROR_WEIGHT * errors;
    }
  }

  /** The best candidates, best first; those that leave fewest errors come before all others. */
  List<Candidate> best(List<Candidate> candidates) {
    Set<String> seen = new HashSet<>();
    Map<Candidate, String> batch = new LinkedHashMap<>();
    for (Candidate candidate : byLayout(candidates)) {
      String text = Splice.apply(damage.text(), candidate.splices());
      if (seen.add(withoutBlanks(text, candidate))) {
        batch.put(candidate, text);
      }
      if (batch.size() == BATCH) {
        judge(batch);
        batch.clear();
        if (isEnough(seen.size())) {
          break;
        }
      }
    }
    judge(batch);
    List<Judged> best = found.isEmpty() ? further : found;
    best.sort(Comparator.comparingDouble(Judged::rank).reversed());
    return best.stream().map(Judged::candidate).limit(ENOUGH).toList();
  }

  private boolean isEnough(int parsed) {
    return parsed >= MOST_PARSED
        || (parsed >= USUALLY_PARSED && !found.isEmpty())
        || found.stream().filter(one -> one.errors == 0).count() >= ENOUGH;
  }

  /** Tells texts apart that differ by more than spacing; within quotes spacing counts. */
  private static String withoutBlanks(String text, Candidate candidate) {
    if (candidate.splices().stream().anyMatch(splice -> splice.text().contains("\""))) {
      return text;
    }
    StringBuilder dense = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> dense.append((char) c));
    return dense.toString();
  }

  /** Best first; what puts in or takes out a brace is measured by the indentation, too. */
  private List<Candidate> byLayout(List<Candidate> candidates) {
    int faults = Nesting.faults(damage.text()).size();
    int weighed = Math.max(LEAST_WEIGHED, CHARACTERS_WEIGHED / (damage.text().length() + 1));
    return candidates.stream()
        .sorted(BEST)
        .limit(weighed)
        .map(one -> touchesBraces(one) ? one.plus(layoutGain(one, faults)) : one)
        .sorted(BEST)
        .toList();
  }

  private boolean touchesBraces(Candidate candidate) {
    return candidate.splices().stream()
        .anyMatch(
            splice ->
                hasBrace(splice.text())
                    || hasBrace(damage.text().substring(splice.start(), splice.end())));
  }

  private static boolean hasBrace(String text) {
    return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
  }

  /**
   * A brace that is missing makes all lines behind it look wrong: some faults fewer say that it
   * belongs about here, the share that is gone says where.
   */
  private double layoutGain(Candidate candidate, int before) {
    int after = Nesting.faults(Splice.apply(damage.text(), candidate.splices())).size();
    double gain = Math.max(-MOST_FAULTS, Math.min(MOST_FAULTS, before - after));
    double share = before == 0 ? 0 : Math.max(-1, (before - after) / (double) before);
    return FAULT_WEIGHT * (gain + (after == 0 ? 1.5 * share : share));
  }

  private void judge(Map<Candidate, String> batch) {
    List<Candidate> judged = List.copyOf(batch.keySet());
    List<List<ParseError>> errors = parser.errors(List.copyOf(batch.values()));
    for (int i = 0; i < judged.size(); i++) {
      int count = errors.get(i).size();
      if (count <= limit) {
        found.add(new Judged(judged.get(i), count));
      } else if (count <= limit + 1 && isFurther(judged.get(i), errors.get(i).get(0).start())) {
        further.add(new Judged(judged.get(i), count));
      }
    }
  }

  /** Whether the first error lies well behind the change: another one had been hidden by this. */
  private boolean isFurther(Candidate candidate, int error) {
    int end = candidate.splices().stream().mapToInt(Splice::end).max().orElse(0);
    return error > Math.max(end, damage.offset()) + FURTHER;
  }
}
