package dev.redgreen.fixer.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What differs between two versions of a file: the smallest neighbours that became others. */
final class TreeDiff {
  private static final Set<String> DECLARATIONS =
      Set.of("METHOD", "CLASS", "INTERFACE", "ENUM", "RECORD", "VARIABLE");

  private final List<Hunk> hunks = new ArrayList<>();
  private final Map<Placed, Placed> counterparts = new IdentityHashMap<>();

  /** The differences of two trees; other trees can be compared too. */
  TreeDiff(Placed before, Placed after) {
    compare(before, after);
  }

  /** In the order of being found: that of the text before, for two trees. */
  List<Hunk> hunks() {
    return List.copyOf(hunks);
  }

  /** What a node became in which something differs; empty if nothing below it does. */
  Optional<Placed> counterpart(Placed before) {
    return Optional.ofNullable(counterparts.get(before));
  }

  /** Compares two more trees. */
  void compare(Placed before, Placed after) {
    if (!before.tree().equals(after.tree())) {
      counterparts.put(before, after);
      same(before, after, 0, before.children().size(), 0, after.children().size(), Likeness.EQUAL);
    }
  }

  /** How alike two nodes have to be to be taken for the same one, the most alike first. */
  private enum Likeness {
    EQUAL((a, b) -> a.tree().equals(b.tree())),
    NAMED(
        (a, b) ->
            a.kind().equals(b.kind())
                && DECLARATIONS.contains(a.kind())
                && a.declaredName().equals(b.declaredName())),
    NONE((a, b) -> false);

    private final BiPredicate<Placed, Placed> alike;

    Likeness(BiPredicate<Placed, Placed> alike) {
      this.alike = alike;
    }
  }

  private void same(
      Placed before, Placed after, int from, int to, int newFrom, int newTo, Likeness likeness) {
    if (from == to && newFrom == newTo) {
      return;
    }
    if (likeness == Likeness.NONE) {
      pair(before, after, from, to, newFrom, newTo);
      return;
    }
    Likeness next = Likeness.values()[likeness.ordinal() + 1];
    int at = from;
    int newAt = newFrom;
    for (int[] pair : common(before, after, from, to, newFrom, newTo, likeness)) {
      same(before, after, at, pair[0], newAt, pair[1], next);
      compare(before.children().get(pair[0]), after.children().get(pair[1]));
      at = pair[0] + 1;
      newAt = pair[1] + 1;
    }
    same(before, after, at, to, newAt, newTo, next);
  }

  /** As many that went as came: each became its counterpart; else all became all. */
  private void pair(Placed before, Placed after, int from, int to, int newFrom, int newTo) {
    if (to - from != newTo - newFrom) {
      hunks.add(new Hunk(before, from, to, after, newFrom, newTo));
      return;
    }
    for (int i = 0; i < to - from; i++) {
      Placed old = before.children().get(from + i);
      Placed now = after.children().get(newFrom + i);
      boolean inside = old.kind().equals(now.kind()) && !old.children().isEmpty();
      if (inside && !now.children().isEmpty()) {
        compare(old, now);
      } else {
        hunks.add(new Hunk(before, from + i, from + i + 1, after, newFrom + i, newFrom + i + 1));
      }
    }
  }

  /** Longest common subsequence, as pairs of positions. */
  private static List<int[]> common(
      Placed before, Placed after, int from, int to, int newFrom, int newTo, Likeness likeness) {
    int[][] longest = new int[to - from + 1][newTo - newFrom + 1];
    boolean[][] alike = new boolean[to - from][newTo - newFrom];
    for (int i = to - from - 1; i >= 0; i--) {
      for (int j = newTo - newFrom - 1; j >= 0; j--) {
        Placed one = before.children().get(from + i);
        Placed other = after.children().get(newFrom + j);
        alike[i][j] = likeness.alike.test(one, other);
        int skip = Math.max(longest[i + 1][j], longest[i][j + 1]);
        longest[i][j] = alike[i][j] ? Math.max(skip, longest[i + 1][j + 1] + 1) : skip;
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < to - from && j < newTo - newFrom) {
      if (alike[i][j] && longest[i][j] == longest[i + 1][j + 1] + 1) {
        pairs.add(new int[] {from + i++, newFrom + j++});
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }
}
