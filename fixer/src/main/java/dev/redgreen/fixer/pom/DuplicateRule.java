package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.util.stream.Stream;

/** The same dependency declared twice: the second goes, if both say the same. */
final class DuplicateRule implements PomRule {
  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    return failure.message().contains("must be unique")
        ? poms.all().stream().flatMap(DuplicateRule::twins)
        : Stream.of();
  }

  private static Stream<Repair> twins(PomText pom) {
    return pom.project()
        .all()
        .filter(element -> element.name().equals("dependencies"))
        .flatMap(list -> twins(pom, list));
  }

  private static Stream<Repair> twins(PomText pom, Element list) {
    return list.children().stream()
        .filter(
            each ->
                list.children().stream()
                    .takeWhile(before -> before != each)
                    .anyMatch(before -> same(before, each)))
        .map(
            twin ->
                new Repair(
                    Patch.of(pom.remove(twin)),
                    twin.textOf("groupId") + ":" + twin.textOf("artifactId") + " is declared twice",
                    Standing.VERIFIED));
  }

  private static boolean same(Element a, Element b) {
    return Stream.of("groupId", "artifactId", "type", "classifier", "version", "scope")
        .allMatch(name -> a.textOf(name).equals(b.textOf(name)));
  }
}
