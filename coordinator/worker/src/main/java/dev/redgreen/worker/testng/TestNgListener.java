package dev.redgreen.worker.testng;

import dev.redgreen.worker.Reporter;
import dev.redgreen.worker.Request.Target;
import java.util.Objects;
import org.testng.IConfigurationListener;
import org.testng.ITestContext;
import org.testng.ITestListener;
import org.testng.ITestResult;

/**
 * Reports what TestNG does, under the names of classes and methods: one result for each row of a
 * data provider. Implements every method, since they have bodies of their own only from 7.0 on.
 */
final class TestNgListener implements ITestListener, IConfigurationListener {
  private final Reporter reporter;

  TestNgListener(Reporter reporter) {
    this.reporter = reporter;
  }

  private static Target target(ITestResult result) {
    return new Target(result.getTestClass().getName(), result.getMethod().getMethodName());
  }

  private void failed(ITestResult result) {
    Throwable thrown = result.getThrowable();
    reporter.failed(
        target(result), Objects.requireNonNullElseGet(thrown, () -> new AssertionError("failed")));
  }

  @Override
  public void onTestStart(ITestResult result) {
    reporter.started(target(result));
  }

  @Override
  public void onTestSuccess(ITestResult result) {
    reporter.passed(target(result));
  }

  @Override
  public void onTestFailure(ITestResult result) {
    failed(result);
  }

  @Override
  public void onTestSkipped(ITestResult result) {
    reporter.skipped(target(result));
  }

  @Override
  public void onTestFailedButWithinSuccessPercentage(ITestResult result) {
    reporter.passed(target(result));
  }

  @Override
  public void onStart(ITestContext context) {
    // Only results are reported.
  }

  @Override
  public void onFinish(ITestContext context) {
    // Only results are reported.
  }

  @Override
  public void onConfigurationSuccess(ITestResult result) {
    // What surrounds tests is heard of only where it fails.
  }

  @Override
  public void onConfigurationFailure(ITestResult result) {
    failed(result);
  }

  @Override
  public void onConfigurationSkip(ITestResult result) {
    // The tests that it belongs to are skipped too.
  }
}
