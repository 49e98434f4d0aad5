package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Verified.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong, by kind of trouble. */
final class Findings {
  private static final int EXAMPLES = 5;

  private final Map<String, List<String>> places = new LinkedHashMap<>();
  private final Set<String> mended = new TreeSet<>();

  void add(String what, String where) {
    places.computeIfAbsent(what, key -> new ArrayList<>()).add(where);
  }

  boolean has(String what) {
    return places.containsKey(what);
  }

  /** All of this kind is mended. */
  void mended(String what) {
    mended.add(what);
  }

  List<Finding> list() {
    return places.entrySet().stream()
        .map(
            one -> {
              List<String> where = one.getValue();
              List<String> examples = where.subList(0, Math.min(EXAMPLES, where.size()));
              return new Finding(
                  one.getKey(), where.size(), examples, mended.contains(one.getKey()));
            })
        .toList();
  }
}
