package dev.redgreen.fixer.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.reuse.demand.Example;
import dev.redgreen.fixer.reuse.demand.Expectation;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static Example example(String argument, Expectation said) {
    return new Example(Set.of(new TestId("T", "t")), List.of(argument), true, said);
  }

  private static Expectation equal(String text) {
    return new Expectation(Expectation.Kind.EQUAL, JavaType.STRING, text);
  }

  private static Expectation isTrue() {
    return new Expectation(Expectation.Kind.TRUE, JavaType.BOOLEAN, "");
  }

  private static Evidence of(Example... examples) {
    return new Evidence(
        new MemberDemand(
            "f",
            true,
            List.of(),
            List.of(new MemberDemand.Parameter(JavaType.INT, "n")),
            false,
            JavaType.STRING,
            List.of(examples),
            "",
            false));
  }

  @Test
  void longTextsProveMuch() {
    Evidence evidence = of(example("1", equal("\"abcdef\"")), example("2", equal("\"ghijkl\"")));
    assertEquals(Optional.of(Standing.VERIFIED), evidence.standing(100, 0, false));
  }

  @Test
  void oneTruthProvesNothing() {
    assertEquals(Optional.empty(), of(example("1", isTrue())).standing(1, 0, false));
  }

  @Test
  void theSameAssertionCountsOnce() {
    Example same = example("1", isTrue());
    assertEquals(Optional.empty(), of(same, same, same, same).standing(1, 0, false));
  }

  @Test
  void eachPlanThatWasTriedCosts() {
    Evidence evidence = of(example("1", equal("\"ab\"")), example("2", equal("\"cd\"")));
    assertEquals(Optional.of(Standing.VERIFIED), evidence.standing(2, 0, false));
    assertEquals(Optional.of(Standing.PLAUSIBLE), evidence.standing(200, 0, false));
  }

  @Test
  void wordsSpeakForAPlanAndRivalsAgainstIt() {
    Evidence evidence = of(example("1", isTrue()), example("2", isTrue()));
    assertEquals(Optional.empty(), evidence.standing(1, 0, false));
    assertEquals(Optional.of(Standing.VERIFIED), evidence.standing(1, 1, false));
    assertEquals(Optional.of(Standing.PLAUSIBLE), evidence.standing(1, 1, true));
  }
}
