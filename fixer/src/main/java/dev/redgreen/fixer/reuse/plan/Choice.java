package dev.redgreen.fixer.reuse.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** One of each of several lists, no two with the same key, so that the sum of costs is least. */
final class Choice<T> {
  private final List<List<T>> lists;
  private final Function<T, String> key;
  private final ToDoubleFunction<T> cost;
  private final List<T> chosen = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private double best = Double.POSITIVE_INFINITY;
  private Optional<List<T>> cheapest = Optional.empty();

  private Choice(List<List<T>> lists, Function<T, String> key, ToDoubleFunction<T> cost) {
    this.lists = lists;
    this.key = key;
    this.cost = cost;
  }

  /** The cheapest choice, in the order of the lists; empty if there is none. */
  static <T> Optional<List<T>> cheapest(
      List<List<T>> lists, Function<T, String> key, ToDoubleFunction<T> cost) {
    Choice<T> choice = new Choice<>(lists, key, cost);
    choice.extend(0);
    return choice.cheapest;
  }

  private void extend(double sum) {
    if (sum >= best) {
      return;
    }
    if (chosen.size() == lists.size()) {
      best = sum;
      cheapest = Optional.of(List.copyOf(chosen));
      return;
    }
    for (T one : lists.get(chosen.size())) {
      String name = key.apply(one);
      if (taken.add(name)) {
        chosen.add(one);
        extend(sum + cost.applyAsDouble(one));
        chosen.remove(chosen.size() - 1);
        taken.remove(name);
      }
    }
  }
}
