package dev.redgreen.fixer.reuse;

import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.reuse.demand.Example;
import dev.redgreen.fixer.reuse.demand.Expectation;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Weighs what the tests say of a method against how many plans were tried: each asserted value is
 * worth the bits that a wrong plan would have to guess, and trying n plans costs log2(n) of them.
 */
final class Evidence {
  private static final double ENOUGH = 8;
  private static final double TOO_LITTLE = 3;
  private static final double WORDS = 8;
  private static final double CONTESTED = 4;

  private final double bits;

  Evidence(MemberDemand member) {
    this(List.of(member));
  }

  /** Weighs what is said of several methods that are answered together. */
  Evidence(Collection<MemberDemand> members) {
    this.bits = members.stream().mapToDouble(Evidence::bits).sum();
  }

  private static double bits(MemberDemand member) {
    Set<List<Object>> different = new LinkedHashSet<>();
    double sum = 0;
    for (Example example : member.examples()) {
      if (different.add(List.of(example.arguments(), example.expectation()))) {
        sum += bits(example.expectation());
      }
    }
    return sum;
  }

  private static double bits(Expectation said) {
    return switch (said.kind()) {
      case TRUE, FALSE, NULL, NOT_NULL -> 1;
      case THROWS -> 2;
      case EQUAL ->
          Math.min(
              10, said.type().unboxed().equals(JavaType.BOOLEAN) ? 1 : 2 + said.text().length());
      default -> 0.5;
    };
  }

  /**
   * What a plan may claim; empty if it must be refused.
   *
   * @param rank how many plans were tried until it passed
   * @param prior how well its names and documentation fit, 0..1
   * @param contested whether another plan passes the same tests and does something else
   */
  Optional<Standing> standing(int rank, double prior, boolean contested) {
    double left = bits + WORDS * prior - Math.log(Math.max(1, rank)) / Math.log(2);
    left -= contested ? CONTESTED : 0;
    if (left < TOO_LITTLE) {
      return Optional.empty();
    }
    return Optional.of(left < ENOUGH ? Standing.PLAUSIBLE : Standing.VERIFIED);
  }
}
