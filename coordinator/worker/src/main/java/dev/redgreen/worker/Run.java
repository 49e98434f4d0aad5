package dev.redgreen.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One run: its class loader, its thread, and what is left behind by it. */
final class Run implements Runnable {
  private static final int OUTPUT_LIMIT = 64 * 1024;

  private final TestRunner runner;
  private final CandidateLoader loader;
  private final List<Request.Target> tests;
  private final ThrownReader reader;
  private final Consumer<Event> events;
  private final Thread thread = new Thread(this, "main");

  Run(TestRunner runner, CandidateLoader loader, Request.Run request, Consumer<Event> events) {
    this.runner = runner;
    this.loader = loader;
    this.tests = request.tests();
    this.reader = new ThrownReader(loader::owns);
    this.events = events;
  }

  void start() {
    SystemLoader.show(loader);
    thread.setContextClassLoader(loader);
    thread.start();
  }

  @Override
  public void run() {
    Surroundings surroundings = new Surroundings();
    BoundedOutput output = new BoundedOutput(OUTPUT_LIMIT);
    surroundings.redirect(output);
    String spoilt = "";
    try {
      runner.run(loader, tests, new Reporter(reader, events));
    } catch (Throwable e) { // whatever a candidate throws past the framework
      events.accept(new Event.Failed(new Request.Target("", ""), reader.read(e)));
      spoilt = e instanceof VirtualMachineError ? "the run threw " + e.getClass().getName() : "";
    }
    surroundings.restore();
    spoilt = spoilt.isEmpty() ? surroundings.spoilt(loader) : spoilt;
    close();
    events.accept(new Event.Finished(spoilt, output.text()));
  }

  private void close() {
    try {
      loader.close();
    } catch (IOException e) {
      // A jar that cannot be closed is no reason to lose a result.
    }
  }

  /** Own frames of the test's thread, or of whichever thread is in the candidate's code. */
  List<Frame> where() {
    List<Frame> frames = reader.frames(thread.getStackTrace());
    return frames.isEmpty() ? elsewhere() : frames;
  }

  private List<Frame> elsewhere() {
    for (Map.Entry<Thread, StackTraceElement[]> other : Thread.getAllStackTraces().entrySet()) {
      List<Frame> frames = reader.frames(other.getValue());
      if (!frames.isEmpty()) {
        return frames;
      }
    }
    return List.of();
  }
}
