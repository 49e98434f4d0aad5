package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.find.Candidate;
import java.util.List;

/**
 * A body for one demanded member.
 *
 * @param parts the members that it calls, the one that does the work first
 * @param body statements as {@link Code}, one a line
 * @param cost what speaks against it; the cheapest is tried first
 * @param whole whether copied types keep all their interfaces
 */
public record Plan(List<Candidate> parts, String body, double cost, boolean whole) {
  public Plan {
    parts = List.copyOf(parts);
  }

  /** A plan that copies as little as it can. */
  Plan(List<Candidate> parts, String body, double cost) {
    this(parts, body, cost, false);
  }

  /** The same plan with copied types that keep all their interfaces. */
  public Plan asWhole() {
    return new Plan(parts, body, cost, true);
  }

  /** The same plan with copied types that keep only what costs little. */
  public Plan asLean() {
    return new Plan(parts, body, cost, false);
  }

  /** The member that does the work. */
  public Candidate candidate() {
    return parts.get(0);
  }

  /** The same plan with another body. */
  public Plan with(String otherBody, double extraCost) {
    return new Plan(parts, otherBody, cost + extraCost, whole);
  }
}
