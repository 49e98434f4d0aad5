package dev.redgreen.worker;

import java.util.function.Consumer;

/** Where a test runner says what happens to each test. */
public final class Reporter {
  private final ThrownReader reader;
  private final Consumer<Event> events;

  Reporter(ThrownReader reader, Consumer<Event> events) {
    this.reader = reader;
    this.events = events;
  }

  /** A test begins. */
  public void started(Request.Target test) {
    events.accept(new Event.Started(test));
  }

  /** A test passed. */
  public void passed(Request.Target test) {
    events.accept(new Event.Passed(test));
  }

  /** A test was not run, or gave up by an assumption. */
  public void skipped(Request.Target test) {
    events.accept(new Event.Skipped(test));
  }

  /** A test threw. */
  public void failed(Request.Target test, Throwable thrown) {
    events.accept(new Event.Failed(test, reader.read(thrown)));
  }
}
