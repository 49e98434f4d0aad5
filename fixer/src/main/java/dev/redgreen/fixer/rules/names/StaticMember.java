package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.MemberSelectTree;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.TypeIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A method or constant that is not found is a static member of a type: its import is missing. */
public final class StaticMember implements Rule {
  /** Types whose members are commonly used without their name. */
  private static final List<String> COMMON =
      List.of(
          "org.junit.jupiter.api.Assertions",
          "org.junit.Assert",
          "org.testng.Assert",
          "org.assertj.core.api.Assertions",
          "org.mockito.Mockito",
          "org.mockito.ArgumentMatchers",
          "org.hamcrest.MatcherAssert",
          "org.hamcrest.Matchers",
          "org.hamcrest.CoreMatchers",
          "org.junit.jupiter.api.Assumptions",
          "org.junit.jupiter.params.provider.Arguments",
          "java.util.stream.Collectors",
          "java.util.Objects",
          "java.lang.Math",
          "java.util.Arrays",
          "java.util.Collections",
          "java.nio.charset.StandardCharsets",
          "java.util.concurrent.TimeUnit",
          "java.util.Map",
          "java.util.List",
          "java.util.function.Function");

  private static final int MOST_OWNERS = 4;

  private final boolean surely;

  private StaticMember(boolean surely) {
    this.surely = surely;
  }

  /**
   * The rule where a name is surely no slip of another one: constants, and every name of a test,
   * because a test that asks for something near it asks for something else.
   */
  public static StaticMember sure() {
    return new StaticMember(true);
  }

  /** The rule for all other names. */
  public static StaticMember likely() {
    return new StaticMember(false);
  }

  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.resolve",
        "cant.resolve.location",
        "cant.resolve.args",
        "cant.resolve.location.args",
        "cant.resolve.location.args.params",
        "cant.resolve.args.params");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String name = site.error().symbol();
    boolean sure = site.inTest() || name.matches("[A-Z][A-Z0-9_]+");
    boolean plain = sure == surely && site.excerpt().equals(name) && !site.inImport();
    boolean member = List.of("method", "variable").contains(site.missing());
    if (!plain
        || !member
        || site.path().stream().anyMatch(path -> path.getLeaf() instanceof MemberSelectTree)) {
      return Stream.empty();
    }
    List<String> known = having(site, owners(site), name);
    return (known.isEmpty() ? having(site, declaring(site), name) : known)
        .stream().map(owner -> imported(site, owner, name));
  }

  private static List<String> having(Site site, Collection<String> owners, String name) {
    return owners.stream()
        .filter(owner -> hasStatic(site, owner, name))
        .limit(MOST_OWNERS)
        .toList();
  }

  /** Types that the project imports from statically, the file's own ones, then the common ones. */
  private static Set<String> owners(Site site) {
    Set<String> owners = new LinkedHashSet<>();
    TypeIndex types = site.types();
    Map<String, Integer> counts = types.importedStatically();
    List<String> used = new ArrayList<>(counts.keySet());
    used.sort(Comparator.comparingInt(name -> -counts.getOrDefault(name, 0)));
    used.forEach(name -> owners.add(name.substring(0, Math.max(0, name.lastIndexOf('.')))));
    TypeIndex.importsOf(site.text()).stream()
        .filter(one -> !one.endsWith("*"))
        .forEach(owners::add);
    owners.addAll(COMMON);
    return owners;
  }

  /** Types of the project whose text declares a static member of the name. */
  private static List<String> declaring(Site site) {
    String name = site.error().symbol();
    if (!name.matches("[A-Z][A-Z0-9_]+|[a-z].*")) {
      return List.of(); // the name of a type
    }
    Pattern declared = Pattern.compile("\\bstatic\\b[^;{}()=]*\\b" + Pattern.quote(name) + "\\b");
    return Stream.of(site.tree().mainFiles(), site.tree().testFiles())
        .flatMap(Set::stream)
        .filter(file -> !file.equals(site.file()))
        .filter(
            file ->
                site.tree()
                    .text(file)
                    .filter(text -> text.contains(name) && declared.matcher(text).find())
                    .isPresent())
        .map(file -> typeOf(site, file))
        .toList();
  }

  private static String typeOf(Site site, Path file) {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
    String inside = ImportEdit.packageOf(site.tree().text(file).orElse(""));
    return inside.isEmpty() ? name : inside + "." + name;
  }

  private static boolean hasStatic(Site site, String owner, String name) {
    TypeElement type = site.facts().elements().getTypeElement(owner);
    return type != null
        && site.facts().elements().getAllMembers(type).stream()
            .filter(one -> one.getModifiers().contains(Modifier.STATIC))
            .anyMatch(one -> one.getSimpleName().contentEquals(name));
  }

  private static Repair imported(Site site, String owner, String name) {
    String why = "`" + name + "` is a static member of `" + owner + "` that was not imported.";
    if (owner.startsWith("java.lang.") || TypeIndex.importsOf(site.text()).contains(owner)) {
      String type = owner.substring(owner.lastIndexOf('.') + 1);
      return site.insert(site.error().start(), type + ".", why);
    }
    return new Repair(
        Patch.of(ImportEdit.addStatic(site.file(), site.text(), owner + "." + name)),
        why,
        Standing.VERIFIED);
  }
}
