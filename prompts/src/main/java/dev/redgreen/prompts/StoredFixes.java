package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.replay.Solved;
import dev.redgreen.fixer.replay.SolvedFailures;
import dev.redgreen.prompts.template.Plain;
import dev.redgreen.prompts.template.Subject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Verified repairs of failures like those of an attempt: at most two, and none below the floor. A
 * first attempt at new code has no failure to be like.
 */
public final class StoredFixes implements Similar {
  private static final int MOST = 2;
  private static final int FAILURES = 3;
  private static final int LONGEST = 40;

  private final SolvedFailures solved;

  public StoredFixes(SolvedFailures solved) {
    this.solved = solved;
  }

  @Override
  public Found to(Attempt attempt, Subject subject) {
    boolean nothingWrong = attempt.fresh() && attempt.task().door() == Task.Door.GENERATE;
    return nothingWrong ? NONE : found(attempt);
  }

  private Found found(Attempt attempt) {
    Map<String, Solved> found = new LinkedHashMap<>();
    for (Failure failure : RootCauses.select(attempt.failures(), FAILURES)) {
      solved
          .like(failure, attempt.tree()::text, MOST)
          .forEach(one -> found.putIfAbsent(one.pattern().body(), one));
    }
    List<Solved> best =
        found.values().stream()
            .sorted(Comparator.comparing(Solved::score).reversed())
            .limit(MOST)
            .toList();
    return new Found(
        best.stream().map(StoredFixes::shown).toList(),
        best.stream().map(StoredFixes::source).toList(),
        best.stream().map(Solved::after).toList());
  }

  private static String shown(Solved solved) {
    String head = "A verified repair of \"" + said(solved) + "\", " + solved.origin() + ":\n";
    return head + Plain.fenced("diff", Plain.head(Plain.output(solved.diff()), LONGEST));
  }

  private static String said(Solved solved) {
    return Plain.output(solved.pattern().doc()).replaceAll("\\s+", " ").strip();
  }

  private static Fix.Source source(Solved solved) {
    return new Fix.Source(
        solved.pattern().id(),
        solved.origin(),
        solved.pattern().origin().licence(),
        solved.score());
  }
}
