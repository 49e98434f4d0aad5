package dev.redgreen.coordinator;

import dev.redgreen.fixer.search.Alternative;
import dev.redgreen.fixer.search.SearchListener;
import java.util.List;
import java.util.function.Consumer;

/** Turns what the search for small changes finds into events of the run. */
record SearchEvents(Consumer<RunEvent> events) implements SearchListener {
  private static final String RUNG = "search";

  @Override
  public void gaveUp(String why) {
    events.accept(new RunEvent.RungSkipped(RUNG, why));
  }

  @Override
  public void progress(int candidates, int compiled, int run) {
    events.accept(
        new RunEvent.Proposing(
            RUNG, candidates + " changes, " + compiled + " compiled, " + run + " run"));
  }

  @Override
  public void passed(List<Alternative> found) {
    found.stream()
        .skip(1)
        .filter(Alternative::complete)
        .forEach(
            each ->
                events.accept(
                    new RunEvent.AlternativeFound(RUNG, each.place() + ": " + each.what())));
  }
}
