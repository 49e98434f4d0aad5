package dev.redgreen.fixer.template;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a template says enough: when it applies, and what every hole is filled with. */
final class Usable {
  private static final Set<String> NAMING =
      Set.of(Diagnosed.SYMBOL, "owner", "found", "required", "missing");

  private Usable() {}

  static boolean test(Template template) {
    Set<String> bound = bound(template);
    Set<String> made = new TreeSet<>(template.facts().keySet());
    boolean filled =
        holes(template.after()).allMatch(hole -> bound.contains(hole) || made.contains(hole));
    return filled && !template.site().at().isEmpty() && anchored(template);
  }

  /** Something is named: in the code, by the diagnostic, or by a symbol that the new side uses. */
  private static boolean anchored(Template template) {
    boolean inCode =
        Tree.all(template.before())
            .anyMatch(tree -> tree instanceof Tree.Leaf leaf && leaf.telling());
    boolean byDiagnostic =
        template.arguments().entrySet().stream()
            .anyMatch(
                argument ->
                    NAMING.contains(argument.getKey()) && !Template.isHole(argument.getValue()));
    String symbol = template.arguments().getOrDefault(Diagnosed.SYMBOL, "");
    boolean bySymbol =
        Template.isHole(symbol)
            && Stream.concat(holes(template.after()), factArguments(template))
                .anyMatch(symbol::equals);
    return inCode || byDiagnostic || bySymbol;
  }

  private static Stream<String> factArguments(Template template) {
    return template.facts().entrySet().stream()
        .filter(entry -> Template.isHole(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .map(Template.Fact::argument);
  }

  private static Set<String> bound(Template template) {
    return Stream.concat(holes(template.before()), template.arguments().values().stream())
        .filter(Template::isHole)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> holes(java.util.List<Tree> trees) {
    return Tree.all(trees)
        .filter(tree -> tree instanceof Tree.Hole)
        .map(tree -> ((Tree.Hole) tree).name());
  }
}
