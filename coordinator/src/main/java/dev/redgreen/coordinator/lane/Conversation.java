package dev.redgreen.coordinator.lane;

import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.worker.Event;
import dev.redgreen.worker.Frame;
import dev.redgreen.worker.Request;
import java.time.Duration;
import java.util.List;

/** One run as seen from outside: listens to the worker and knows when to give it up. */
final class Conversation {
  /** Stands for the exception of a test that ended its own process. */
  static final String PROCESS_ENDED = "dev.redgreen.ProcessEnded";

  private static final String TIMEOUT = "java.util.concurrent.TimeoutException";
  private static final Duration ANSWER = Duration.ofSeconds(1);

  private final WorkerProcess worker;
  private final Outcomes outcomes;
  private final Duration perTest;
  private final long end;
  private long testStart = System.nanoTime();
  private List<Frame> exiting = List.of();
  private boolean spent = true;
  private String output = "";

  Conversation(WorkerProcess worker, Outcomes outcomes, Duration perTest, long end) {
    this.worker = worker;
    this.outcomes = outcomes;
    this.perTest = perTest;
    this.end = end;
  }

  /** Whether the worker can't be used again. */
  boolean spent() {
    return spent;
  }

  /** What the tests printed. */
  String output() {
    return output;
  }

  Report hold(Request.Run run) {
    worker.send(run::writeTo);
    while (true) {
      Signal signal = worker.await(patience());
      if (signal instanceof Signal.Silent) {
        return late();
      } else if (signal instanceof Signal.Ended) {
        return ended();
      } else if (signal instanceof Signal.Heard heard) {
        if (heard.event() instanceof Event.Finished finished) {
          return finished(finished);
        }
        hear(heard.event());
      }
    }
  }

  private Duration patience() {
    long now = System.nanoTime();
    long left = end - now;
    long leftOfTest = testStart + perTest.toNanos() - now;
    return Duration.ofNanos(outcomes.testRunning() ? Math.min(left, leftOfTest) : left);
  }

  private void hear(Event event) {
    if (event instanceof Event.Exiting leaving) {
      exiting = leaving.frames();
    } else {
      if (event instanceof Event.Started) {
        testStart = System.nanoTime();
      }
      outcomes.hear(event);
    }
  }

  private Report finished(Event.Finished finished) {
    spent = !finished.spoilt().isEmpty();
    output = finished.output();
    return outcomes.report();
  }

  private Report late() {
    boolean wholeCall = System.nanoTime() >= end;
    String limit =
        wholeCall ? "the time for the whole run was over" : "over " + perTest.toMillis() + " ms";
    outcomes.cut(TIMEOUT, "did not end: " + limit, where());
    return outcomes.report();
  }

  private List<Frame> where() {
    worker.send(new Request.Where()::writeTo);
    long until = System.nanoTime() + ANSWER.toNanos();
    while (System.nanoTime() < until) {
      Signal signal = worker.await(Duration.ofNanos(until - System.nanoTime()));
      if (signal instanceof Signal.Heard heard && heard.event() instanceof Event.Stack stack) {
        return stack.frames();
      } else if (signal instanceof Signal.Ended) {
        return List.of();
      }
    }
    return List.of();
  }

  private Report ended() {
    String code =
        worker.exitCode().stream().mapToObj(c -> " with exit code " + c).findFirst().orElse("");
    String noise = worker.noise();
    String message = "the test ended its process" + code + (noise.isEmpty() ? "" : ": " + noise);
    outcomes.cut(PROCESS_ENDED, message, exiting);
    return outcomes.report();
  }
}
