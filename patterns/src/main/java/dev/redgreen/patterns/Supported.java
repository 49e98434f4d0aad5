package dev.redgreen.patterns;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much of a ranked answer its scores support. The answer ends before the first result that is
 * below {@link Ranking#FLOOR} (its score is 0) or has less than {@link #DROP} of the score of the
 * one before it: what follows a gap answers another question.
 */
public final class Supported {
  /** The least share of its predecessor's score that a result must have. */
  public static final double DROP = 0.4;

  private Supported() {}

  /** The results that are supported, best first: at least {@code least} of them if there are. */
  public static <T> List<T> of(List<T> ranked, int least, ToDoubleFunction<T> score) {
    int end = Math.min(least, ranked.size());
    while (end < ranked.size() && follows(ranked, end, score)) {
      end++;
    }
    return ranked.subList(0, end);
  }

  private static <T> boolean follows(List<T> ranked, int at, ToDoubleFunction<T> score) {
    double here = score.applyAsDouble(ranked.get(at));
    double before = at == 0 ? here : score.applyAsDouble(ranked.get(at - 1));
    return here > 0 && here >= DROP * before;
  }
}
