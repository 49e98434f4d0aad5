package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Lazily;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.reuse.demand.Demand;
import dev.redgreen.fixer.reuse.demand.DemandReader;
import dev.redgreen.fixer.reuse.demand.Inference;
import dev.redgreen.fixer.reuse.find.CandidateSearch;
import dev.redgreen.fixer.reuse.find.Catalogue;
import dev.redgreen.fixer.reuse.find.Homes;
import dev.redgreen.fixer.reuse.plan.Delegates;
import dev.redgreen.fixer.reuse.run.Workbench;
import dev.redgreen.fixer.reuse.write.Kept;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.PatternStore;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Answers a demand with code that exists: rung 4, without a model. */
public final class ReuseProposer implements Proposer {
  private final PatternStore store;
  private final ReuseSettings settings;
  private final ReuseListener listener;

  public ReuseProposer(PatternStore store, ReuseSettings settings, ReuseListener listener) {
    this.store = store;
    this.settings = settings;
    this.listener = listener;
  }

  @Override
  public String rung() {
    return "reuse";
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    if (!attempt.fresh() || attempt.round() > 1) {
      return Stream.empty();
    }
    return Lazily.stream(() -> answers(attempt));
  }

  private Stream<Fix> answers(Attempt attempt) {
    Workbench bench = Workbench.of(attempt.tree(), attempt.bench());
    Inference inference =
        new DemandReader(attempt.tree(), bench.test())
            .read(attempt.task().targets(), attempt.failures(), attempt.task().spec());
    if (inference instanceof Inference.NotUnderstood not) {
      listener.gaveUp(not.why());
      return Stream.empty();
    }
    Inference.Understood understood = (Inference.Understood) inference;
    understood.demand().types().forEach(type -> listener.demand(type.toString()));
    Stream<Fix> found = Lazily.stream(() -> found(attempt, bench, understood.demand()));
    return ValueAnswers.areFor(understood.demand())
        ? Stream.concat(
            new ValueAnswers(understood.demand(), attempt.tree().module().release()).fixes(), found)
        : found;
  }

  /** What the store has for a demand. */
  private Stream<Fix> found(Attempt attempt, Workbench bench, Demand demand) {
    Filter filter = filter(attempt.task().project());
    Catalogue catalogue = new Catalogue(store, filter, Homes.of(attempt.tree()));
    CandidateSearch search =
        new CandidateSearch(catalogue, store, filter, attempt.task().project());
    if (StatefulAnswers.areFor(demand)) {
      return new StatefulAnswers(
              bench, demand, new Delegates(search, catalogue), catalogue, settings, listener)
          .fixes();
    }
    Demand keeping = demand.with(demand.types().stream().map(Kept::in).toList());
    return new FunctionAnswers(bench, keeping, catalogue, search, settings, listener).fixes();
  }

  private Filter filter(String project) {
    Set<String> spaces = new HashSet<>(settings.spaces());
    spaces.add(project);
    return new Filter(Set.of(), spaces, settings.licences(), Set.of());
  }
}
