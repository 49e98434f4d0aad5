package dev.redgreen.patterns;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a pattern stands after everything that happened to it. It follows from the events alone,
 * whatever their order and whatever the time is now, so stores that merge agree.
 *
 * <pre>
 * S, F     = Σ w · 2^(-age / 90 d) of successes and failures, aged to the newest of them
 * trusted  : a verified success (w ≥ 1) in 3 runs, S ≥ 3·F, and not a template: those have
 *            a gate of their own, 3 verified successes in 2 files
 * failing  : a failure in 3 runs, F ≥ 4 (what the ranking's prior weighs), F ≥ 4·S
 * </pre>
 *
 * @param standing what lookups go by
 * @param pinned whether a person keeps it
 */
public record Repute(Standing standing, boolean pinned) {
  private static final int ENOUGH_RUNS = 3;
  private static final double TRUSTED_ODDS = 3;
  private static final double FAILING_ODDS = 4;
  private static final double VERIFIED = 1;

  /** Sums of the same numbers in another order differ in their last bits. */
  private static final Comparator<Trial> TRIALS_BY_TIME =
      Comparator.comparing(Trial::at).thenComparing(Trial::eventId);

  private static final Comparator<Mark> BY_TIME =
      Comparator.comparing(Mark::at).thenComparing(Mark::eventId);

  /**
   * What writers said of a pattern.
   *
   * @param kind its kind
   * @param earned the highest standing that it was stored with, quarantine aside
   * @param withdrawn whether it was ever stored as quarantined
   */
  public record Claim(String kind, Standing earned, boolean withdrawn) {}

  /** The repute of a pattern that was claimed to be this, from all of its events. */
  public static Repute of(Claim claim, Collection<Trial> trials, Collection<Mark> marks) {
    boolean pinned = pinned(marks);
    Weighed weighed = Weighed.of(trials);
    boolean quarantined = banned(marks) || (!pinned && (claim.withdrawn || weighed.failing()));
    boolean raised = weighed.proven() && !claim.kind.equals(Kind.TEMPLATE);
    Standing standing = raised ? Standing.TRUSTED : claim.earned;
    return new Repute(quarantined ? Standing.QUARANTINED : standing, pinned);
  }

  /** Whether a person banned the pattern last, and did not unban it. */
  public static boolean banned(Collection<Mark> marks) {
    return last(marks, Mark.Word.BAN, Mark.Word.UNBAN);
  }

  /** Whether a person pinned the pattern last, and did not unpin it. */
  public static boolean pinned(Collection<Mark> marks) {
    return last(marks, Mark.Word.PIN, Mark.Word.UNPIN);
  }

  private static boolean last(Collection<Mark> marks, Mark.Word said, Mark.Word takenBack) {
    Optional<Mark> newest =
        marks.stream().filter(mark -> mark.word() == said || mark.word() == takenBack).max(BY_TIME);
    return newest.isPresent() && newest.get().word() == said;
  }

  /** Outcomes on the scales. */
  private record Weighed(double good, double bad, int goodRuns, int badRuns) {
    static Weighed of(Collection<Trial> trials) {
      Instant newest =
          trials.stream().map(Trial::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
      List<Trial> inOrder = trials.stream().sorted(TRIALS_BY_TIME).toList();
      Success all = Ranking.success(inOrder, "", 0, newest);
      Set<String> good = new HashSet<>();
      Set<String> bad = new HashSet<>();
      for (Trial trial : trials) {
        if (!trial.success()) {
          bad.add(trial.runId());
        } else if (trial.weight() >= VERIFIED) {
          good.add(trial.runId());
        }
      }
      return new Weighed(
          all.successesHere() + all.successesElsewhere(),
          all.failuresHere() + all.failuresElsewhere(),
          good.size(),
          bad.size());
    }

    boolean proven() {
      return goodRuns >= ENOUGH_RUNS && good >= TRUSTED_ODDS * bad;
    }

    boolean failing() {
      return badRuns >= ENOUGH_RUNS && bad >= Ranking.PRIOR_WEIGHT && bad >= FAILING_ODDS * good;
    }
  }
}
