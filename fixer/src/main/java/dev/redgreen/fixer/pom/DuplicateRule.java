package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same dependency declared twice: the second goes if both say the same, else the first, because
 * Maven listens to the last.
 */
final class DuplicateRule implements PomRule {
  private static final List<String> IDENTITY =
      List.of("groupId", "artifactId", "type", "classifier");
  private static final List<String> REST = List.of("version", "scope", "exclusions");

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
        .flatMap(
            each ->
                list.children().stream()
                    .takeWhile(before -> before != each)
                    .filter(before -> same(before, each, IDENTITY))
                    .limit(1)
                    .map(before -> without(pom, same(before, each, REST) ? each : before)));
  }

  private static Repair without(PomText pom, Element twin) {
    String name = twin.textOf("groupId") + ":" + twin.textOf("artifactId");
    return new Repair(Patch.of(pom.remove(twin)), name + " is declared twice", Standing.VERIFIED);
  }

  private static boolean same(Element a, Element b, List<String> names) {
    return names.stream().allMatch(name -> a.textOf(name).equals(b.textOf(name)));
  }
}
