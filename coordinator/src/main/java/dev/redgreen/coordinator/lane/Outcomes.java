package dev.redgreen.coordinator.lane;

import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.worker.Event;
import dev.redgreen.worker.Frame;
import dev.redgreen.worker.Request.Target;
import dev.redgreen.worker.Thrown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What became of each test of a run so far; one failing invocation makes its test failed. */
final class Outcomes {
  /** Stands for the exception of a test that no worker executed. */
  static final String NOT_RUN = "dev.redgreen.NotExecuted";

  private final List<TestId> wanted;
  private final FailedTests failed;
  private final Deque<Target> running = new ArrayDeque<>();
  private final Set<TestId> passed = new LinkedHashSet<>();
  private final Set<TestId> skipped = new LinkedHashSet<>();
  private final Map<TestId, TestFailure> failures = new LinkedHashMap<>();

  Outcomes(List<TestId> wanted, FailedTests failed) {
    this.wanted = List.copyOf(wanted);
    this.failed = failed;
  }

  void hear(Event event) {
    if (event instanceof Event.Started started) {
      running.add(started.test());
    } else if (event instanceof Event.Passed end) {
      passed.add(ended(end.test()));
    } else if (event instanceof Event.Skipped end) {
      skipped.add(ended(end.test()));
    } else if (event instanceof Event.Failed end) {
      Target test = end.test().className().isEmpty() ? running() : end.test();
      fail(ended(test), end.thrown());
    }
  }

  private TestId ended(Target test) {
    running.remove(test);
    return id(test);
  }

  private static TestId id(Target test) {
    return new TestId(test.className(), test.method());
  }

  private void fail(TestId test, Thrown thrown) {
    failures.putIfAbsent(test, failed.of(test, thrown));
  }

  /** The test that has been running for longest, else the first one of which nothing was heard. */
  private Target running() {
    return Optional.ofNullable(running.peek())
        .or(() -> unheard().findFirst().map(test -> new Target(test.className(), test.method())))
        .orElseGet(() -> new Target(wanted.get(0).className(), wanted.get(0).method()));
  }

  /** Whether any test is between its start and its end. */
  boolean testRunning() {
    return !running.isEmpty();
  }

  /** Makes the running test a failure: it ended its process or did not end in time. */
  void cut(String exception, String message, List<Frame> frames) {
    Target test = running();
    fail(id(test), new Thrown(exception, message, List.of(), frames));
    String why = "no test was executed: " + test.className() + " ended the run before it";
    unheard().toList().forEach(id -> fail(id, new Thrown(NOT_RUN, why, List.of(), List.of())));
  }

  /** Wanted tests of which nothing was heard. */
  private Stream<TestId> unheard() {
    return wanted.stream().filter(test -> heard().noneMatch(other -> about(test, other)));
  }

  private static boolean about(TestId wanted, TestId heard) {
    return wanted.covers(heard)
        || heard.covers(wanted)
        || (wanted.method().isEmpty() && heard.className().startsWith(wanted.className() + "$"))
        || (heard.method().isEmpty() && wanted.className().startsWith(heard.className() + "$"));
  }

  private Stream<TestId> heard() {
    return Stream.of(passed, skipped, failures.keySet()).flatMap(Set::stream);
  }

  /** The report of a run that is over. */
  Report report() {
    if (heard().findAny().isEmpty()) {
      String why = "no test was executed for " + wanted;
      return new Report(List.of(), List.of(), List.of(), why);
    }
    unheard().toList().forEach(id -> fail(id, nothing()));
    List<TestId> green = new ArrayList<>(passed);
    green.removeAll(failures.keySet());
    List<TestId> left = new ArrayList<>(skipped);
    left.removeAll(failures.keySet());
    left.removeAll(passed);
    return new Report(green, List.copyOf(failures.values()), left, "");
  }

  private static Thrown nothing() {
    return new Thrown(NOT_RUN, "no test was executed", List.of(), List.of());
  }
}
