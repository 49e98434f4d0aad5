package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.pom.Poms.Found;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.know.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A dependency, plugin or parent that does not exist under its name or version, or that has no
 * version: the nearest of what the local repository holds. A lower version is only suggested.
 */
final class DependencyRule implements PomRule {
  private static final Set<String> CODES =
      Set.of(
          "maven.offline",
          "maven.dependency-not-found",
          "maven.plugin-not-found",
          "maven.parent-not-found",
          "maven.import-not-found",
          "maven.network",
          "maven.missing-version",
          "maven.invalid-pom");
  private static final Set<String> HOLDERS = Set.of("dependency", "plugin", "parent");
  private static final Pattern MISSING_VERSION =
      Pattern.compile("version' for (?<group>[\\w.-]+):(?<name>[\\w.-]+)(?::\\w+)? is missing");
  private static final Pattern COORDINATES =
      Pattern.compile("(?<group>[\\w.-]+):(?<name>[\\w.-]+):(?:[\\w-]+:)??(?<version>\\d[\\w.-]*)");
  private static final int MOST = 3;

  private final LocalRepository repository;

  DependencyRule(LocalRepository repository) {
    this.repository = repository;
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    if (!CODES.contains(failure.kind())) {
      return Stream.of();
    }
    Matcher missing = MISSING_VERSION.matcher(failure.message());
    if (missing.find()) {
      return unversioned(poms, missing.group("group"), missing.group("name"));
    }
    Matcher named = COORDINATES.matcher(failure.message());
    return named
        .results()
        .map(found -> List.of(found.group(1), found.group(2), found.group(3)))
        .distinct()
        .flatMap(found -> existing(poms, found.get(0), found.get(1), found.get(2)));
  }

  /** What has no version counts on a platform's, which knows it by its right name only. */
  private Stream<Repair> unversioned(Poms poms, String group, String name) {
    return repository.versions(group, name).isEmpty()
        ? HOLDERS.stream()
            .flatMap(holder -> poms.with(holder, group, name).stream())
            .flatMap(found -> otherName(found, group, name, other -> true))
        : withVersion(poms, group, name).stream();
  }

  /** A sibling of the same group in the project shows the version that belongs to it. */
  private Optional<Repair> withVersion(Poms poms, String group, String name) {
    List<String> versions = repository.versions(group, name);
    Optional<String> sibling =
        poms.all().stream()
            .flatMap(pom -> pom.project().all())
            .filter(element -> HOLDERS.contains(element.name()))
            .filter(element -> poms.resolved(element.textOf("groupId")).equals(group))
            .map(element -> element.textOf("version"))
            .filter(version -> versions.contains(poms.resolved(version)))
            .findFirst();
    Optional<String> version = sibling.or(() -> Versions.newest(versions));
    return HOLDERS.stream()
        .flatMap(holder -> poms.with(holder, group, name).stream())
        .filter(found -> found.element().child("version").isEmpty())
        .findFirst()
        .flatMap(
            found ->
                version.map(
                    chosen ->
                        new Repair(
                            Patch.of(
                                found
                                    .pom()
                                    .append(found.element(), "<version>" + chosen + "</version>")),
                            group
                                + ":"
                                + name
                                + " has no version; "
                                + chosen
                                + " is the "
                                + (sibling.isPresent() ? "one of its siblings" : "newest here"),
                            Standing.VERIFIED)));
  }

  private Stream<Repair> existing(Poms poms, String group, String name, String version) {
    if (repository.versions(group, name).contains(version)) {
      return Stream.of();
    }
    return HOLDERS.stream()
        .flatMap(holder -> poms.with(holder, group, name).stream())
        .flatMap(
            found ->
                Stream.of(
                        ownVersion(poms, found, group, name),
                        otherVersion(poms, found, group, name, version),
                        otherName(
                            found,
                            group,
                            name,
                            other -> repository.versions(group, other).contains(version)),
                        otherGroup(found, group, name, version))
                    .flatMap(each -> each));
  }

  /** A module or the parent of this project has the version that its pom says. */
  private static Stream<Repair> ownVersion(Poms poms, Found found, String group, String name) {
    return poms.all().stream()
        .filter(pom -> poms.group(pom).equals(group) && poms.artifact(pom).equals(name))
        .flatMap(
            pom ->
                poms.version(found).stream()
                    .map(
                        place ->
                            new Repair(
                                Patch.of(place.pom().set(place.element(), poms.version(pom))),
                                name + " is of this project, in version " + poms.version(pom),
                                Standing.VERIFIED)));
  }

  private Stream<Repair> otherVersion(
      Poms poms, Found found, String group, String name, String version) {
    return poms.version(found).stream()
        .flatMap(
            place ->
                repository.versions(group, name).stream()
                    .sorted(
                        Comparator.comparingInt((String other) -> Nearest.distance(version, other))
                            .thenComparing(Versions.ORDER.reversed()))
                    .limit(MOST)
                    .map(
                        other ->
                            new Repair(
                                Patch.of(place.pom().set(place.element(), other)),
                                group
                                    + ":"
                                    + name
                                    + " has no version "
                                    + version
                                    + "; "
                                    + other
                                    + " exists here",
                                Versions.ORDER.compare(other, version) < 0
                                        && Nearest.distance(version, other) > 1
                                    ? Standing.PLAUSIBLE
                                    : Standing.VERIFIED)));
  }

  private Stream<Repair> otherName(
      Found found, String group, String name, Predicate<String> fitting) {
    return Nearest.of(name, repository.artifacts(group), MOST).stream()
        .filter(fitting)
        .flatMap(
            other ->
                found.element().child("artifactId").stream()
                    .map(
                        element ->
                            new Repair(
                                Patch.of(found.pom().set(element, other)),
                                group + " has no artifact " + name + "; " + other + " was meant",
                                Standing.VERIFIED)));
  }

  private Stream<Repair> otherGroup(Found found, String group, String name, String version) {
    int dot = group.lastIndexOf('.');
    String parent = dot < 0 ? "" : group.substring(0, dot);
    return Nearest.of(group, repository.groups(parent), MOST).stream()
        .filter(other -> repository.versions(other, name).contains(version))
        .flatMap(
            other ->
                found.element().child("groupId").stream()
                    .map(
                        element ->
                            new Repair(
                                Patch.of(found.pom().set(element, other)),
                                "there is no group " + group + "; " + other + " was meant",
                                Standing.VERIFIED)));
  }
}
