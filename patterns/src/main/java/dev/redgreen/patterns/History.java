package dev.redgreen.patterns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happened to a pattern.
 *
 * @param claim what writers said of it; empty if it is not in the store
 * @param trials outcomes of its uses
 * @param marks what people said of it
 */
public record History(Optional<Repute.Claim> claim, List<Trial> trials, List<Mark> marks) {
  public History {
    trials = List.copyOf(trials);
    marks = List.copyOf(marks);
  }

  /** One thing that happened. */
  public sealed interface Step {
    /** When. */
    Instant at();
  }

  /** It was used, and this came of it. */
  public record Used(Trial trial) implements Step {
    @Override
    public Instant at() {
      return trial.at();
    }
  }

  /** A person said this. */
  public record Said(Mark mark) implements Step {
    @Override
    public Instant at() {
      return mark.at();
    }
  }

  /** What happened just before made it stand elsewhere. */
  public record Moved(Standing from, Standing to, Instant at) implements Step {}

  /** When it was used last. */
  public Optional<Instant> lastUsed() {
    return trials.stream().map(Trial::at).max(Comparator.naturalOrder());
  }

  /** Whether it is banned now. */
  public boolean banned() {
    return Repute.banned(marks);
  }

  /** Whether it is pinned now. */
  public boolean pinned() {
    return Repute.pinned(marks);
  }

  /** All steps, the oldest first, with the changes of standing that they brought. */
  public List<Step> steps() {
    List<Step> happened = new ArrayList<>();
    trials.forEach(trial -> happened.add(new Used(trial)));
    marks.forEach(mark -> happened.add(new Said(mark)));
    happened.sort(Comparator.comparing(Step::at));
    return claim.map(known -> withMoves(known, happened)).orElse(happened);
  }

  private static List<Step> withMoves(Repute.Claim claim, List<Step> happened) {
    List<Step> steps = new ArrayList<>();
    List<Trial> trials = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    Standing standing = Repute.of(claim, trials, marks).standing();
    for (Step step : happened) {
      steps.add(step);
      if (step instanceof Used used) {
        trials.add(used.trial());
      } else if (step instanceof Said said) {
        marks.add(said.mark());
      }
      Standing next = Repute.of(claim, trials, marks).standing();
      if (next != standing) {
        steps.add(new Moved(standing, next, step.at()));
        standing = next;
      }
    }
    return steps;
  }
}
