package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.plan.Assignments.Filling;
import java.util.ArrayList;
import java.util.List;

/** Makes bodies for one demanded member of expressions that call existing code. */
public final class Plans {
  private final MemberDemand member;
  private final Conversions conversions;
  private final Assignments assignments;

  /** Plans for a member whose body can use these inputs. */
  public Plans(MemberDemand member, List<Input> inputs, Conversions conversions) {
    this.member = member;
    this.conversions = conversions;
    this.assignments = new Assignments(conversions, new Constants(member), inputs);
  }

  /** The bodies that call this, cheapest first. */
  public List<Plan> of(Callable callable) {
    List<Plan> plans = new ArrayList<>();
    JavaType given =
        callable.changed() >= 0
            ? callable.holes().get(callable.changed()).type()
            : callable.result();
    boolean forEffect = member.result().isVoid();
    List<Conversion> results =
        forEffect ? List.of(Conversion.NONE) : conversions.between(given, member.result());
    if (results.isEmpty() || (given.isVoid() && !forEffect)) {
      return List.of();
    }
    for (Filling filling : assignments.of(callable)) {
      Conversion result = results.get(0);
      String body =
          callable.changed() >= 0 && !forEffect
              ? changing(callable, filling, result)
              : expression(callable, filling, result, forEffect);
      double cost = callable.cost() + filling.cost() + result.cost();
      plans.add(new Plan(callable.parts(), body, cost + (callable.changed() >= 0 ? 0.7 : 0)));
    }
    return plans;
  }

  private static String expression(
      Callable callable, Filling filling, Conversion result, boolean forEffect) {
    String value = callable.filled(filling.values()).replace(", )", ")");
    return forEffect ? value + ";" : "return " + result.apply(value) + ";";
  }

  /** A copy is changed and returned, so that the caller's value stays as it is. */
  private static String changing(Callable callable, Filling filling, Conversion result) {
    JavaType type = callable.holes().get(callable.changed()).type();
    String given = filling.values().get(callable.changed());
    String copy =
        type.isArray() ? given + ".clone()" : "new #java.util.ArrayList#<>(" + given + ")";
    List<String> values = new ArrayList<>(filling.values());
    values.set(callable.changed(), "copy");
    return "var copy = "
        + copy
        + ";\n"
        + callable.filled(values)
        + ";\nreturn "
        + result.apply("copy")
        + ";";
  }
}
