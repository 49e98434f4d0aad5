package dev.redgreen.fixer.template;

import dev.redgreen.fixer.template.Template.Fact;
import dev.redgreen.fixer.template.Tree.Branch;
import dev.redgreen.fixer.template.Tree.Hole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The most specific template that two templates are cases of (Plotkin 1970): where they differ
 * there is a hole, and where they differ in the same way again it is the same hole. A hole that
 * only the new side has needs a generator that makes both its fillings.
 */
final class AntiUnifier {
  private final Template one;
  private final Template other;
  private final boolean madeFirst;
  private final Map<String, Integer> holes = new HashMap<>();
  private final Set<Integer> bound = new HashSet<>();
  private final TreeMap<String, List<Fact>> facts = new TreeMap<>();

  private AntiUnifier(Template one, Template other, boolean madeFirst) {
    this.one = one;
    this.other = other;
    this.madeFirst = madeFirst;
  }

  /**
   * Generalisations of both, each with what is wider by {@link Widening}; none where they have too
   * little in common to say when they apply.
   */
  static List<Template> of(Template one, Template other) {
    return Stream.of(false, true)
        .flatMap(madeFirst -> new AntiUnifier(one, other, madeFirst).template().stream())
        .map(Canonical::of)
        .filter(Usable::test)
        .flatMap(both -> Stream.concat(Stream.of(both), Widening.of(both).stream()))
        .distinct()
        .toList();
  }

  private Optional<Template> template() {
    if (!one.code().equals(other.code()) || one.changes().size() != other.changes().size()) {
      return Optional.empty();
    }
    TreeMap<String, String> arguments = arguments();
    List<List<Tree>> before = new ArrayList<>();
    for (int i = 0; i < one.changes().size(); i++) {
      Change left = one.changes().get(i);
      Change right = other.changes().get(i);
      Optional<List<Tree>> trees = all(left.before(), right.before(), this::before);
      if (left.place() != right.place() || trees.isEmpty()) {
        return Optional.empty();
      }
      before.add(trees.get());
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Change left = one.changes().get(i);
      Change right = other.changes().get(i);
      Optional<List<Tree>> after = all(left.after(), right.after(), this::after);
      if (after.isEmpty()) {
        return Optional.empty();
      }
      String parent = left.parent().equals(right.parent()) ? left.parent() : "";
      List<Integer> at = common(left.at(), right.at());
      changes.add(new Change(left.place(), parent, at, before.get(i), after.get()));
    }
    return Optional.of(new Template(one.code(), arguments, changes, facts));
  }

  private static List<Integer> common(List<Integer> one, List<Integer> other) {
    int same = 0;
    while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
      same++;
    }
    return one.subList(0, same);
  }

  private TreeMap<String, String> arguments() {
    TreeMap<String, String> both = new TreeMap<>();
    one.arguments()
        .forEach(
            (name, value) -> {
              String twin = other.arguments().get(name);
              if (twin != null) {
                boolean same = value.equals(twin) && !Template.isHole(value);
                both.put(name, same ? value : "?" + bind(value, twin));
              }
            });
    return both;
  }

  private int bind(String left, String right) {
    int number = holes.computeIfAbsent(left + "\n" + right, pair -> holes.size());
    bound.add(number);
    return number;
  }

  /** Anti-unifies two trees. */
  private interface Step {
    Optional<Tree> of(Tree left, Tree right);
  }

  private static Optional<List<Tree>> all(List<Tree> left, List<Tree> right, Step step) {
    if (left.size() != right.size()) {
      return Optional.empty();
    }
    List<Tree> all = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      Optional<Tree> tree = step.of(left.get(i), right.get(i));
      if (tree.isEmpty()) {
        return Optional.empty();
      }
      all.add(tree.get());
    }
    return Optional.of(all);
  }

  private static Optional<Tree> inside(Tree left, Tree right, Step step) {
    if (!(left instanceof Branch) || !(right instanceof Branch)) {
      return Optional.empty();
    }
    return left.kind().equals(right.kind())
        ? all(left.children(), right.children(), step).map(all -> new Branch(left.kind(), all))
        : Optional.empty();
  }

  private Optional<Tree> before(Tree left, Tree right) {
    if (same(left, right)) {
      return Optional.of(left);
    }
    return inside(left, right, this::before)
        .or(
            () ->
                Category.common(left.kind(), right.kind())
                    .map(kind -> new Hole(bind(Tree.plain(left), Tree.plain(right)), kind)));
  }

  private static boolean same(Tree left, Tree right) {
    return left.equals(right) && Tree.all(List.of(left)).noneMatch(tree -> tree instanceof Hole);
  }

  private Optional<Tree> after(Tree left, Tree right) {
    if (same(left, right)) {
      keepFacts(Tree.plain(left));
      return Optional.of(left);
    }
    Optional<Tree> known = known(left, right);
    if (known.isPresent()) {
      return known;
    }
    return madeFirst
        ? made(left, right).or(() -> inside(left, right, this::after))
        : inside(left, right, this::after).or(() -> made(left, right));
  }

  /** A hole that the old side binds. */
  private Optional<Tree> known(Tree left, Tree right) {
    Integer number = holes.get(Tree.plain(left) + "\n" + Tree.plain(right));
    return number == null || !(bound.contains(number) || facts.containsKey("?" + number))
        ? Optional.empty()
        : Category.common(left.kind(), right.kind()).map(kind -> new Hole(number, kind));
  }

  /** A hole that a generator fills. */
  private Optional<Tree> made(Tree left, Tree right) {
    Optional<String> kind = Category.common(left.kind(), right.kind());
    List<Fact> both = facts(Tree.plain(left), Tree.plain(right));
    if (kind.isEmpty() || both.isEmpty()) {
      return Optional.empty();
    }
    String pair = Tree.plain(left) + "\n" + Tree.plain(right);
    int number = holes.computeIfAbsent(pair, key -> holes.size());
    facts.put("?" + number, both);
    return Optional.of(new Hole(number, kind.get()));
  }

  private void keepFacts(String code) {
    List<Fact> both = facts(code, code);
    if (!both.isEmpty()) {
      facts.put(code, both);
    }
  }

  private List<Fact> facts(String left, String right) {
    List<Fact> both = new ArrayList<>();
    for (Fact fact : one.facts().getOrDefault(left, List.of())) {
      for (Fact twin : other.facts().getOrDefault(right, List.of())) {
        if (fact.generator() == twin.generator()) {
          argument(fact.argument(), twin.argument())
              .map(argument -> new Fact(fact.generator(), argument))
              .filter(found -> !both.contains(found))
              .ifPresent(both::add);
        }
      }
    }
    return both;
  }

  private Optional<String> argument(String left, String right) {
    if (left.equals(right) && !Template.isHole(left)) {
      return Optional.of(left);
    }
    Integer number = holes.get(left + "\n" + right);
    return number != null && bound.contains(number) ? Optional.of("?" + number) : Optional.empty();
  }
}
