package dev.redgreen.coordinator;

import dev.redgreen.fixer.template.TemplateText;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.History;
import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.Ranking;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Success;
import dev.redgreen.patterns.Trial;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The use cases of {@code tdd patterns}. */
public final class Patterns {
  private static final Set<Standing> LEARNED =
      Set.of(Standing.CAPTURED, Standing.VERIFIED, Standing.TRUSTED);

  private static final int FULL_RELEVANCE = 1;
  private static final int LONGEST_REASON = 1_000;

  private final Wiring wiring;

  public Patterns(Wiring wiring) {
    this.wiring = wiring;
  }

  /** What a listing is ordered by. */
  public enum Sort {
    /** Expected success in this project, the best first. */
    SCORE,
    /** When it was stored, the newest first. */
    NEW,
    /** When it was used last, the latest first; what was never used comes last. */
    USED
  }

  /**
   * What a listing holds.
   *
   * @param kinds kinds of patterns; all if empty
   * @param corpus whether also what was only indexed
   * @param quarantined whether, instead of all that, what is quarantined or banned
   */
  public record Wanted(List<String> kinds, boolean corpus, boolean quarantined, Sort sort) {}

  /**
   * A pattern in a listing.
   *
   * @param score expected success with a bonus for what was tried seldom: {@code success + 0.5 ·
   *     deviation}
   * @param lastUsed a moment; empty if it never was
   * @param pinned whether a person keeps it
   * @param banned whether a person excluded it
   */
  public record Line(
      String id,
      String kind,
      String name,
      String signature,
      String origin,
      String standing,
      double score,
      double success,
      double deviation,
      int uses,
      String lastUsed,
      boolean pinned,
      boolean banned) {}

  /**
   * A pattern and what the outcome log says of it.
   *
   * @param text what it means and what speaks for it, for a reader; empty where the body says it
   * @param history what happened to it, the oldest first
   */
  public record Shown(
      Pattern pattern,
      Success success,
      String text,
      boolean pinned,
      boolean banned,
      List<Event> history) {}

  /**
   * One thing that happened to a pattern.
   *
   * @param what {@code green}, {@code pin}, {@code trusted} and so on
   * @param detail run, project and weight of an outcome; reason and project of a person's word
   */
  public record Event(String at, String what, String detail) {
    private static Event of(History.Step step) {
      String at = step.at().toString();
      if (step instanceof History.Used used) {
        Trial trial = used.trial();
        String good = trial.success() ? "success" : "failure";
        return new Event(
            at,
            trial.cause(),
            good + " of weight " + trial.weight() + where(trial.project()) + run(trial.runId()));
      }
      if (step instanceof History.Said said) {
        Mark mark = said.mark();
        return new Event(at, word(mark.word()), (mark.reason() + where(mark.project())).strip());
      }
      History.Moved moved = (History.Moved) step;
      return new Event(at, word(moved.to()), "was " + word(moved.from()));
    }

    private static String where(String project) {
      return project.isEmpty() ? "" : " in " + project;
    }

    private static String run(String runId) {
      return runId.isEmpty() ? "" : ", run " + runId;
    }
  }

  /** Patterns in the order that is asked for. */
  public List<Line> list(Wanted wanted, int limit) {
    List<Pattern> found =
        candidates(
            wanted, wanted.sort == Sort.NEW && !wanted.quarantined ? limit : Integer.MAX_VALUE);
    Map<String, List<Trial>> trials =
        wiring.store().outcomes(found.stream().map(Pattern::id).toList());
    List<Ranked> ranked =
        found.stream().map(one -> ranked(one, trials.getOrDefault(one.id(), List.of()))).toList();
    return order(wanted.sort)
        .map(order -> ranked.stream().sorted(order))
        .orElse(ranked.stream())
        .limit(limit)
        .map(this::line)
        .toList();
  }

  private List<Pattern> candidates(Wanted wanted, int limit) {
    PatternStore store = wiring.store();
    if (wanted.quarantined) {
      return store.quarantined(limit).stream()
          .filter(one -> wanted.kinds.isEmpty() || wanted.kinds.contains(one.kind()))
          .toList();
    }
    Filter all = Filter.ofKinds(wanted.kinds.toArray(String[]::new));
    return store.list(wanted.corpus ? all : all.standing(LEARNED), limit);
  }

  private record Ranked(Pattern pattern, Success success, Instant lastUsed) {}

  private Ranked ranked(Pattern pattern, List<Trial> trials) {
    Instant lastUsed =
        trials.stream().map(Trial::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    Instant now = wiring.clock().instant();
    Success success = Ranking.success(trials, wiring.projectName(), FULL_RELEVANCE, now);
    return new Ranked(pattern, success, lastUsed);
  }

  /** Sorting is stable: what is equal stays newest first. */
  private static Optional<Comparator<Ranked>> order(Sort sort) {
    return switch (sort) {
      case SCORE ->
          Optional.of(
              Comparator.comparingDouble((Ranked one) -> Ranking.promise(one.success)).reversed());
      case USED -> Optional.of(Comparator.comparing(Ranked::lastUsed).reversed());
      case NEW -> Optional.empty();
    };
  }

  private Line line(Ranked ranked) {
    Pattern pattern = ranked.pattern;
    Success success = ranked.success;
    History history = wiring.store().history(pattern.id());
    return new Line(
        pattern.id(),
        pattern.kind(),
        pattern.name(),
        pattern.signature(),
        Search.describe(pattern.origin()),
        word(pattern.standing()),
        Ranking.promise(success),
        success.mean(),
        success.deviation(),
        success.trials(),
        history.lastUsed().map(Instant::toString).orElse(""),
        history.pinned(),
        history.banned());
  }

  private Line line(Pattern pattern) {
    return line(ranked(pattern, wiring.store().history(pattern.id()).trials()));
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /** One pattern by the beginning of its id. */
  public Shown show(String idPrefix) {
    Pattern pattern = only(idPrefix);
    String project = wiring.projectName();
    String text = TemplateText.describe(pattern, wiring.store(), project).orElse("");
    History history = wiring.store().history(pattern.id());
    return new Shown(
        pattern,
        wiring.store().success(pattern.id(), project, FULL_RELEVANCE),
        text,
        history.pinned(),
        history.banned(),
        history.steps().stream().map(Event::of).toList());
  }

  /**
   * Says a person's word on a pattern.
   *
   * @param reason kept with the event
   * @return the pattern as it stands then; as it stood where it is forgotten
   */
  public Line mark(String idPrefix, Mark.Word word, String reason) {
    if (reason.length() > LONGEST_REASON) {
      throw new WrongUsage("a reason has up to " + LONGEST_REASON + " characters");
    }
    Pattern pattern = only(idPrefix);
    Line before = line(pattern);
    Instant now = wiring.clock().instant();
    wiring.store().mark(List.of(Mark.of(pattern.id(), word, reason, wiring.projectName(), now)));
    return wiring.store().get(pattern.id()).map(this::line).orElse(before);
  }

  private Pattern only(String idPrefix) {
    List<Pattern> found = wiring.store().startingWith(idPrefix);
    if (found.isEmpty()) {
      throw new WrongUsage(
          "no pattern starts with " + idPrefix + "; `tdd patterns list` shows them");
    }
    if (found.size() > 1) {
      throw new WrongUsage(
          found.size() + " patterns start with " + idPrefix + "; give more of the id");
    }
    return found.get(0);
  }

  /** An origin as one line for a reader. */
  public static String describe(Origin origin) {
    return Search.describe(origin);
  }
}
