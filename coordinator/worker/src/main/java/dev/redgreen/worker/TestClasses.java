package dev.redgreen.worker;

import dev.redgreen.worker.Request.Target;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a test runner is to run, class by class. */
public final class TestClasses {
  private TestClasses() {}

  /**
   * The classes of some tests in their order, not initialised, with the methods that are wanted of
   * each; an empty name among these wants all. A class that is not found is reported as failed.
   */
  public static Map<Class<?>, Set<String>> of(
      ClassLoader loader, List<Target> tests, Reporter reporter) {
    Map<String, Set<String>> methods = new LinkedHashMap<>();
    for (Target test : tests) {
      methods.computeIfAbsent(test.className(), name -> new LinkedHashSet<>()).add(test.method());
    }
    Map<Class<?>, Set<String>> classes = new LinkedHashMap<>();
    methods.forEach(
        (name, wanted) -> {
          try {
            classes.put(Class.forName(name, false, loader), wanted);
          } catch (ClassNotFoundException e) {
            reporter.failed(new Target(name, ""), e);
          }
        });
    return classes;
  }
}
