package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.reuse.run.StateTrial.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the combinations of bodies that pass all tests, test by test: each test adds the methods
 * that it calls to the combinations that passed the tests before it.
 */
public final class StateSearch {
  private static final int MOST = 240;

  private final List<Slot> slots;
  private final List<TestId> tests;
  private String end = "";

  public StateSearch(List<Slot> slots, List<TestId> tests) {
    this.slots = List.copyOf(slots);
    this.tests = List.copyOf(tests);
  }

  /** The combinations that pass, cheapest first. */
  public List<Map<Slot, Body>> solutions(StateTrial trial) {
    List<Map<Slot, Body>> open = List.of(Map.of());
    Set<Slot> bound = new HashSet<>();
    List<TestId> left = new ArrayList<>(tests);
    while (!left.isEmpty() && !open.isEmpty()) {
      left.sort(Comparator.comparingInt(test -> added(test, bound).size()));
      TestId first = left.get(0);
      Set<Slot> added = added(first, bound);
      bound.addAll(added);
      List<TestId> now = left.stream().filter(test -> added(test, bound).isEmpty()).toList();
      left.removeAll(now);
      List<Map<Slot, Body>> tried = extended(open, added, trial);
      open = trial.passing(tried, now);
      if (open.isEmpty()) {
        end = "none of " + tried.size() + " passes " + now.get(0).method();
      }
    }
    return open;
  }

  /** Where the search ended without a solution. */
  public String end() {
    return end;
  }

  private Set<Slot> added(TestId test, Set<Slot> bound) {
    Set<Slot> added = new LinkedHashSet<>();
    for (Slot slot : slots) {
      boolean takesPart =
          slot.member().isConstructor()
              || slot.member().tests().stream().anyMatch(own -> own.covers(test));
      if (takesPart && !bound.contains(slot)) {
        added.add(slot);
      }
    }
    return added;
  }

  private static List<Map<Slot, Body>> extended(
      List<Map<Slot, Body>> open, Set<Slot> added, StateTrial trial) {
    List<Map<Slot, Body>> extended = open;
    for (Slot slot : added) {
      List<Map<Slot, Body>> next = new ArrayList<>();
      for (Map<Slot, Body> combination : extended) {
        for (Body body : trial.bodies(slot)) {
          if (isOther(body, combination)) {
            Map<Slot, Body> more = new LinkedHashMap<>(combination);
            more.put(slot, body);
            next.add(more);
          }
        }
      }
      next.sort(Comparator.comparingDouble(StateSearch::cost));
      extended = next.subList(0, Math.min(MOST, next.size()));
    }
    return extended;
  }

  /** Two methods of the demand are not the same method of the delegate. */
  private static boolean isOther(Body body, Map<Slot, Body> combination) {
    String name = name(body);
    return combination.values().stream().noneMatch(other -> name(other).equals(name));
  }

  private static String name(Body body) {
    return body.plan().candidate().signature().name();
  }

  /** What speaks against a combination. */
  public static double cost(Map<Slot, Body> combination) {
    return combination.values().stream().mapToDouble(body -> body.plan().cost()).sum();
  }
}
