package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.CandidateSearch;
import dev.redgreen.fixer.reuse.find.CandidateSearch.Wording;
import dev.redgreen.fixer.reuse.find.Catalogue;
import dev.redgreen.fixer.reuse.find.Home;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Finds the expressions that may do what one demanded member is to do, likeliest first. */
public final class Expressions {
  private final CandidateSearch search;
  private final Callables callables;

  public Expressions(CandidateSearch search, Catalogue catalogue) {
    this.search = search;
    this.callables = new Callables(catalogue);
  }

  /**
   * An expression with what speaks for it and against it.
   *
   * @param mismatch what its types cost to adapt
   */
  public record Ranked(Callable callable, Wording wording, double mismatch) {
    /** What speaks against trying it early, its types left out. */
    public double cost() {
      return distance(callable.candidate().home()) + 4 * (1 - wording.order());
    }
  }

  /** What speaks against code that is further away. */
  static double distance(Home home) {
    return switch (home) {
      case PROJECT -> 0;
      case JDK -> 0.2;
      case CLASS_PATH -> 0.3;
      case STORE -> 0.6;
    };
  }

  /** Expressions whose types can be adapted, those whose words fit best first. */
  public List<Ranked> find(TypeDemand type, MemberDemand member, String words) {
    Fit fit = Fit.of(type, member);
    Function<Candidate, Wording> wording = search.wording(type, member, words);
    List<Ranked> found = new ArrayList<>();
    for (Candidate candidate : search.permitted(type, member, words)) {
      if (fit.gives(candidate)) {
        for (Callable callable : callables.of(candidate)) {
          OptionalDouble mismatch = fit.mismatch(callable);
          if (mismatch.isPresent()) {
            found.add(new Ranked(callable, wording.apply(candidate), mismatch.getAsDouble()));
          }
        }
      }
    }
    found.sort(Comparator.comparingDouble(ranked -> ranked.cost() + ranked.mismatch()));
    return found;
  }
}
