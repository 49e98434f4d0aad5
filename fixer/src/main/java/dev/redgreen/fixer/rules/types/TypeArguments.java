package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Expected;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Type arguments that are primitive, too many, too few, or cannot be inferred. */
public final class TypeArguments implements Rule {
  private static final Map<String, String> BOXES =
      Map.of(
          "int",
          "Integer",
          "long",
          "Long",
          "double",
          "Double",
          "float",
          "Float",
          "char",
          "Character",
          "boolean",
          "Boolean",
          "byte",
          "Byte",
          "short",
          "Short");

  @Override
  public Set<String> codes() {
    return Set.of(
        "type.found.req",
        "wrong.number.type.args",
        "type.doesnt.take.params",
        "cant.apply.diamond.1",
        "cant.apply.diamond",
        "cant.infer.local.var.type",
        "prob.found.req",
        "generic.throwable",
        "not.within.bounds",
        "improperly.formed.type.param.missing");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return site.path().stream().flatMap(path -> repairs(site, path).stream());
  }

  private static List<Repair> repairs(Site site, TreePath path) {
    List<Repair> found = new ArrayList<>();
    String code = site.error().code().replace("compiler.err.", "");
    switch (code) {
      case "type.found.req" -> boxed(site, found);
      case "wrong.number.type.args" -> counted(site, path, found);
      case "type.doesnt.take.params" -> raw(site, path, found);
      case "cant.infer.local.var.type" -> explicit(site, path, found);
      default -> madeAs(site, path, found);
    }
    return found;
  }

  private static void boxed(Site site, List<Repair> found) {
    String box = BOXES.get(site.excerpt());
    if (box != null) {
      String why =
          "A type argument is no primitive: `" + box + "` holds a `" + site.excerpt() + "`.";
      found.add(site.replace(site.error().start(), site.error().end(), box, why));
    }
  }

  private static void counted(Site site, TreePath path, List<Repair> found) {
    if (!(Facts.enclosing(path, ParameterizedTypeTree.class).map(TreePath::getLeaf).orElse(null)
        instanceof ParameterizedTypeTree type)) {
      return;
    }
    TreePath at = Facts.enclosing(path, ParameterizedTypeTree.class).orElseThrow();
    Facts facts = site.facts();
    if (!(facts.element(new TreePath(at, type.getType())).orElse(null)
        instanceof TypeElement element)) {
      return;
    }
    int wanted = element.getTypeParameters().size();
    List<? extends Tree> given = type.getTypeArguments();
    String why = "`" + element.getSimpleName() + "` takes " + wanted + " type argument(s).";
    int start = facts.start(given.get(0));
    int end = facts.end(given.get(given.size() - 1));
    List<String> texts = given.stream().map(site::text).toList();
    if (given.size() > wanted) {
      for (int skip = texts.size() - 1; skip >= 0 && texts.size() == wanted + 1; skip--) {
        int left = skip;
        found.add(
            site.replace(
                start,
                end,
                IntStream.range(0, texts.size())
                    .filter(i -> i != left)
                    .mapToObj(texts::get)
                    .collect(Collectors.joining(", ")),
                why));
      }
    } else {
      for (String filler : List.of(texts.get(0), "String", "Integer", "Object")) {
        List<String> all = new ArrayList<>(texts);
        while (all.size() < wanted) {
          all.add(filler);
        }
        found.add(site.replace(start, end, String.join(", ", all), why));
      }
    }
  }

  private static void raw(Site site, TreePath path, List<Repair> found) {
    TreePath at = Facts.enclosing(path, ParameterizedTypeTree.class).orElse(null);
    if (at != null) {
      Facts facts = site.facts();
      ParameterizedTypeTree type = (ParameterizedTypeTree) at.getLeaf();
      String why = "`" + type.getType() + "` takes no type arguments.";
      found.add(site.replace(facts.end(type.getType()), facts.end(type), "", why));
    }
  }

  private static void explicit(Site site, TreePath path, List<Repair> found) {
    TreePath at = Facts.enclosing(path, VariableTree.class).orElse(null);
    if (at == null || !site.text().startsWith("var", site.facts().start(at.getLeaf()))) {
      return;
    }
    int start = site.facts().start(at.getLeaf());
    String text = String.valueOf(((VariableTree) at.getLeaf()).getInitializer());
    for (String type :
        text.startsWith("{")
            ? List.of("int[]", "String[]", "double[]", "long[]", "Object[]")
            : List.of("Object", "Runnable", "String", "int")) {
      found.add(
          site.replace(
              start, start + 3, type, "The type of `var` does not follow from its value."));
    }
  }

  /** {@code new Type<Wrong>()} gets the diamond; {@code new Type<>()} the demanded arguments. */
  private static void madeAs(Site site, TreePath path, List<Repair> found) {
    TreePath at = Facts.enclosing(path, NewClassTree.class).orElse(null);
    if (at == null
        || !(((NewClassTree) at.getLeaf()).getIdentifier() instanceof ParameterizedTypeTree type)) {
      return;
    }
    Facts facts = site.facts();
    int start = facts.end(type.getType());
    String why = "The type arguments follow from where the value goes.";
    if (!type.getTypeArguments().isEmpty()) {
      found.add(site.replace(start, facts.end(type), "<>", why));
      return;
    }
    Expected.at(facts, at)
        .map(TypeText::simple)
        .filter(text -> text.contains("<"))
        .ifPresent(
            text ->
                found.add(
                    site.replace(start, facts.end(type), text.substring(text.indexOf('<')), why)));
  }
}
