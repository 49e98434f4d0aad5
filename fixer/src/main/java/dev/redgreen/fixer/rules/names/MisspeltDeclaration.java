package dev.redgreen.fixer.rules.names;

import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Nearest;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a file says one name again and again, also in comments, and a likeness of it only once, the
 * one that is declared is the misspelt one.
 */
public final class MisspeltDeclaration implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of(
        "cant.resolve",
        "cant.resolve.location",
        "cant.resolve.args",
        "cant.resolve.location.args",
        "cant.ref.before.ctor.called",
        "non-static.cant.be.ref");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    String name = site.error().symbol().isEmpty() ? site.excerpt() : site.error().symbol();
    Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
    if (name.length() < 3 || site.inImport() || word.matcher(site.text()).results().count() < 2) {
      return Stream.empty();
    }
    Map<String, Integer> counts = new HashMap<>();
    List<Token> tokens = Lexer.tokens(site.text());
    tokens.stream()
        .filter(token -> token.kind() == Token.Kind.WORD)
        .forEach(token -> counts.merge(token.text(), 1, Integer::sum));
    return tokens.stream()
        .filter(token -> token.kind() == Token.Kind.WORD && isSlip(token.text(), name))
        .filter(token -> counts.getOrDefault(token.text(), 0) == 1)
        .map(
            token ->
                site.replace(
                    token.start(),
                    token.end(),
                    name,
                    "`" + token.text() + "` is used nowhere; it is meant to be `" + name + "`."));
  }

  private static boolean isSlip(String text, String name) {
    return !text.equals(name) && text.length() > 2 && Nearest.distance(text, name) == 1;
  }
}
