package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a query asks for, beside its words.
 *
 * @param stems of all its words
 * @param telling of those that say something
 * @param first of its first word: in a sentence the verb
 * @param lead how it begins, see {@link Leads}
 * @param making whether it asks for an instance to be made, in words or as {@code Type#new(}
 * @param truth whether it asks for yes or no
 * @param terms hashes of the stems of all its words, see {@link TermVector}
 */
record Question(
    List<String> stems,
    List<String> telling,
    String first,
    String lead,
    boolean making,
    boolean truth,
    int[] terms) {

  private static final Pattern MAKING =
      Pattern.compile(
          "^(?:construct|create|initiali[sz]|new |build|instantiat|makes a|allocat)|#new\\(");
  private static final Pattern TRUTH =
      Pattern.compile("\\b(?:true if|whether|check|test|determine|predicate|is this)");

  static Question of(String query, QueryWords words) {
    String text = SearchText.withoutPackages(query);
    List<String> all = Words.of(text);
    List<String> stems = Declaration.stems(all);
    String lower = query.strip().toLowerCase(Locale.ROOT);
    return new Question(
        stems,
        Declaration.stems(words.words()),
        stems.isEmpty() ? "" : stems.get(0),
        Leads.of(text),
        MAKING.matcher(lower).find(),
        TRUTH.matcher(lower).find(),
        TermVector.stems(all));
  }
}
