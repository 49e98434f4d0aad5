package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.pom.LocalRepository.Artifact;
import dev.redgreen.fixer.rules.Repair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A package of another module of the same project, which the module does not depend on yet. */
final class ModuleRule implements PomRule {
  private final SourceTree tree;

  ModuleRule(SourceTree tree) {
    this.tree = tree;
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    Optional<MissingPackage> missing = MissingPackage.of(failure);
    if (missing.isEmpty() || poms.own().isEmpty()) {
      return Stream.of();
    }
    PomText own = poms.own().get();
    String name = missing.get().name();
    return poms.all().stream()
        .filter(pom -> pom != own && holds(pom, name))
        .filter(pom -> !reaches(poms, pom, own, new HashSet<>()))
        .filter(pom -> !uses(poms, own, pom))
        .map(pom -> repair(poms, own, pom, name, missing.get().inTests(tree)));
  }

  private boolean holds(PomText pom, String name) {
    Path directory =
        tree.root()
            .resolve(pom.file())
            .resolveSibling("src/main/java")
            .resolve(name.replace('.', '/'));
    try (Stream<Path> files = Files.isDirectory(directory) ? Files.list(directory) : Stream.of()) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a module is built from another one: a dependency the other way would be a cycle. */
  private static boolean reaches(Poms poms, PomText from, PomText to, Set<PomText> seen) {
    return seen.add(from)
        && (uses(poms, from, to)
            || poms.all().stream()
                .filter(next -> uses(poms, from, next))
                .anyMatch(next -> reaches(poms, next, to, seen)));
  }

  private static boolean uses(Poms poms, PomText user, PomText used) {
    return poms.with("dependency", poms.group(used), poms.artifact(used)).stream()
        .anyMatch(found -> found.pom() == user && user.declares(found.element()));
  }

  private static Repair repair(Poms poms, PomText own, PomText other, String name, boolean test) {
    String group = poms.group(other);
    String artifact = poms.artifact(other);
    boolean managed =
        poms.with("dependency", group, artifact).stream()
            .anyMatch(found -> !found.pom().declares(found.element()));
    String version =
        poms.version(other).equals(poms.version(own)) ? "${project.version}" : poms.version(other);
    Artifact added = new Artifact(group, artifact, managed ? "" : version);
    return new Repair(
        Patch.of(new NewDependency(added, test ? "test" : "").in(own)),
        name + " is in the module " + artifact + ", which this module does not depend on",
        Standing.VERIFIED);
  }
}
