package dev.redgreen.fixer.rules.names;

import com.sun.source.tree.MemberSelectTree;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.ImportEdit;
import dev.redgreen.fixer.rules.know.TypeIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    boolean plain = site.excerpt().equals(name) && !site.inImport();
    boolean member = List.of("method", "variable").contains(site.missing());
    if (!plain
        || !member
        || site.path().stream().anyMatch(path -> path.getLeaf() instanceof MemberSelectTree)) {
      return Stream.empty();
    }
    return owners(site).stream()
        .filter(owner -> hasStatic(site, owner, name))
        .limit(4)
        .map(owner -> imported(site, owner, name));
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
