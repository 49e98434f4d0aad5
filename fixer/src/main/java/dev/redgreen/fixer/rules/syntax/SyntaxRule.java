package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Mends errors of some codes by changes of a few characters that the parser accepts. */
final class SyntaxRule implements Rule {
  private final Set<String> codes;
  private final List<Guess> guesses;

  SyntaxRule(Set<String> codes, List<Guess> guesses) {
    this.codes = codes;
    this.guesses = guesses;
  }

  @Override
  public Set<String> codes() {
    return codes;
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return Stream.of(site).flatMap(this::found);
  }

  private Stream<Repair> found(Site site) {
    Parser parser = new Parser(site.tree().module().release());
    List<ParseError> errors = parser.errors(site.text());
    Damage damage = new Damage(site.text(), site.error(), errors, Experience.of(site));
    List<Candidate> candidates = new ArrayList<>();
    guesses.forEach(guess -> candidates.addAll(guess.candidates(damage)));
    return new Search(parser, damage, errors)
        .best(candidates).stream().map(candidate -> repair(site.file(), candidate));
  }

  static Repair repair(Path file, Candidate candidate) {
    List<Edit.Replace> edits =
        candidate.splices().stream()
            .map(splice -> new Edit.Replace(file, splice.start(), splice.end(), splice.text()))
            .toList();
    return new Repair(Patch.of(edits), candidate.why().get(), candidate.standing());
  }
}
