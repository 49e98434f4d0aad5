package dev.redgreen.worker.junit4;

import dev.redgreen.worker.Reporter;
import dev.redgreen.worker.Request.Target;
import dev.redgreen.worker.TestRunner;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.runner.Description;
import org.junit.runner.JUnitCore;
import org.junit.runner.Request;
import org.junit.runner.manipulation.Filter;

/** Runs tests through JUnit 4's core, for projects that have no JUnit Platform. */
public final class JUnit4Runner implements TestRunner {

  @Override
  public void run(ClassLoader loader, List<Target> tests, Reporter reporter) {
    Map<String, Set<String>> methods = new LinkedHashMap<>();
    for (Target test : tests) {
      methods.computeIfAbsent(test.className(), name -> new LinkedHashSet<>()).add(test.method());
    }
    JUnitCore core = new JUnitCore();
    core.addListener(new JUnit4Listener(reporter));
    methods.forEach((name, wanted) -> run(core, loader, name, wanted, reporter));
  }

  private static void run(
      JUnitCore core, ClassLoader loader, String name, Set<String> methods, Reporter reporter) {
    try {
      core.run(request(Class.forName(name, false, loader), methods));
    } catch (ClassNotFoundException e) {
      reporter.failed(new Target(name, ""), e);
    }
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
