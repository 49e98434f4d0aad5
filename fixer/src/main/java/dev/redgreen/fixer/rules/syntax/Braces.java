package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** A brace is missing or one too many: looks for it where indentation and braces part. */
final class Braces implements Guess {
  private static final int LINES = 30;
  private static final int BEST = 8;
  private static final double EVIDENCE = 4;
  private static final int REACH = 4_000;

  private record Brace(Candidate candidate, int faults) {}

  @Override
  public List<Candidate> candidates(Damage damage) {
    List<Integer> faults = Nesting.faults(damage.text());
    if (faults.isEmpty()) {
      return List.of();
    }
    int end = Math.min(damage.text().length(), faults.get(0) + REACH);
    int before = Nesting.faults(damage.text().substring(0, end)).size();
    List<Brace> found = new ArrayList<>();
    for (int index : linesBefore(damage, faults.get(0))) {
      around(damage, index, end, found);
    }
    return found.stream()
        .filter(brace -> brace.faults < before)
        .sorted(Comparator.comparingInt(Brace::faults))
        .limit(BEST)
        .map(Brace::candidate)
        .toList();
  }

  /** Indexes of the first tokens of the lines up to a fault; the number of tokens for the end. */
  private static List<Integer> linesBefore(Damage damage, int fault) {
    List<Integer> firsts = new ArrayList<>();
    List<Token> tokens = damage.tokens();
    for (int i = 0; i < tokens.size() && tokens.get(i).start() <= fault; i++) {
      if (damage.startsLine(i)) {
        firsts.add(i);
      }
    }
    if (fault >= damage.text().length()) {
      firsts.add(tokens.size());
    }
    return firsts.subList(Math.max(0, firsts.size() - LINES), firsts.size());
  }

  private static void around(Damage damage, int index, int end, List<Brace> found) {
    closing(damage, index, end, found);
    if (index < damage.tokens().size()) {
      opening(damage, index, end, found);
      spurious(damage, index, end, found);
    }
  }

  private static void closing(Damage damage, int index, int end, List<Brace> found) {
    Supplier<String> why = () -> "A block was not closed by '}' " + damage.behind(index) + ".";
    for (Splice splice : new Gap(damage, index).closings()) {
      add(damage, splice, why, end, found);
    }
  }

  private static void opening(Damage damage, int index, int end, List<Brace> found) {
    if (index > 0 && !damage.tokens().get(index - 1).text().matches("[{;,]")) {
      Supplier<String> why = () -> "A block was not opened by '{' " + damage.behind(index) + ".";
      for (Gap.Filling filling : new Gap(damage, index).fillings("{")) {
        if (!filling.after().isEmpty() && filling.before().equals(" ")) {
          add(damage, filling.splice(), why, end, found);
        }
      }
    }
  }

  /** The braces of a line; they go with the line if nothing else is on it. */
  private static void spurious(Damage damage, int index, int end, List<Brace> found) {
    for (int i = index; i < damage.tokens().size() && (i == index || !damage.startsLine(i)); i++) {
      if (damage.tokens().get(i).text().matches("[{}]")) {
        Candidate best = Deletions.best(damage, i);
        add(damage, best.splices().get(0), best.why(), end, found);
      }
    }
  }

  private static void add(
      Damage damage, Splice splice, Supplier<String> why, int end, List<Brace> found) {
    if (splice.end() > end) {
      return;
    }
    List<Splice> splices = List.of(splice);
    Candidate candidate = new Candidate(splices, why, damage.gain(splices) + EVIDENCE);
    String after = Splice.apply(damage.text().substring(0, end), splices);
    found.add(new Brace(candidate, Nesting.faults(after).size()));
  }
}
