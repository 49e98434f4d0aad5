package dev.redgreen.worker.platform;

import dev.redgreen.worker.Reporter;
import dev.redgreen.worker.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Reports what the platform does, under the names of classes and methods. */
final class PlatformListener implements TestExecutionListener {
  private final Reporter reporter;
  private @Nullable TestPlan plan;

  PlatformListener(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The method's name without the invocation that JUnit 4 appends to it. */
  static String name(MethodSource method) {
    String name = method.getMethodName();
    int bracket = name.indexOf('[');
    return bracket > 0 ? name.substring(0, bracket) : name;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    if (identifier.isTest()) {
      target(identifier).ifPresent(reporter::started);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    if (identifier.isTest() || isMethod(identifier)) {
      target(identifier).ifPresent(reporter::skipped);
    } else if (plan != null) {
      plan.getChildren(identifier).forEach(child -> executionSkipped(child, reason));
    }
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    Request.Target test = target(identifier).orElse(new Request.Target("", ""));
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (identifier.isTest()) {
          reporter.passed(test);
        }
      }
      case ABORTED -> reporter.skipped(test);
      case FAILED -> reporter.failed(test, thrown(result));
    }
  }

  private static Throwable thrown(TestExecutionResult result) {
    return result.getThrowable().orElseGet(() -> new AssertionError("the engine gave no reason"));
  }

  private static boolean isMethod(TestIdentifier identifier) {
    return identifier.getSource().filter(MethodSource.class::isInstance).isPresent();
  }

  /**
   * The test's own name, or that of the method around it, for a dynamic test. What has only a class
   * around it, such as a scenario in a suite, goes by the name that reports have for it.
   */
  private Optional<Request.Target> target(TestIdentifier identifier) {
    Optional<TestIdentifier> at = Optional.of(identifier);
    while (at.isPresent()) {
      Optional<Request.Target> named = at.get().getSource().flatMap(PlatformListener::named);
      if (named.isPresent()) {
        boolean classOnly = named.get().method().isEmpty() && !at.get().equals(identifier);
        return classOnly && identifier.isTest()
            ? named.map(
                type -> new Request.Target(type.className(), identifier.getLegacyReportingName()))
            : named;
      }
      TestPlan known = plan;
      at = known == null ? Optional.empty() : at.flatMap(known::getParent);
    }
    return Optional.empty();
  }

  private static Optional<Request.Target> named(TestSource source) {
    if (source instanceof MethodSource method) {
      return Optional.of(new Request.Target(method.getClassName(), name(method)));
    }
    return source instanceof ClassSource type
        ? Optional.of(new Request.Target(type.getClassName(), ""))
        : Optional.empty();
  }
}
