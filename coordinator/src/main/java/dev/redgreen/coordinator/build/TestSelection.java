package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.TestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tests in the words of surefire's parameter {@code test}. */
final class TestSelection {
  private TestSelection() {}

  /**
   * One item a class. A class stands for those nested in it too, and a method for its invocations
   * with parameters, which JUnit 4 names {@code method[0]}.
   */
  static String of(List<TestId> tests) {
    Map<String, Set<String>> methods = new TreeMap<>();
    tests.forEach(
        test -> methods.computeIfAbsent(test.className(), c -> new TreeSet<>()).add(test.method()));
    List<String> items = new ArrayList<>();
    methods.forEach(
        (type, names) -> {
          if (names.contains("")) {
            items.add(type);
            items.add(type + "$*");
          } else {
            items.add(type + "#" + String.join("+", invocations(names)));
          }
        });
    return String.join(",", items);
  }

  private static List<String> invocations(Set<String> methods) {
    List<String> patterns = new ArrayList<>();
    methods.forEach(
        method -> {
          patterns.add(method);
          patterns.add(method + "[*");
        });
    return patterns;
  }
}
