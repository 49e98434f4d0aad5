package dev.redgreen.coordinator;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.prompts.gateway.ModelUnavailable;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The model rung, as long as the model can be asked; then it is left out with one line. */
final class WhileReachable implements Proposer {
  private final Proposer model;
  private final Consumer<RunEvent> events;
  private String trouble = "";

  WhileReachable(Proposer model, Consumer<RunEvent> events) {
    this.model = model;
    this.events = events;
  }

  /** Why the model cannot be asked; empty while it can. */
  String trouble() {
    return trouble;
  }

  @Override
  public String rung() {
    return model.rung();
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    if (!trouble.isEmpty()) {
      return Stream.of();
    }
    Fixes fixes = new Fixes(attempt);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(fixes, Spliterator.ORDERED), false);
  }

  private boolean reachable(BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (ModelUnavailable e) {
      trouble = String.valueOf(e.getMessage());
      events.accept(new RunEvent.RungSkipped(rung(), trouble));
      return false;
    }
  }

  private final class Fixes implements Iterator<Fix> {
    private final Attempt attempt;
    private Iterator<Fix> delegate = java.util.Collections.emptyIterator();
    private boolean asked;

    Fixes(Attempt attempt) {
      this.attempt = attempt;
    }

    @Override
    public boolean hasNext() {
      return reachable(
          () -> {
            if (!asked) {
              asked = true;
              delegate = model.propose(attempt).iterator();
            }
            return delegate.hasNext();
          });
    }

    @Override
    public Fix next() {
      return delegate.next();
    }
  }
}
