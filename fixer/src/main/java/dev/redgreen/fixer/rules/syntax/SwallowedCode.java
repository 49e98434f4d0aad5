package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.syntax.Token;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is not found stands in a comment that was not closed and so goes on to the end of the next
 * one: in the file of the error or in that of the type in which it is looked for.
 */
final class SwallowedCode implements Rule {
  private static final Pattern LOCATION = Pattern.compile("(?m)^\\s*location:.*?(\\w+)(?:<.*)?$");

  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.resolve",
        "cant.resolve.location",
        "cant.resolve.args",
        "cant.resolve.location.args",
        "cant.apply.symbol",
        "does.not.override.abstract",
        "method.does.not.override.superclass");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return Stream.concat(Stream.of(site.file()), located(site))
        .distinct()
        .flatMap(file -> closed(site, file));
  }

  private static Stream<Path> located(Site site) {
    Matcher type = LOCATION.matcher(site.error().message());
    String name = (type.find() ? type.group(1) : site.error().symbol()) + ".java";
    return site.tree().mainFiles().stream().filter(file -> file.endsWith(name));
  }

  private static Stream<Repair> closed(Site site, Path file) {
    String text = site.tree().text(file).orElse("");
    return Comments.swallowing(text).stream()
        .filter(comment -> comment.text().contains(site.error().symbol()))
        .flatMap(comment -> closed(file, text, comment));
  }

  private static Stream<Repair> closed(Path file, String text, Token comment) {
    return Comments.closed(text, comment).stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .map(
            candidate ->
                new Repair(
                    Patch.of(candidate.splices().stream().map(each -> each.in(file)).toList()),
                    candidate.why().get(),
                    candidate.standing()));
  }
}
