package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.Cause;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a change did to the errors.
 *
 * @param gone whether the error that was meant is mended
 * @param fewer how many errors fewer there are
 * @param fresh how many errors there are that were not there before
 * @param unveiled whether the file parses now, so that what comes after parsing shows
 * @param covering whether the error that was meant may hide others
 */
record Progress(boolean gone, int fewer, int fresh, boolean unveiled, boolean covering) {
  static Progress of(List<CompileError> before, List<CompileError> after, CompileError target) {
    Map<String, Long> had = count(before);
    Map<String, Long> has = count(after);
    long fresh = 0;
    for (Map.Entry<String, Long> one : has.entrySet()) {
      fresh += Math.max(0, one.getValue() - had.getOrDefault(one.getKey(), 0L));
    }
    String name = target.fingerprint();
    return new Progress(
        has.getOrDefault(name, 0L) < had.getOrDefault(name, 0L),
        before.size() - after.size(),
        (int) fresh,
        Cause.of(target) == Cause.SYNTAX
            && after.stream().noneMatch(error -> syntax(error, target)),
        Cause.of(target).compareTo(Cause.MEMBER) <= 0);
  }

  private static boolean syntax(CompileError error, CompileError target) {
    return Cause.of(error) == Cause.SYNTAX && error.place().file().equals(target.place().file());
  }

  private static Map<String, Long> count(List<CompileError> errors) {
    return errors.stream()
        .collect(Collectors.groupingBy(Failure::fingerprint, Collectors.counting()));
  }

  /** Whether the change only mends. */
  boolean strict() {
    return gone && fresh == 0;
  }

  /** Whether the change mends, and what else shows may have been hidden by what is gone. */
  boolean accepted() {
    return strict() || (gone && (unveiled || fewer > 0 || (fewer == 0 && covering)));
  }
}
