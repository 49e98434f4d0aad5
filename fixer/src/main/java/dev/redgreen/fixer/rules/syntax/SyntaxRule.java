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
  private final boolean parsers;
  private final List<Guess> guesses;

  /**
   * A rule.
   *
   * @param parsers whether the parser reports these codes, and not a later phase of the compiler
   */
  SyntaxRule(Set<String> codes, boolean parsers, List<Guess> guesses) {
    this.codes = codes;
    this.parsers = parsers;
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
    Excerpt excerpt = excerpt(parser, site, errors);
    Damage damage =
        new Damage(
            excerpt.text(), site.error(), parser.errors(excerpt.text()), Experience.of(site));
    List<Candidate> candidates = new ArrayList<>();
    guesses.forEach(guess -> candidates.addAll(guess.candidates(damage)));
    return new Search(parser, damage, limit(errors))
        .best(candidates).stream().map(candidate -> repair(site.file(), excerpt, candidate));
  }

  /** A part of the text that has the same errors. */
  private static Excerpt excerpt(Parser parser, Site site, List<ParseError> errors) {
    Excerpt part = Excerpt.of(site.text(), Damage.offset(site.text(), site.error()));
    boolean same = codes(parser.errors(part.text())).equals(codes(errors));
    return same ? part : Excerpt.all(site.text());
  }

  private static List<String> codes(List<ParseError> errors) {
    return errors.stream().map(ParseError::code).toList();
  }

  /** How many errors of the parser a repair may leave. */
  private int limit(List<ParseError> errors) {
    boolean reported = errors.stream().anyMatch(error -> codes.contains(error.code()));
    return parsers || reported ? errors.size() - 1 : errors.size();
  }

  private static Repair repair(Path file, Excerpt excerpt, Candidate candidate) {
    List<Edit.Replace> edits =
        candidate.splices().stream().map(excerpt::whole).map(splice -> splice.in(file)).toList();
    return new Repair(Patch.of(edits), candidate.why().get(), candidate.standing());
  }
}
