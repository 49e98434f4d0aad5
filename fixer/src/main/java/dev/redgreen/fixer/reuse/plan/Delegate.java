package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.find.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A class whose objects may do what a demanded class with state is to do.
 *
 * @param type the class with its type arguments
 * @param makers expressions that make an object of it
 * @param calls expressions on such an object, {@link #STATE}, by the demanded method they may serve
 * @param prior how well names and documentation fit, 0..1
 * @param cost what speaks against trying it early
 */
public record Delegate(
    JavaType type,
    List<Callable> makers,
    Map<MemberDemand, List<Callable>> calls,
    double prior,
    double cost) {
  /** What the object is called in bodies. */
  public static final String STATE = "state";

  public Delegate {
    makers = List.copyOf(makers);
    calls = new LinkedHashMap<>(calls);
  }

  /** The object in a body that gets it as {@code Object}. */
  public String cast() {
    return "((" + Code.of(type) + ") " + Code.input(STATE) + ")";
  }

  /** The member that the first maker calls. */
  public Candidate maker() {
    return makers.get(0).candidate();
  }

  /** The same with at most so many expressions for each method. */
  public Delegate narrowed(int most) {
    Map<MemberDemand, List<Callable>> fewer = new LinkedHashMap<>();
    calls.forEach((member, all) -> fewer.put(member, all.stream().limit(most).toList()));
    return new Delegate(type, makers, fewer, prior, cost);
  }
}
