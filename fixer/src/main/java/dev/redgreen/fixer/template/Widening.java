package dev.redgreen.fixer.template;

import dev.redgreen.fixer.template.Tree.Branch;
import dev.redgreen.fixer.template.Tree.Hole;
import dev.redgreen.fixer.template.Tree.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a template what its examples have in common by chance: code that moves to the new
 * side as it is and names nothing, such as {@code ?0.?1(?2);}, becomes one hole, so that a call
 * with two arguments is a case of it, too.
 */
final class Widening {
  private final Template template;
  private final List<Tree> wide = new ArrayList<>();
  private final int first;

  private Widening(Template template) {
    this.template = template;
    this.first = 1 + holes(template.before(), template.after()).stream().reduce(-1, Math::max);
    template.before().forEach(this::find);
  }

  /** The wider template; empty if every part of this one says something. */
  static Optional<Template> of(Template template) {
    Widening widening = new Widening(template);
    return widening.wide.isEmpty()
        ? Optional.empty()
        : Optional.of(Canonical.of(widening.widened())).filter(Usable::test);
  }

  private void find(Tree tree) {
    if (tree instanceof Branch && saysNothing(tree) && moves(tree) && isWhole(tree)) {
      wide.add(tree);
    } else {
      tree.children().forEach(this::find);
    }
  }

  private static boolean saysNothing(Tree tree) {
    return Category.of(tree.kind()).isPresent()
        && Tree.all(tree.children()).anyMatch(Hole.class::isInstance)
        && Tree.all(tree.children()).noneMatch(part -> part instanceof Leaf leaf && leaf.telling());
  }

  private boolean moves(Tree tree) {
    return Tree.all(template.after()).anyMatch(tree::equals);
  }

  /** Whether its holes are used by nothing but itself. */
  private boolean isWhole(Tree tree) {
    Set<Integer> inside = holes(List.of(tree), List.of());
    Set<Integer> outside = holes(without(tree, template.before()), without(tree, template.after()));
    Stream<String> named =
        Stream.concat(
            template.arguments().values().stream(),
            template.facts().values().stream()
                .flatMap(ways -> ways.stream().map(Template.Fact::argument)));
    return inside.stream().noneMatch(outside::contains)
        && named.noneMatch(name -> inside.stream().anyMatch(hole -> name.equals("?" + hole)));
  }

  private static List<Tree> without(Tree tree, List<Tree> trees) {
    return trees.stream()
        .filter(each -> !each.equals(tree))
        .<Tree>map(
            each ->
                each instanceof Branch
                    ? new Branch(each.kind(), without(tree, each.children()))
                    : each)
        .toList();
  }

  private static Set<Integer> holes(List<Tree> before, List<Tree> after) {
    return Tree.all(Stream.concat(before.stream(), after.stream()).toList())
        .filter(Hole.class::isInstance)
        .map(hole -> ((Hole) hole).number())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Template widened() {
    List<Change> changes =
        template.changes().stream()
            .map(
                change ->
                    new Change(
                        change.place(),
                        change.parent(),
                        change.at(),
                        change.before().stream().map(this::widened).toList(),
                        change.after().stream().map(this::widened).toList()))
            .toList();
    return new Template(template.code(), template.arguments(), changes, template.facts());
  }

  private Tree widened(Tree tree) {
    int number = wide.indexOf(tree);
    if (number >= 0) {
      return new Hole(first + number, Category.of(tree.kind()).orElseThrow());
    }
    return tree instanceof Branch
        ? new Branch(tree.kind(), tree.children().stream().map(this::widened).toList())
        : tree;
  }
}
