package dev.redgreen.fixer.template;

import dev.redgreen.fixer.template.Template.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template with holes numbered in the order of first use and without what nothing uses, so that
 * equal templates are equal texts.
 */
final class Canonical {
  private final Template template;
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private Canonical(Template template) {
    this.template = template;
  }

  static Template of(Template template) {
    return new Canonical(template).renumbered();
  }

  private Template renumbered() {
    List<Change> changes = new ArrayList<>();
    for (Change change : template.changes()) {
      changes.add(
          new Change(
              change.place(),
              change.parent(),
              withinHoles(change),
              change.before().stream().map(this::tree).toList(),
              change.after().stream().map(this::tree).toList()));
    }
    TreeMap<String, List<Fact>> facts = facts();
    TreeMap<String, String> arguments = new TreeMap<>();
    template
        .arguments()
        .forEach(
            (name, value) -> {
              if (!Template.isHole(value) || numbers.containsKey(number(value))) {
                arguments.put(name, name(value));
              }
            });
    return new Template(template.code(), arguments, changes, facts);
  }

  /** Only of holes that are used and nothing else makes, and of code that is still there. */
  private TreeMap<String, List<Fact>> facts() {
    Set<Integer> bound = bound();
    Set<String> code =
        Tree.all(template.after()).map(Tree::plain).collect(Collectors.toCollection(TreeSet::new));
    TreeMap<String, List<Fact>> facts = new TreeMap<>();
    template
        .facts()
        .forEach(
            (made, ways) -> {
              boolean used =
                  Template.isHole(made)
                      ? numbers.containsKey(number(made)) && !bound.contains(number(made))
                      : code.contains(made);
              if (used) {
                facts.put(
                    name(made),
                    ways.stream()
                        .map(fact -> new Fact(fact.generator(), name(fact.argument())))
                        .toList());
              }
            });
    return facts;
  }

  private Set<Integer> bound() {
    Stream<Integer> inArguments =
        template.arguments().values().stream().filter(Template::isHole).map(Canonical::number);
    Stream<Integer> inCode =
        Tree.all(template.before())
            .filter(tree -> tree instanceof Tree.Hole)
            .map(tree -> ((Tree.Hole) tree).number());
    return Stream.concat(inArguments, inCode).collect(Collectors.toSet());
  }

  private static int number(String hole) {
    return Integer.parseInt(hole.substring(1));
  }

  private String name(String value) {
    return Template.isHole(value) ? "?" + renamed(number(value)) : value;
  }

  private int renamed(int number) {
    return numbers.computeIfAbsent(number, key -> numbers.size());
  }

  private Tree tree(Tree tree) {
    if (tree instanceof Tree.Hole hole) {
      return new Tree.Hole(renamed(hole.number()), hole.kind());
    }
    return tree.children().isEmpty() && tree instanceof Tree.Leaf
        ? tree
        : new Tree.Branch(tree.kind(), tree.children().stream().map(this::tree).toList());
  }

  /** The way to what is diagnosed, cut where it enters a hole. */
  private static List<Integer> withinHoles(Change change) {
    List<Integer> way = new ArrayList<>();
    List<Tree> here = change.before();
    for (int step : change.at()) {
      if (step >= here.size()) {
        return way;
      }
      way.add(step);
      if (here.get(step) instanceof Tree.Hole) {
        return way;
      }
      here = here.get(step).children();
    }
    return way;
  }
}
