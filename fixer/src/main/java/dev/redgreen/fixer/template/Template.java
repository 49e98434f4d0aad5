package dev.redgreen.fixer.template;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A change of code in answer to a diagnostic. Without holes it is one concrete change; with holes
 * it stands for many.
 *
 * @param code javac's code
 * @param arguments what the diagnostic has to name: names, or names of holes
 * @param changes the change at the site first
 * @param facts how code of the new side can be made again, by that code or the name of its hole
 */
record Template(
    String code,
    TreeMap<String, String> arguments,
    List<Change> changes,
    TreeMap<String, List<Fact>> facts) {
  private static final Pattern HOLE = Pattern.compile("\\?\\d+");

  Template {
    changes = List.copyOf(changes);
  }

  /** The change around the diagnostic. */
  Change site() {
    return changes.get(0);
  }

  /** All trees of the old side. */
  List<Tree> before() {
    return changes.stream().flatMap(change -> change.before().stream()).toList();
  }

  /** All trees of the new side. */
  List<Tree> after() {
    return changes.stream().flatMap(change -> change.after().stream()).toList();
  }

  /** How many names and literals, and arguments of the diagnostic, are given. */
  long specificity() {
    long code =
        Tree.all(before())
            .filter(tree -> !(tree instanceof Tree.Hole) && tree.children().isEmpty())
            .count();
    long named = arguments.values().stream().filter(value -> !isHole(value)).count();
    return code + named;
  }

  /** Whether it has no hole. */
  boolean concrete() {
    return arguments.values().stream().noneMatch(Template::isHole)
        && Tree.all(before()).noneMatch(tree -> tree instanceof Tree.Hole)
        && Tree.all(after()).noneMatch(tree -> tree instanceof Tree.Hole);
  }

  /** Whether an argument is a hole's name. */
  static boolean isHole(String value) {
    return HOLE.matcher(value).matches();
  }

  /**
   * A way to make a piece of code again.
   *
   * @param generator what makes it
   * @param argument what from: an argument's value, or the name of a hole; empty if nothing
   */
  record Fact(Generator generator, String argument) {}
}
