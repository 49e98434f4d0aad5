package dev.redgreen.fixer.rules.members;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What annotation processors ask for in their own words: a name that they found instead of one that
 * a string spells, a modifier that has to be there or not.
 */
public final class Processed implements Rule {
  private static final Pattern MEANT = Pattern.compile("(?i)did you mean");
  private static final Pattern QUOTED = Pattern.compile("[\"'`]([\\w.]+)[\"'`]");
  private static final String NAME =
      "(?:declared )?(?:as )?[`'\"]?(?<modifier>private|public|protected|static|final|abstract)\\b";
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)\\b(?:(?:must|may|can|should) ?not be|can't be|(?:must|should) be non-) ?" + NAME);
  private static final Pattern WANTED = Pattern.compile("(?i)\\b(?:must|should) be " + NAME);
  private static final Set<String> ACCESS = Set.of("public", "protected", "private");

  @Override
  public Set<String> codes() {
    return Set.of("proc.messager");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    return Stream.concat(renamed(site), modified(site));
  }

  /** The string that spells the wrong name, nearest to where the processor reports it. */
  private static Stream<Repair> renamed(Site site) {
    String message = site.error().message();
    Matcher meant = MEANT.matcher(message);
    if (!meant.find()) {
      return Stream.empty();
    }
    List<String> names = quoted(message.substring(meant.end()));
    return quoted(message.substring(0, meant.start())).stream()
        .flatMap(
            wrong ->
                place(site, wrong).stream()
                    .flatMap(at -> names.stream().map(name -> renamed(site, at, wrong, name))));
  }

  private static List<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static Repair renamed(Site site, int at, String wrong, String name) {
    String why = "There is no `%s`; the processor proposes `%s`.".formatted(wrong, name);
    return site.replace(at, at + wrong.length(), name, why);
  }

  /** Offset of a name in a string from the reported line on, else before it. */
  private static Optional<Integer> place(Site site, String name) {
    int from = site.text().lastIndexOf('\n', offset(site) - 1) + 1;
    int behind = site.text().indexOf('"' + name + '"', from);
    int at = behind >= 0 ? behind : site.text().lastIndexOf('"' + name + '"', from);
    return at >= 0 ? Optional.of(at + 1) : Optional.empty();
  }

  /** Where the processor reports it; the beginning of the file if it names no place. */
  private static int offset(Site site) {
    return Math.max(0, site.error().start());
  }

  private static Stream<Repair> modified(Site site) {
    Optional<Modifiers> modifiers =
        Trees.declarationAround(site.parsed(), offset(site))
            .flatMap(tree -> Modifiers.of(site.file(), site.parsed(), tree));
    return modifiers.stream()
        .flatMap(
            of ->
                Stream.concat(
                    asked(site, FORBIDDEN).flatMap(name -> of.without(name).stream()),
                    asked(site, WANTED).map(name -> with(of, name).orElseThrow())))
        .map(edit -> new Repair(Patch.of(edit), why(site), Standing.VERIFIED));
  }

  private static Stream<String> asked(Site site, Pattern pattern) {
    Matcher found = pattern.matcher(site.error().message());
    return found.find()
        ? Stream.of(found.group("modifier").toLowerCase(Locale.ROOT))
        : Stream.empty();
  }

  private static Optional<Edit> with(Modifiers modifiers, String name) {
    return ACCESS.contains(name) ? modifiers.access(name) : Optional.of(modifiers.with(name));
  }

  private static String why(Site site) {
    return "An annotation processor asks for it: "
        + site.error().message().lines().findFirst().orElse("");
  }
}
