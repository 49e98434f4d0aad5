package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.List;

/**
 * How the sources at hand set tokens side by side: counts of sequences of up to four tokens with
 * their spacing. Each longer context is smoothed by the shorter one (Dirichlet prior).
 */
final class Habits {
  private static final double[] PRIOR = {40, 6, 4, 3, 4, 3};
  private static final double CLASSES = 100;
  private static final double SPACES = 10;
  private static final double INDENTS = 8;
  private static final int INDENT = 14;
  private static final int PLAIN = 10;
  private static final int PLAIN_PAIR = 11;
  private static final int SPACE = 12;
  private static final int SPACE_BEFORE = 13;

  private final Counts counts = new Counts();

  /**
   * Learns from a text.
   *
   * @param weight how often each sequence counts
   * @param blindFrom offset from which tokens are not learned from
   * @param blindTo offset up to which they are not
   */
  void learn(String text, int weight, int blindFrom, int blindTo) {
    Layout layout = new Layout(text);
    Mark[] last = {Mark.NONE, Mark.NONE, Mark.NONE, Mark.NONE};
    for (Token token : layout.tokens()) {
      System.arraycopy(last, 1, last, 0, 3);
      last[3] = layout.mark(token);
      if (token.end() <= blindFrom || token.start() >= blindTo) {
        count(last, weight);
      }
    }
  }

  private void count(Mark[] last, int weight) {
    for (int level = 0; level < PRIOR.length; level++) {
      count(context(level, last[0], last[1], last[2]), last[3].kind(), weight);
    }
    count(mix(PLAIN), last[3].plain(), weight);
    count(mix(mix(PLAIN_PAIR) ^ last[2].plain()), last[3].plain(), weight);
    count(mix(SPACE), last[3].space(), weight);
    count(mix(mix(SPACE_BEFORE) ^ last[3].plain()), last[3].space(), weight);
    if (last[3].indent() != 0) {
      count(indentContext(last[2].plain(), 0), last[3].indent(), weight);
      count(indentContext(last[2].plain(), last[3].plain()), last[3].indent(), weight);
    }
  }

  private void count(long context, int next, int weight) {
    counts.add(context, weight);
    counts.add(joint(context, next), weight);
  }

  /** How much weight a word was learned with that another token followed. */
  int count(String word) {
    return counts.get(context(4, Mark.NONE, Mark.NONE, new Mark(0, 0, 0, word.hashCode())));
  }

  /** Logarithm of the probability of the marks from an index on, given those before. */
  double logLikelihood(List<Mark> marks, int from) {
    double sum = 0;
    for (int i = from; i < marks.size(); i++) {
      sum +=
          Math.log(probability(at(marks, i - 3), at(marks, i - 2), at(marks, i - 1), marks.get(i)));
    }
    return sum;
  }

  private static Mark at(List<Mark> marks, int i) {
    return i < 0 ? Mark.NONE : marks.get(i);
  }

  private double probability(Mark a, Mark b, Mark c, Mark next) {
    double p = apart(c, next);
    for (int level = 0; level < PRIOR.length; level++) {
      p = smoothed(context(level, a, b, c), next.kind(), PRIOR[level], p);
    }
    return next.indent() == 0 ? p : p * indented(c, next);
  }

  private double indented(Mark before, Mark next) {
    double any = smoothed(indentContext(before.plain(), 0), next.indent(), 3, 1 / INDENTS);
    return smoothed(indentContext(before.plain(), next.plain()), next.indent(), 3, any);
  }

  private static long indentContext(int before, int next) {
    return mix(mix(mix(INDENT) ^ before) ^ next);
  }

  /** Probability as if class and spacing did not depend on each other's neighbours. */
  private double apart(Mark before, Mark next) {
    double plain = smoothed(mix(PLAIN), next.plain(), CLASSES, 1 / CLASSES);
    plain = smoothed(mix(mix(PLAIN_PAIR) ^ before.plain()), next.plain(), 10, plain);
    double space = smoothed(mix(SPACE), next.space(), SPACES, 1 / SPACES);
    return plain * smoothed(mix(mix(SPACE_BEFORE) ^ next.plain()), next.space(), 5, space);
  }

  private double smoothed(long context, int next, double prior, double p) {
    int seen = counts.get(context);
    return seen == 0 ? p : (counts.get(joint(context, next)) + prior * p) / (seen + prior);
  }

  /** The first four levels see kinds only, the last two the text of the word before. */
  private static long context(int level, Mark a, Mark b, Mark c) {
    long key = mix(level + 1);
    switch (level) {
      case 0 -> {}
      case 1 -> key = mix(key ^ c.kind());
      case 2 -> key = mix(mix(key ^ c.kind()) ^ b.kind());
      case 3 -> key = mix(mix(mix(key ^ c.kind()) ^ b.kind()) ^ a.kind());
      case 4 -> key = mix(key ^ c.raw());
      default -> key = mix(mix(key ^ c.raw()) ^ b.kind());
    }
    return key;
  }

  private static long joint(long context, int next) {
    return mix(context + next);
  }

  /** Finaliser of SplitMix64. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    z = z ^ (z >>> 31);
    return z == 0 ? 1 : z;
  }
}
