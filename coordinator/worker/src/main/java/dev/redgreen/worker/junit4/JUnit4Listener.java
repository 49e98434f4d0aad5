package dev.redgreen.worker.junit4;

import dev.redgreen.worker.Reporter;
import dev.redgreen.worker.Request.Target;
import java.util.HashSet;
import java.util.Set;
import org.junit.runner.Description;
import org.junit.runner.manipulation.Filter;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/** Reports what JUnit 4 does, under the names of classes and methods. */
final class JUnit4Listener extends RunListener {
  private final Reporter reporter;
  private final Set<Description> ended = new HashSet<>();

  JUnit4Listener(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The test without the parameters that JUnit appends to its method in brackets. */
  static Target target(Description description) {
    String method = description.getMethodName();
    if (method == null || method.equals("initializationError")) {
      return new Target(description.getClassName(), "");
    }
    int bracket = method.indexOf('[');
    return new Target(
        description.getClassName(), bracket > 0 ? method.substring(0, bracket) : method);
  }

  @Override
  public void testStarted(Description description) {
    reporter.started(target(description));
  }

  @Override
  public void testFailure(Failure failure) {
    // A filter that leaves nothing reports itself as a failed test of the class Filter.
    if (!failure.getDescription().getClassName().equals(Filter.class.getName())) {
      ended.add(failure.getDescription());
      reporter.failed(target(failure.getDescription()), failure.getException());
    }
  }

  @Override
  public void testAssumptionFailure(Failure failure) {
    ended.add(failure.getDescription());
    reporter.skipped(target(failure.getDescription()));
  }

  @Override
  public void testIgnored(Description description) {
    if (description.isTest()) {
      reporter.skipped(target(description));
    } else {
      description.getChildren().forEach(this::testIgnored);
    }
  }

  @Override
  public void testFinished(Description description) {
    if (!ended.remove(description) && !description.getClassName().equals(Filter.class.getName())) {
      reporter.passed(target(description));
    }
  }
}
