package dev.redgreen.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectContextTest {
  private static final double EXACT = 1e-9;
  private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

  private static ProjectContext java(String project, String framework, int release) {
    Set<String> frameworks = framework.isEmpty() ? Set.of() : Set.of(framework);
    return new ProjectContext(
        project,
        Set.of("java"),
        frameworks,
        Set.of("junit-jupiter:6"),
        Set.of("maven"),
        Set.of(),
        release);
  }

  private static ProjectContext rust(String project) {
    return new ProjectContext(
        project, Set.of("rust"), Set.of(), Set.of(), Set.of("cargo"), Set.of(), 0);
  }

  @Test
  void theSameKindIsWhollyAlike() {
    ProjectContext one = java("one", "spring-boot:3", 17);
    assertEquals(1, one.likeness(java("two", "spring-boot:3", 17)), EXACT);
    assertEquals(
        "java, junit-jupiter:6, maven, spring-boot:3", one.common(java("b", "spring-boot:3", 8)));
  }

  @Test
  void eachAspectCountsByItsWeight() {
    ProjectContext one = java("one", "spring-boot:3", 17);
    assertEquals(0.85, one.likeness(java("two", "spring-boot:2", 17)), EXACT);
    assertEquals(0.70, one.likeness(java("two", "", 17)), EXACT);
    assertEquals(0.70, one.likeness(java("two", "quarkus:3", 17)), EXACT);
    assertEquals(1 - 0.15 * 0.5, one.likeness(java("two", "spring-boot:3", 21)), EXACT);
  }

  @Test
  void likenessIsSymmetric() {
    ProjectContext one = java("one", "spring-boot:3", 17);
    ProjectContext two = java("two", "", 25);
    assertEquals(one.likeness(two), two.likeness(one), EXACT);
  }

  @Test
  void withoutACommonLanguageNothingIsAlike() {
    assertEquals(0, java("one", "", 17).likeness(rust("two")), EXACT);
    assertEquals(0, ProjectContext.unknown("one").likeness(ProjectContext.unknown("two")), EXACT);
    assertEquals(0, java("one", "", 17).likeness(ProjectContext.unknown("two")), EXACT);
  }

  @Test
  void outcomesCountByLikeness() {
    Elsewhere elsewhere =
        Elsewhere.seenFrom(
            java("here", "spring-boot:3", 17),
            List.of(java("like", "spring-boot:3", 17), java("near", "", 17), rust("far")));
    assertEquals(0.60, elsewhere.weight("like"), EXACT);
    assertEquals(0.25 + 0.35 * 0.70, elsewhere.weight("near"), EXACT);
    assertEquals(0.25, elsewhere.weight("far"), EXACT);
    assertEquals(0.25, elsewhere.weight("never heard of"), EXACT);
  }

  @Test
  void successInALikeProjectRanksHigher() {
    Elsewhere elsewhere =
        Elsewhere.seenFrom(java("here", "", 17), List.of(java("like", "", 17), rust("far")));
    Success like = success(elsewhere, List.of(trial("like", true)));
    Success far = success(elsewhere, List.of(trial("far", true)));
    assertTrue(like.mean() > far.mean(), like + " " + far);
    double prior = 4 * 0.75;
    assertEquals((prior + 0.60) / (4 + 0.60), like.mean(), EXACT);
    assertEquals((prior + 0.25) / (4 + 0.25), far.mean(), EXACT);
  }

  @Test
  void whatHappenedHereOutweighsTheSameElsewhere() {
    Elsewhere elsewhere = Elsewhere.seenFrom(java("here", "", 17), List.of(java("like", "", 17)));
    Success mixed = success(elsewhere, List.of(trial("like", true), trial("here", false)));
    assertTrue(mixed.mean() < success(elsewhere, List.of()).mean(), mixed::toString);
  }

  private static Success success(Elsewhere elsewhere, List<Trial> trials) {
    return Ranking.success(trials, "here", 1, NOW, elsewhere);
  }

  private static Trial trial(String project, boolean success) {
    return Trial.of("id", "run", project, success, 1, "green", NOW);
  }
}
