package dev.redgreen.fixer.rules.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.Layout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Final fields of a class without a constructor: a collection begins empty, and a constructor gets
 * what the others hold.
 */
final class NewConstructor {
  private static final Map<String, String> COLLECTIONS =
      Map.of("List", "ArrayList", "Collection", "ArrayList", "Map", "HashMap", "Set", "HashSet");

  private NewConstructor() {}

  static Stream<Repair> of(Site site, String name) {
    return site.path().flatMap(path -> Facts.enclosing(path, ClassTree.class)).stream()
        .map(TreePath::getLeaf)
        .map(ClassTree.class::cast)
        .filter(type -> type.getKind() == Tree.Kind.CLASS)
        .flatMap(type -> repairs(site, type, name));
  }

  private static Stream<Repair> repairs(Site site, ClassTree type, String name) {
    List<VariableTree> fields = unset(type);
    Optional<VariableTree> field =
        fields.stream().filter(one -> one.getName().contentEquals(name)).findFirst();
    return Stream.concat(
        field.flatMap(one -> empty(site, one)).stream(),
        fields.isEmpty() ? Stream.empty() : Stream.of(made(site, type, fields)));
  }

  private static List<VariableTree> unset(ClassTree type) {
    return type.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(one -> one.getInitializer() == null)
        .filter(one -> one.getModifiers().getFlags().contains(Modifier.FINAL))
        .filter(one -> !one.getModifiers().getFlags().contains(Modifier.STATIC))
        .toList();
  }

  private static Optional<Repair> empty(Site site, VariableTree field) {
    String declared = String.valueOf(field.getType());
    String made = COLLECTIONS.get(declared.replaceAll("<.*", ""));
    if (made == null) {
      return Optional.empty();
    }
    String value = " = new " + made + (declared.contains("<") ? "<>()" : "()");
    String why = "`" + field.getName() + "` is final and never set; it begins empty.";
    Repair repair = site.insert(site.facts().end(field) - 1, value, why);
    Optional<Edit> needed = ImportEdit.needed(site.file(), site.text(), "java.util." + made);
    return Optional.of(needed.map(repair::and).orElse(repair));
  }

  private static Repair made(Site site, ClassTree type, List<VariableTree> fields) {
    String text = site.text();
    String newline = Layout.newline(text);
    String indent = Layout.indent(text, site.facts().start(type)) + Layout.unit(text);
    String parameters =
        fields.stream()
            .map(one -> one.getType() + " " + one.getName())
            .collect(Collectors.joining(", "));
    String body =
        fields.stream()
            .map(
                one -> indent + Layout.unit(text) + "this." + one.getName() + " = " + one.getName())
            .collect(Collectors.joining(";" + newline, "", ";" + newline));
    String head = indent + access(type) + type.getSimpleName() + "(" + parameters + ") {" + newline;
    int behind = site.facts().end(lastField(type));
    String why = "Final fields are set nowhere, so a constructor gets what they hold.";
    return site.insert(
        Layout.lineEnd(text, behind), newline + head + body + indent + "}" + newline, why);
  }

  private static Tree lastField(ClassTree type) {
    return type.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  private static String access(ClassTree type) {
    return type.getModifiers().getFlags().contains(Modifier.PUBLIC) ? "public " : "";
  }
}
