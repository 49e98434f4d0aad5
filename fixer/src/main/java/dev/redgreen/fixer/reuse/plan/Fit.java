package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.demand.TypeDemand;
import dev.redgreen.fixer.reuse.find.Candidate;
import dev.redgreen.fixer.reuse.find.Families;
import dev.redgreen.patterns.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Judges by families of types alone what it costs to make a candidate do for a demanded member. */
final class Fit {
  private static final Set<String> FROM_CONSTANTS =
      Set.of(
          "N", "D", "Z", "C", "S", "Locale", "Charset", "Comparator", "RoundingMode", "Function");
  private static final Set<String> CHANGEABLE = Set.of("L", "M", "S", "B");
  private static final int MOST_EXTRA = 3;

  private final List<String> required;
  private final List<String> optional;
  private final String result;
  private final double open;

  /**
   * A fit.
   *
   * @param open what it costs to pass a value as {@code Object}
   */
  private Fit(List<String> required, List<String> optional, String result, double open) {
    this.required = required;
    this.optional = optional;
    this.result = result;
    this.open = open;
  }

  static Fit of(TypeDemand type, MemberDemand member) {
    return new Fit(
        member.parameterTypes().stream().map(Fit::family).toList(),
        type.fields().stream()
            .filter(field -> field.isStatic() || member.isInstance())
            .map(field -> family(field.type()))
            .toList(),
        family(member.result()),
        1);
  }

  /** The same for the methods of an object: collections take what they hold as {@code Object}. */
  Fit ofObject() {
    return new Fit(required, optional, result, 0.2);
  }

  /** What goes into the makers of objects. */
  static Fit of(MemberDemand constructor) {
    List<String> given = constructor.parameterTypes().stream().map(Fit::family).toList();
    return new Fit(given, List.of(), "O", 1);
  }

  private static String family(JavaType type) {
    return TypeShape.family(type.toString());
  }

  /** Whether the value that a member gives, or changes, can be made the demanded one. */
  boolean gives(Candidate candidate) {
    return resultCost(candidate.resultFamily()) < 100;
  }

  /** What it costs to fill the holes, whatever the value; empty if that cannot be done. */
  OptionalDouble takes(Callable callable) {
    return mismatch(callable, 0);
  }

  /** What speaks against an expression; empty if it cannot be adapted. */
  OptionalDouble mismatch(Callable callable) {
    return mismatch(callable, resultCost(family(callable.result())));
  }

  private OptionalDouble mismatch(Callable callable, double resultCost) {
    List<String> holes = new ArrayList<>(callable.holes().size());
    callable.holes().forEach(hole -> holes.add(family(hole.type())));
    boolean rest = !holes.isEmpty() && callable.holes().get(holes.size() - 1).rest();
    if (holes.size() > required.size() + MOST_EXTRA || (!rest && holes.size() < required.size())) {
      return OptionalDouble.empty();
    }
    double cost = resultCost;
    for (String input : required) {
      int exact = holes.indexOf(input);
      int hole = exact >= 0 ? exact : convertible(input, holes);
      if (hole < 0 && !rest) {
        return OptionalDouble.empty();
      }
      cost += exact >= 0 ? 0 : hole >= 0 && holes.get(hole).equals("O") ? open : 1;
      if (hole >= 0) {
        holes.remove(hole);
      }
    }
    cost += extraCost(holes, rest);
    return cost < 100 ? OptionalDouble.of(cost) : OptionalDouble.empty();
  }

  private double resultCost(String given) {
    if (given.equals(result)) {
      return 0;
    }
    if (given.equals("V")) {
      return CHANGEABLE.contains(result) ? 0.7 : 100;
    }
    return result.equals("V") ? 0.4 : Families.convertible(given, result) ? 1 : 100;
  }

  private static int convertible(String input, List<String> holes) {
    for (int i = 0; i < holes.size(); i++) {
      if (Families.convertible(input, holes.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** What the holes cost that no parameter goes into. */
  private double extraCost(List<String> holes, boolean rest) {
    List<String> free = new ArrayList<>(optional);
    boolean used = !required.isEmpty();
    double cost = 0;
    for (String hole : holes) {
      int field = free.indexOf(hole);
      if (field >= 0) {
        free.remove(field);
        used = true;
        cost += 0.2;
      } else if (FROM_CONSTANTS.contains(hole)) {
        cost += 0.5;
      } else if (rest && Set.of("L", "S", "B").contains(hole)) {
        cost += 0.6;
      } else {
        return 100;
      }
    }
    return used || optional.isEmpty() ? cost : 100;
  }
}
