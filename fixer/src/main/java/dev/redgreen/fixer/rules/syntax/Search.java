package dev.redgreen.fixer.rules.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds among candidates those that the parser accepts, or that leave it less to complain about.
 */
final class Search {
  private static final int BATCH = 24;
  private static final int MOST_PARSED = 168;
  private static final int ENOUGH = 12;

  private static final int MOST_WEIGHED = 400;
  private static final int MOST_FAULTS = 5;
  private static final double FAULT_WEIGHT = 3;
  private static final Comparator<Candidate> BEST =
      Comparator.comparingDouble(Candidate::score).reversed();

  private final Parser parser;
  private final Damage damage;
  private final List<ParseError> before;
  private final List<Judged> found = new ArrayList<>();

  Search(Parser parser, Damage damage, List<ParseError> before) {
    this.parser = parser;
    this.damage = damage;
    this.before = before;
  }

  private record Judged(Candidate candidate, int errors) {}

  /** The best candidates, best first; those that leave fewest errors come before all others. */
  List<Candidate> best(List<Candidate> candidates) {
    List<Candidate> ordered = byLayout(candidates);
    Set<String> texts = new HashSet<>();
    List<Candidate> batch = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (Candidate candidate : ordered) {
      String text = Splice.apply(damage.text(), candidate.splices());
      if (texts.size() < MOST_PARSED && texts.add(withoutBlanks(text, candidate))) {
        batch.add(candidate);
        after.add(text);
      }
      if (batch.size() == BATCH) {
        judge(batch, after);
        batch.clear();
        after.clear();
        if (found.stream().filter(one -> one.errors == 0).count() >= ENOUGH) {
          break;
        }
      }
    }
    judge(batch, after);
    found.sort(
        Comparator.comparingInt(Judged::errors)
            .thenComparing(one -> one.candidate.score(), Comparator.reverseOrder()));
    return found.stream().map(Judged::candidate).limit(ENOUGH).toList();
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
    return candidates.stream()
        .sorted(BEST)
        .limit(MOST_WEIGHED)
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

  private double layoutGain(Candidate candidate, int before) {
    int after = Nesting.faults(Splice.apply(damage.text(), candidate.splices())).size();
    return FAULT_WEIGHT * Math.max(-MOST_FAULTS, Math.min(MOST_FAULTS, before - after));
  }

  private void judge(List<Candidate> batch, List<String> texts) {
    if (batch.isEmpty()) {
      return;
    }
    List<List<ParseError>> errors = parser.errors(texts);
    for (int i = 0; i < batch.size(); i++) {
      if (errors.get(i).size() < before.size()) {
        found.add(new Judged(batch.get(i), errors.get(i).size()));
      }
    }
  }
}
