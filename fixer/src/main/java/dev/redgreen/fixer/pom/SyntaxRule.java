package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.know.Nearest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pom that is no XML, or with an element that Maven does not know. */
final class SyntaxRule implements PomRule {
  private final SourceTree tree;

  SyntaxRule(SourceTree tree) {
    this.tree = tree;
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    if (!failure.kind().equals("maven.pom-unparsable")) {
      return Stream.of();
    }
    Path file = failure.location().map(Location::file).orElse(Path.of("pom.xml"));
    return tree.text(file).stream().flatMap(text -> repair(file, text).stream());
  }

  private static Optional<Repair> repair(Path file, String text) {
    Optional<PomText> parsed = PomText.parse(file, text);
    List<Edit> tags = BrokenPom.edits(file, text);
    List<Edit> edits = tags.isEmpty() ? parsed.map(SyntaxRule::names).orElse(List.of()) : tags;
    String why =
        tags.isEmpty()
            ? "Maven knows no such element; the one that it resembles is meant"
            : "the pom is not well-formed: its tags did not match";
    return Optional.of(new Repair(Patch.of(edits), why, Standing.VERIFIED))
        .filter(repair -> !edits.isEmpty() && parses(repair.patch(), file, text));
  }

  private static boolean parses(Patch patch, Path file, String text) {
    return patch.applyTo(same -> Optional.of(text)).values().stream()
        .flatMap(Optional::stream)
        .allMatch(after -> PomText.parse(file, after).isPresent() && !halfTag(after));
  }

  private static boolean halfTag(String text) {
    return PomText.MARKUP.matcher(text).replaceAll("").indexOf('<') >= 0;
  }

  /** New names for all elements that are misspelt. */
  private static List<Edit> names(PomText pom) {
    return pom.project()
        .all()
        .flatMap(parent -> parent.children().stream().flatMap(child -> renamed(pom, parent, child)))
        .toList();
  }

  private static Stream<Edit> renamed(PomText pom, Element parent, Element child) {
    Collection<String> known = PomNames.in(parent.name());
    return known.isEmpty() || known.contains(child.name())
        ? Stream.of()
        : Nearest.of(child.name(), known, 1).stream()
            .flatMap(name -> pom.rename(child, name).stream());
  }
}
