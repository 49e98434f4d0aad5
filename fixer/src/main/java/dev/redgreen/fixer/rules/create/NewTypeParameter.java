package dev.redgreen.fixer.rules.create;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A type of one letter that is not found is a type parameter which nobody declared. */
public final class NewTypeParameter implements Rule {
  private static final Pattern LETTER = Pattern.compile("[A-Z][0-9]?");

  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve", "cant.resolve.location");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String name = site.error().symbol();
    return LETTER.matcher(name).matches() && site.missing().equals("class")
        ? site.path().stream()
            .flatMap(path -> Stream.of(ofClass(site, path), ofMethod(site, path)))
            .flatMap(Optional::stream)
        : Stream.empty();
  }

  private static Optional<Repair> ofClass(Site site, TreePath path) {
    Optional<TreePath> method = Facts.enclosing(path, MethodTree.class);
    boolean isStatic =
        method.isPresent()
            && ((MethodTree) method.get().getLeaf())
                .getModifiers()
                .getFlags()
                .contains(Modifier.STATIC);
    return isStatic
        ? Optional.empty()
        : Facts.enclosing(path, ClassTree.class)
            .map(TreePath::getLeaf)
            .map(ClassTree.class::cast)
            .filter(type -> type.getKind() == Tree.Kind.CLASS || isInterface(type))
            .filter(type -> !type.getSimpleName().isEmpty())
            .map(type -> ofClass(site, type));
  }

  private static boolean isInterface(ClassTree type) {
    return type.getKind() == Tree.Kind.INTERFACE;
  }

  private static Repair ofClass(Site site, ClassTree type) {
    String name = type.getSimpleName().toString();
    int from = Math.max(site.facts().start(type), site.facts().end(type.getModifiers()));
    String word = isInterface(type) ? "interface" : "class";
    int at = site.text().indexOf(name, site.text().indexOf(word, from) + word.length());
    return declared(site, type.getTypeParameters(), at + name.length(), "", name);
  }

  private static Optional<Repair> ofMethod(Site site, TreePath path) {
    return Facts.enclosing(path, MethodTree.class)
        .map(TreePath::getLeaf)
        .map(MethodTree.class::cast)
        .filter(method -> method.getReturnType() != null)
        .map(
            method ->
                declared(
                    site,
                    method.getTypeParameters(),
                    site.facts().start(method.getReturnType()),
                    " ",
                    method.getName().toString()));
  }

  private static Repair declared(
      Site site, List<? extends Tree> known, int at, String behind, String owner) {
    String name = site.error().symbol();
    String why = "`" + name + "` is a type parameter of `" + owner + "` that was not declared.";
    return known.isEmpty()
        ? site.insert(at, "<" + name + ">" + behind, why)
        : site.insert(site.facts().end(known.get(known.size() - 1)), ", " + name, why);
  }
}
