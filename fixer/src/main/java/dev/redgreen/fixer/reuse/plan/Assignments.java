package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.plan.Callable.Hole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts inputs into the holes of an expression in every order that types permit, and constants into
 * what is left. The cap holds for each argument assignment, so that one with many free constants
 * does not push the others out.
 */
final class Assignments {
  private static final int PER_ASSIGNMENT = 7;
  private static final int ASSIGNMENTS = 24;

  private final Conversions conversions;
  private final Constants constants;
  private final List<Input> inputs;

  Assignments(Conversions conversions, Constants constants, List<Input> inputs) {
    this.conversions = conversions;
    this.constants = constants;
    this.inputs = inputs;
  }

  /** Values for all holes, and what speaks against them. */
  record Filling(List<String> values, double cost) {}

  /** All fillings, cheapest first. */
  List<Filling> of(Callable callable) {
    List<Hole> holes = callable.holes();
    long required = inputs.stream().filter(Input::required).count();
    boolean packs = !holes.isEmpty() && holes.get(holes.size() - 1).rest();
    if (required > holes.size() && !packs) {
      return List.of();
    }
    List<Slot[]> assignments = new ArrayList<>();
    place(holes, 0, new Slot[holes.size()], new boolean[inputs.size()], assignments);
    if (packs) {
      pack(holes, assignments);
    }
    List<Filling> fillings = new ArrayList<>();
    assignments.stream()
        .sorted(Comparator.comparingDouble(slots -> cost(holes, slots)))
        .limit(ASSIGNMENTS)
        .forEach(slots -> fill(holes, slots, fillings));
    fillings.sort(Comparator.comparingDouble(Filling::cost));
    return fillings;
  }

  /** An input in a hole, with its conversion. */
  private record Slot(int input, String text, double cost) {}

  private void place(
      List<Hole> holes, int hole, @Nullable Slot[] slots, boolean[] used, List<Slot[]> found) {
    if (hole == holes.size()) {
      if (complete(used)) {
        found.add(slots.clone());
      }
      return;
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (!used[i]) {
        Slot slot = slot(i, holes.get(hole).type());
        if (slot != null) {
          used[i] = true;
          slots[hole] = slot;
          place(holes, hole + 1, slots, used, found);
          slots[hole] = null;
          used[i] = false;
        }
      }
    }
    place(holes, hole + 1, slots, used, found);
  }

  private boolean complete(boolean[] used) {
    boolean any = inputs.isEmpty();
    for (int i = 0; i < used.length; i++) {
      if (inputs.get(i).required() && !used[i]) {
        return false;
      }
      any |= used[i];
    }
    return any;
  }

  private @Nullable Slot slot(int input, JavaType target) {
    List<Conversion> ways = conversions.between(inputs.get(input).type(), target);
    if (ways.isEmpty()) {
      return null;
    }
    Conversion way = ways.get(0);
    double optional = inputs.get(input).required() ? 0 : 0.5;
    String text = way.apply(Code.input(inputs.get(input).key()));
    return new Slot(input, text, way.cost() + optional);
  }

  /** All inputs as the elements of the last hole. */
  private void pack(List<Hole> holes, List<Slot[]> found) {
    Hole rest = holes.get(holes.size() - 1);
    if (holes.size() != 1 || inputs.size() < 2) {
      return;
    }
    List<String> texts = new ArrayList<>();
    double cost = 0.5;
    for (int i = 0; i < inputs.size(); i++) {
      Slot slot = slot(i, rest.type().element());
      if (slot == null) {
        return;
      }
      texts.add(slot.text());
      cost += slot.cost();
    }
    found.add(new Slot[] {new Slot(0, String.join(", ", texts), cost)});
  }

  private double cost(List<Hole> holes, @Nullable Slot[] slots) {
    double cost = 0;
    int previous = -1;
    for (int i = 0; i < slots.length; i++) {
      Slot slot = slots[i];
      if (slot == null) {
        cost += 1;
        continue;
      }
      cost += slot.cost() + (slot.input() < previous ? 0.4 : 0);
      cost -= inputs.get(slot.input()).name().equals(holes.get(i).name()) ? 0.2 : 0;
      previous = slot.input();
    }
    return cost;
  }

  private void fill(List<Hole> holes, @Nullable Slot[] slots, List<Filling> fillings) {
    List<Filling> partial = new ArrayList<>(List.of(new Filling(List.of(), cost(holes, slots))));
    for (int i = 0; i < slots.length; i++) {
      Slot slot = slots[i];
      List<String> choices = slot != null ? List.of(slot.text()) : constants.of(holes.get(i));
      List<Filling> next = new ArrayList<>();
      for (Filling filling : partial) {
        for (int choice = 0; choice < choices.size(); choice++) {
          next.add(extended(filling, choices.get(choice), 0.25 * choice));
        }
      }
      next.sort(Comparator.comparingDouble(Filling::cost));
      partial = next.subList(0, Math.min(PER_ASSIGNMENT, next.size()));
    }
    fillings.addAll(partial);
  }

  private static Filling extended(Filling filling, String value, double cost) {
    List<String> values = new ArrayList<>(filling.values());
    values.add(value);
    return new Filling(values, filling.cost() + cost);
  }
}
