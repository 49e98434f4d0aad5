package dev.redgreen.coordinator;

import dev.redgreen.fixer.template.TemplateText;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Success;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The use cases of {@code tdd patterns}. */
public final class Patterns {
  private static final Set<Standing> LEARNED =
      Set.of(Standing.CAPTURED, Standing.VERIFIED, Standing.TRUSTED);

  private final Wiring wiring;

  public Patterns(Wiring wiring) {
    this.wiring = wiring;
  }

  /** A pattern in a listing. */
  public record Line(
      String id, String kind, String name, String signature, String origin, String standing) {
    /** The line of a pattern. */
    public static Line of(Pattern pattern) {
      return new Line(
          pattern.id(),
          pattern.kind(),
          pattern.name(),
          pattern.signature(),
          Search.describe(pattern.origin()),
          pattern.standing().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * A pattern and what the outcome log says of it.
   *
   * @param text what it means and what speaks for it, for a reader; empty where the body says it
   */
  public record Shown(Pattern pattern, Success success, String text) {}

  /**
   * Patterns, newest first; the corpus only if asked for.
   *
   * @param kinds kinds of patterns; all if empty
   */
  public List<Pattern> list(List<String> kinds, boolean corpus, int limit) {
    Filter all = Filter.ofKinds(kinds.toArray(String[]::new));
    return wiring.store().list(corpus ? all : all.standing(LEARNED), limit);
  }

  /** One pattern by the beginning of its id. */
  public Shown show(String idPrefix) {
    Pattern pattern = only(idPrefix);
    String project = wiring.projectName();
    String text = TemplateText.describe(pattern, wiring.store(), project).orElse("");
    return new Shown(pattern, wiring.store().success(pattern.id(), project, 1), text);
  }

  /** Forgets one pattern for good and returns it. */
  public Pattern forget(String idPrefix, String reason) {
    Pattern pattern = only(idPrefix);
    wiring.store().forget(pattern.id(), reason);
    return pattern;
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
