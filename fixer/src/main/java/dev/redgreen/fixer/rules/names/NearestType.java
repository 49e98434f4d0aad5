package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.MemberSelectTree;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.ImportOrder;
import dev.redgreen.fixer.rules.know.Nearest;
import dev.redgreen.fixer.rules.know.TypeIndex;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A type that is not found is a misspelling of one that the file sees, or could import. */
public final class NearestType implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve", "cant.resolve.location", "doesnt.exist");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String name = Lost.of(site).name();
    int start = Lost.of(site).start();
    if (start < 0 || site.inImport() || !mayBeType(site, name)) {
      return Stream.empty();
    }
    Set<String> visible = visible(site);
    List<String> near = Nearest.of(name, visible, 4);
    List<String> far = new ArrayList<>(Nearest.of(name, site.types().simpleNames(), 6));
    far.removeAll(visible);
    far.removeIf(other -> Nearest.distance(name, other) > 2);
    return Stream.concat(
        near.stream().map(other -> renamed(site, name, start, other)),
        far.stream().flatMap(other -> imported(site, name, start, other)));
  }

  /** By its case, by what javac says of it, or because it stands before a dot. */
  private static boolean mayBeType(Site site, String name) {
    return Character.isUpperCase(name.charAt(0))
        || site.missing().equals("class")
        || site.path()
            .filter(path -> path.getParentPath() != null)
            .filter(path -> path.getParentPath().getLeaf() instanceof MemberSelectTree)
            .isPresent();
  }

  private static Repair renamed(Site site, String name, int start, String other) {
    String why = "There is no type `" + name + "` here; `" + other + "` is the nearest name.";
    return site.replace(start, start + name.length(), other, why);
  }

  private static Stream<Repair> imported(Site site, String name, int start, String other) {
    return new ImportOrder(site.types(), site.text())
        .sorted(site.types().named(other)).stream()
            .limit(2)
            .map(
                type ->
                    renamed(site, name, start, other)
                        .and(ImportEdit.add(site.file(), site.text(), type)));
  }

  private static Set<String> visible(Site site) {
    TypeIndex types = site.types();
    Set<String> names = new TreeSet<>(types.inPackage("java.lang"));
    names.addAll(types.inPackage(ImportEdit.packageOf(site.text())));
    for (String imported : TypeIndex.importsOf(site.text())) {
      int dot = imported.lastIndexOf('.');
      if (imported.endsWith(".*")) {
        names.addAll(types.inPackage(imported.substring(0, dot)));
      } else {
        names.add(imported.substring(dot + 1));
      }
    }
    // What else begins with a capital may be a nested type or a type parameter.
    for (Token token : Lexer.tokens(site.text())) {
      if (token.kind() == Token.Kind.WORD && Character.isUpperCase(token.text().charAt(0))) {
        names.add(token.text());
      }
    }
    return names;
  }
}
