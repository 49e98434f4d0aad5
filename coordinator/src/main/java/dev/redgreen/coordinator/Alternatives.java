package dev.redgreen.coordinator;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.replay.Solved;
import dev.redgreen.fixer.replay.SolvedFailures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a run that is stuck can point to: how failures like those that are left were mended. */
record Alternatives(SolvedFailures solved) {
  /** Failures for which similar ones are looked up. */
  private static final int FAILURES = 3;

  private static final int MOST = 3;

  /**
   * One sentence for each repair, the most promising of each failure first.
   *
   * @param sources text of a file as it is now
   */
  List<String> similar(List<Failure> left, Function<Path, Optional<String>> sources) {
    return RootCauses.select(left, FAILURES).stream()
        .flatMap(failure -> similar(failure, sources))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private Stream<String> similar(Failure failure, Function<Path, Optional<String>> sources) {
    return solved.like(failure, sources, MOST).stream().map(one -> sentence(failure, one));
  }

  private static String sentence(Failure failure, Solved solved) {
    String said = failure.message().lines().findFirst().orElse(failure.kind());
    return "what was like \"" + said + "\" was mended by " + solved.line() + ", " + solved.origin();
  }
}
