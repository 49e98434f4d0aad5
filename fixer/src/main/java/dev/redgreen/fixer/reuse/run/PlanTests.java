package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.TestId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The test classes that are made for one plan: each extends a test class of the project and picks
 * the plan before its tests run. So one run of the bench tries many plans.
 */
final class PlanTests {
  private static final String MARK = "__R";

  private PlanTests() {}

  /** Name of the class for a plan. */
  static String name(String testClass, int plan) {
    return testClass + MARK + plan;
  }

  /** The test of the project that a test of such a class stands for. */
  static TestId original(TestId test) {
    int mark = test.className().lastIndexOf(MARK);
    return mark < 0 ? test : new TestId(test.className().substring(0, mark), test.method());
  }

  /** The number of the plan that a test stands for; -1 if for none. */
  static int plan(TestId test) {
    int mark = test.className().lastIndexOf(MARK);
    return mark < 0 ? -1 : Integer.parseInt(test.className().substring(mark + MARK.length()));
  }

  /** Sources of the classes for a plan, by qualified name. */
  static Map<String, String> sources(Collection<TestId> tests, int plan, List<String> picking) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String testClass : tests.stream().map(TestId::className).collect(Collectors.toSet())) {
      int dot = testClass.lastIndexOf('.');
      String head = dot < 0 ? "" : "package " + testClass.substring(0, dot) + ";\n";
      String simple = testClass.substring(dot + 1);
      sources.put(
          name(testClass, plan),
          head
              + "public class "
              + name(simple, plan)
              + " extends "
              + simple
              + " {\n"
              + "static { "
              + String.join(" ", picking)
              + " }\n"
              + "}\n");
    }
    return sources;
  }
}
