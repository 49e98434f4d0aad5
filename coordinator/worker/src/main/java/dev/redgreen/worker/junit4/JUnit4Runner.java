package dev.redgreen.worker.junit4;

import dev.redgreen.worker.Reporter;
import dev.redgreen.worker.Request.Target;
import dev.redgreen.worker.TestClasses;
import dev.redgreen.worker.TestRunner;
import java.util.List;
import java.util.Set;
import org.junit.runner.Description;
import org.junit.runner.JUnitCore;
import org.junit.runner.Request;
import org.junit.runner.manipulation.Filter;

/** Runs tests through JUnit 4's core, for projects that have no JUnit Platform. */
public final class JUnit4Runner implements TestRunner {

  @Override
  public void run(ClassLoader loader, List<Target> tests, Reporter reporter) {
    JUnitCore core = new JUnitCore();
    core.addListener(new JUnit4Listener(reporter));
    TestClasses.of(loader, tests, reporter)
        .forEach((type, wanted) -> core.run(request(type, wanted)));
  }

  private static Request request(Class<?> type, Set<String> methods) {
    Request whole = Request.aClass(type);
    return methods.contains("") ? whole : whole.filterWith(new Named(methods));
  }

  /** Lets methods of given names through, each with all its parameters. */
  private static final class Named extends Filter {
    private final Set<String> methods;

    Named(Set<String> methods) {
      this.methods = methods;
    }

    @Override
    public boolean shouldRun(Description description) {
      return description.isTest()
          ? methods.contains(JUnit4Listener.target(description).method())
          : description.getChildren().stream().anyMatch(this::shouldRun);
    }

    @Override
    public String describe() {
      return "methods " + methods;
    }
  }
}
