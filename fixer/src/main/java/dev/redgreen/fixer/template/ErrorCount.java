package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import java.util.Map;
import java.util.TreeMap;

/**
 * The errors of a tree by fingerprint.
 *
 * @param counts how often each occurs
 */
record ErrorCount(TreeMap<String, Integer> counts) {
  static ErrorCount of(SourceTree tree) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    tree.compile().errors().forEach(error -> counts.merge(error.fingerprint(), 1, Integer::sum));
    return new ErrorCount(counts);
  }

  boolean has(CompileError error) {
    return counts.containsKey(error.fingerprint());
  }

  /** Whether this was before: now there is one less of the error and no more of any other. */
  boolean improvedBy(ErrorCount now, CompileError error) {
    return now.count(error.fingerprint()) < count(error.fingerprint())
        && now.counts.entrySet().stream().allMatch(this::atLeast);
  }

  private boolean atLeast(Map.Entry<String, Integer> other) {
    return other.getValue() <= count(other.getKey());
  }

  private int count(String fingerprint) {
    return counts.getOrDefault(fingerprint, 0);
  }
}
