package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.ImportOrder;
import dev.redgreen.fixer.rules.know.TypeIndex;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A name that means two things: the type is imported by its name, a null gets a type. */
public final class Ambiguous implements Rule {
  private static final Pattern PARAMETERS = Pattern.compile("\\b\\w+\\(([\\w.,<>\\[\\]]+)\\) in ");

  @Override
  public Set<String> codes() {
    return Set.of("ref.ambiguous");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return Stream.concat(
        imported(site), site.path().stream().flatMap(path -> cast(site, path).stream()));
  }

  private static Stream<Repair> imported(Site site) {
    String name = site.excerpt().replaceAll("\\W.*", "");
    List<String> packages =
        TypeIndex.importsOf(site.text()).stream()
            .filter(one -> one.endsWith(".*"))
            .map(one -> one.substring(0, one.length() - 2))
            .toList();
    List<String> types =
        site.types().named(name).stream()
            .filter(one -> packages.contains(one.substring(0, Math.max(0, one.lastIndexOf('.')))))
            .toList();
    return new ImportOrder(site.types(), site.text())
        .sorted(types).stream()
            .map(
                type ->
                    new Repair(
                        Patch.of(ImportEdit.add(site.file(), site.text(), type)),
                        "Two imported packages have a `" + name + "`; `" + type + "` fits here.",
                        Standing.VERIFIED));
  }

  private static List<Repair> cast(Site site, TreePath path) {
    List<Repair> found = new ArrayList<>();
    if (!(call(path) instanceof MethodInvocationTree call)) {
      return found;
    }
    Set<String> types = new LinkedHashSet<>();
    Matcher each = PARAMETERS.matcher(site.error().message());
    while (each.find()) {
      for (String type : each.group(1).split(",")) {
        types.add(TypeText.simple(type));
      }
    }
    for (Tree argument : call.getArguments()) {
      if (argument instanceof LiteralTree literal && literal.getValue() == null) {
        int at = site.facts().start(argument);
        for (String type : types) {
          found.add(
              site.insert(
                  at, "(" + type + ") ", "`null` fits several methods; this one is meant."));
        }
      }
    }
    return found;
  }

  private static Tree call(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree
        ? path.getLeaf()
        : path.getParentPath().getLeaf();
  }
}
