package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.MemberSignature;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pattern's vector is made of: its declaration in words, its documentation, and each word of
 * its code once. So a body of any length counts as a whole within what a model takes (MiniLM cuts
 * at 128 tokens, bge at 512), and a text costs a third of what raw code of 1,200 characters did.
 */
final class EmbeddingText {
  /** Names how the text is made; vectors of texts in another format are made again. */
  static final String FORMAT = "2";

  private static final int LONGEST_DOC = 600;
  private static final int MOST_WORDS = 60;

  private EmbeddingText() {}

  static String of(Pattern pattern) {
    String head = head(pattern);
    String doc = pattern.doc().isBlank() ? "" : " " + cut(pattern.doc()) + ".";
    return (head + "." + doc + " " + rest(pattern, head + doc)).strip();
  }

  private static String head(Pattern pattern) {
    if (Kind.MEMBERS.contains(pattern.kind()) && pattern.signature().indexOf('#') > 0) {
      try {
        return member(pattern.name(), MemberSignature.parse(pattern.signature()));
      } catch (IllegalArgumentException e) {
        // Signatures of other languages have a form of their own.
      }
    }
    return words(pattern.name()) + ": " + words(SearchText.withoutPackages(pattern.signature()));
  }

  private static String member(String name, MemberSignature signature) {
    String type = plain(signature.enclosingSourceName());
    String made = signature.isConstructor() ? "new " : "";
    String parameters =
        signature.parameters().stream()
            .map(parameter -> plain(parameter.type()) + " " + words(parameter.name()))
            .collect(Collectors.joining(", "));
    return made
        + words(name)
        + " ("
        + type
        + "). returns "
        + plain(signature.returnType())
        + (parameters.isEmpty() ? "" : ". takes " + parameters);
  }

  /** The words of the code that were not said yet, in their order. */
  private static String rest(Pattern pattern, String said) {
    Set<String> words = new LinkedHashSet<>(SearchText.code(inner(pattern.body())));
    words.removeAll(Words.of(said));
    words.removeIf(word -> Character.isDigit(word.charAt(0)));
    return words.stream().limit(MOST_WORDS).collect(Collectors.joining(" "));
  }

  /** What follows the declaration: the first brace outside of any parentheses. */
  private static String inner(String body) {
    int depth = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '{' && depth == 0) {
        return body.substring(i);
      }
    }
    return body;
  }

  private static String plain(String type) {
    return words(SearchText.withoutPackages(type));
  }

  private static String words(String text) {
    List<String> words = Words.of(text);
    return String.join(" ", words);
  }

  private static String cut(String doc) {
    return doc.length() <= LONGEST_DOC ? doc : doc.substring(0, LONGEST_DOC);
  }
}
