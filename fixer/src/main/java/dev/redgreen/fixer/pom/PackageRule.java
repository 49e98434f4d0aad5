package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.pom.LocalRepository.Artifact;
import dev.redgreen.fixer.rules.Repair;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A package that no dependency of the module holds: the dependency whose scope hides it, or one
 * from the local repository that holds it.
 */
final class PackageRule implements PomRule {
  private static final int MOST = 3;

  /** Scopes in which main code does not see a dependency when it is compiled. */
  private static final Set<String> HIDING = Set.of("test", "runtime");

  private final LocalRepository repository;
  private final SourceTree tree;
  private final boolean guessing;

  PackageRule(LocalRepository repository, SourceTree tree) {
    this(repository, tree, true);
  }

  private PackageRule(LocalRepository repository, SourceTree tree, boolean guessing) {
    this.repository = repository;
    this.tree = tree;
    this.guessing = guessing;
  }

  /** The rule for packages that everybody knows, which does not look through the repository. */
  static PackageRule ofCommonLibraries(LocalRepository repository, SourceTree tree) {
    return new PackageRule(repository, tree, false);
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    Optional<MissingPackage> missing = MissingPackage.of(failure);
    if (missing.isEmpty() || poms.own().isEmpty() || ownPackage(missing.get().name())) {
      return Stream.of();
    }
    String name = missing.get().name();
    boolean test = missing.get().inTests(tree);
    return holders(name)
        .limit(MOST)
        .flatMap(artifact -> repair(poms, artifact, name, test).stream());
  }

  /** The project's own packages are in no repository, or in an old version of itself. */
  private boolean ownPackage(String name) {
    String group = tree.module().coordinates().split(":")[0];
    return !group.isEmpty() && (name + ".").startsWith(group + ".");
  }

  /** What is commonly meant, then what the local repository holds: it is looked through last. */
  private Stream<Artifact> holders(String name) {
    Stream<Artifact> common = KnownArtifacts.holding(name, repository).stream();
    Stream<Artifact> others =
        (guessing ? Stream.of(name) : Stream.<String>of())
            .flatMap(wanted -> repository.holding(wanted).stream())
            .sorted(Comparator.comparingInt(artifact -> -kinship(artifact, name)));
    return Stream.concat(common, others).distinct();
  }

  /** Letters that group and package begin with alike. */
  private static int kinship(Artifact artifact, String name) {
    int same = 0;
    String key = artifact.group();
    while (same < Math.min(key.length(), name.length()) && key.charAt(same) == name.charAt(same)) {
      same++;
    }
    return same;
  }

  private static Optional<Repair> repair(Poms poms, Artifact artifact, String name, boolean test) {
    PomText pom = poms.own().orElseThrow();
    List<Poms.Found> declared = poms.with("dependency", artifact.group(), artifact.name());
    Optional<Element> here =
        declared.stream()
            .filter(found -> found.pom() == pom && pom.declares(found.element()))
            .map(Poms.Found::element)
            .findFirst();
    if (here.isPresent()) {
      return here.get()
          .child("scope")
          .filter(scope -> !test && HIDING.contains(scope.text()))
          .map(
              scope ->
                  verified(
                      Patch.of(pom.remove(scope)),
                      "main code uses %s, and %s is there in scope %s only"
                          .formatted(name, artifact.key(), scope.text())));
    }
    boolean managed = declared.stream().anyMatch(found -> !found.pom().declares(found.element()));
    Artifact added = managed ? new Artifact(artifact.group(), artifact.name(), "") : artifact;
    return Optional.of(
        verified(
            Patch.of(new NewDependency(added, test ? "test" : "").in(pom)),
            "%s is in %s %s, which the module does not depend on"
                .formatted(name, artifact.key(), artifact.version())));
  }

  private static Repair verified(Patch patch, String why) {
    return new Repair(patch, why, Standing.VERIFIED);
  }
}
