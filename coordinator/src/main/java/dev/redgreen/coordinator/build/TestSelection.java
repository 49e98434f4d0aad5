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
   *
   * @param methods whether surefire can choose methods; otherwise their whole classes are named
   */
  static String of(List<TestId> tests, boolean methods) {
    Map<String, Set<String>> byClass = new TreeMap<>();
    for (TestId test : tests) {
      byClass
          .computeIfAbsent(test.className(), type -> new TreeSet<>())
          .add(methods ? test.method() : "");
    }
    List<String> items = new ArrayList<>();
    byClass.forEach(
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

  private static List<String> invocations(Set<String> names) {
    List<String> patterns = new ArrayList<>();
    for (String name : names) {
      patterns.add(name);
      patterns.add(name + "[*");
    }
    return patterns;
  }
}
