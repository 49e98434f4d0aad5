package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A build that takes warnings for errors: it is told not to, when nothing else is left. */
final class WarningsRule implements PomRule {
  private static final Set<String> SWITCHES =
      Set.of("failOnWarning", "maven.compiler.failOnWarning");

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    if (!failure.kind().equals("maven.warnings-as-errors")) {
      return Stream.of();
    }
    List<Edit> edits = new ArrayList<>();
    for (PomText pom : poms.all()) {
      pom.project()
          .all()
          .filter(element -> element.text().equals("-Werror"))
          .forEach(element -> edits.add(pom.remove(element)));
      pom.project()
          .all()
          .filter(element -> SWITCHES.contains(element.name()) && element.text().equals("true"))
          .forEach(element -> edits.add(pom.set(element, "false")));
    }
    return edits.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Repair(
                Patch.of(edits),
                "the build takes warnings for errors, and now no longer does",
                Standing.VERIFIED));
  }
}
