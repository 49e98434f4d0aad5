package dev.redgreen.worker;

import java.util.List;

/** Runs tests with a framework that only the project's class loader knows. */
public interface TestRunner {

  /**
   * Runs tests and returns when all of them ended.
   *
   * @param loader where the test classes are found
   */
  void run(ClassLoader loader, List<Request.Target> tests, Reporter reporter);
}
