package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a class says it extends and implements, and the one of these types that an error is about.
 *
 * @param site the error
 * @param type the class
 * @param wrong index of that type; 0 is the superclass if there is one
 */
record Heritage(Site site, ClassTree type, int wrong) {
  static Optional<Heritage> of(Site site) {
    return site.path()
        .flatMap(path -> Facts.enclosing(path, ClassTree.class))
        .map(TreePath::getLeaf)
        .map(ClassTree.class::cast)
        .filter(type -> type.getKind() == Tree.Kind.CLASS)
        .flatMap(type -> of(site, type));
  }

  private static Optional<Heritage> of(Site site, ClassTree type) {
    List<Tree> all = all(type);
    for (int i = 0; i < all.size(); i++) {
      int end = site.facts().end(all.get(i));
      if (site.facts().start(all.get(i)) <= site.error().start() && site.error().start() < end) {
        return Optional.of(new Heritage(site, type, i));
      }
    }
    return Optional.empty();
  }

  private static List<Tree> all(ClassTree type) {
    return Stream.concat(
            Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The type goes to the other clause; empty if a class would have two superclasses. */
  Optional<Repair> moved() {
    boolean extended = type.getExtendsClause() != null;
    List<Tree> all = all(type);
    Tree one = all.remove(wrong);
    if (extended && wrong > 0) {
      return Optional.empty();
    }
    List<String> implemented = new ArrayList<>(all.stream().map(site::text).toList());
    if (extended) {
      implemented.add(0, site.text(one));
    }
    String superclass = extended ? "" : site.text(one);
    String what = extended ? " is an interface." : " is a class.";
    return Optional.of(clauses(superclass, implemented, "`" + one + "`" + what));
  }

  /** The class has no such superclass any more. */
  Optional<Repair> dropped() {
    return type.getExtendsClause() == null || wrong > 0
        ? Optional.empty()
        : Optional.of(
            clauses(
                "",
                type.getImplementsClause().stream().map(site::text).toList(),
                "`" + type.getExtendsClause() + "` is final, so it cannot be extended."));
  }

  private Repair clauses(String superclass, List<String> implemented, String why) {
    List<Tree> old = all(type);
    int first = site.facts().start(old.get(0));
    String word = type.getExtendsClause() == null ? "implements" : "extends";
    int start = site.text().substring(0, first).lastIndexOf(word);
    int end = site.facts().end(old.get(old.size() - 1));
    String clauses =
        (superclass.isEmpty() ? "" : "extends " + superclass + " ")
            + (implemented.isEmpty() ? "" : "implements " + String.join(", ", implemented));
    int from = clauses.isEmpty() ? start - 1 : start;
    Edit edit = new Edit.Replace(site.file(), from, end, clauses.strip());
    return new Repair(Patch.of(edit), why, Standing.VERIFIED);
  }
}
