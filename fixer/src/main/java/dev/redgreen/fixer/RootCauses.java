package dev.redgreen.fixer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Orders failures by what explains what: a broken build file explains everything after it, a
 * missing import the types that are not found, a missing type its members, and so on.
 */
public final class RootCauses {
  private RootCauses() {}

  /** The failures, root causes first; those about the same stay in the order given. */
  public static List<Failure> order(List<? extends Failure> failures) {
    List<Failure> ordered = new ArrayList<>(failures);
    ordered.sort(Comparator.comparing(Cause::of));
    return ordered;
  }

  /**
   * The failures that are worth showing: root causes first, and of those that say the same of the
   * same name only the first.
   *
   * @param most how many at most; five are enough for a user and for a model
   */
  public static List<Failure> select(List<? extends Failure> failures, int most) {
    Set<String> said = new HashSet<>();
    return order(failures).stream()
        .filter(failure -> said.add(saying(failure)))
        .limit(most)
        .toList();
  }

  private static String saying(Failure failure) {
    if (failure instanceof CompileError error && !error.symbol().isEmpty()) {
      return error.code() + "|" + error.symbol();
    }
    return failure.fingerprint() + "|" + failure.location();
  }
}
