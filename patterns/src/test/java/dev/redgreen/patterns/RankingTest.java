package dev.redgreen.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers computed by hand from the formula. */
class RankingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final double EXACT = 1e-6;

  private static Trial trial(String project, boolean success, double weight, int daysAgo) {
    return Trial.of(
        "id", "run", project, success, weight, "x", NOW.minus(Duration.ofDays(daysAgo)));
  }

  private static Success of(double relevance, Trial... trials) {
    return Ranking.success(List.of(trials), "here", relevance, NOW);
  }

  private static void assertBeta(double mean, double deviation, Success success) {
    assertEquals(mean, success.mean(), EXACT);
    assertEquals(deviation, success.deviation(), EXACT);
  }

  @Test
  void priorGrowsWithRelevance() {
    // κ·m0 = 4·0.55: α 2.2, β 1.8, variance 0.2475/5
    assertBeta(0.55, 0.222486, of(0.5));
    // α 1.4, β 2.6, variance 0.2275/5
    assertBeta(0.35, 0.213307, of(0));
    // α 3, β 1, variance 0.1875/5
    assertBeta(0.75, 0.193649, of(1));
  }

  @Test
  void successHereCountsInFull() {
    // α 3.2, β 1.8, variance 0.2304/6
    assertBeta(0.64, 0.195959, of(0.5, trial("here", true, 1, 0)));
  }

  @Test
  void halfIsLeftAfterNinetyDays() {
    // α 2.7, β 1.8, variance 0.24/5.5
    assertBeta(0.6, 0.208893, of(0.5, trial("here", true, 1, 90)));
    // a quarter of weight 2: the same
    assertBeta(0.6, 0.208893, of(0.5, trial("here", true, 2, 180)));
  }

  @Test
  void elsewhereCountsAQuarter() {
    // α 2.2, β 1.8 + 0.25·2, variance (2.2·2.3/4.5²)/5.5
    assertBeta(0.488889, 0.213148, of(0.5, trial("there", false, 2, 0)));
  }

  @Test
  void clockThatRanAheadCountsAsNow() {
    assertEquals(of(0.5, trial("here", true, 1, 0)), of(0.5, trial("here", true, 1, -3)));
  }

  @Test
  void scoreIsRelevanceTimesOptimisticSuccess() {
    assertEquals(0.5 * (0.55 + 0.5 * 0.222486), Ranking.score(0.5, of(0.5)), EXACT);
    assertEquals(0, Ranking.score(Ranking.FLOOR - 0.001, of(0.5)));
  }

  @Test
  void provenPatternPassesASimilarOneThatFails() {
    Success proven = of(0.6, trial("here", true, 1, 1), trial("here", true, 1, 2));
    Success failing = of(0.8, trial("here", false, 1, 1), trial("here", false, 1, 2));
    assertEquals(1, Double.compare(Ranking.score(0.6, proven), Ranking.score(0.8, failing)));
  }
}
