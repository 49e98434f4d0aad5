package dev.redgreen.patterns.retrieval;

import dev.redgreen.patterns.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code without its documentation: documentation comments go, and every other comment that says the
 * sentence of the question. Comments that merely explain a line stay: a search may learn from them.
 */
final class Undocumented {
  /** Text blocks, strings and characters stand first, so that no comment begins inside of one. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++'"
              + "|/\\*(?s:.*?)\\*/|(?:[ \\t]*//[^\\n]*\\n?)++");

  private static final int TELLING = 4;

  private Undocumented() {}

  static String of(String code, String sentence) {
    List<String> said = Words.of(sentence);
    Matcher token = TOKEN.matcher(code);
    StringBuilder kept = new StringBuilder();
    while (token.find()) {
      String text = token.group();
      boolean gone = isComment(text) && (text.startsWith("/**") || tells(text, said));
      token.appendReplacement(kept, gone ? "\n" : Matcher.quoteReplacement(text));
    }
    return token.appendTail(kept).toString();
  }

  private static boolean isComment(String token) {
    return token.stripLeading().startsWith("/");
  }

  /** Whether the comment has the sentence, or four words in a row of it. */
  private static boolean tells(String comment, List<String> said) {
    String words = " " + String.join(" ", Words.of(comment)) + " ";
    int length = Math.min(TELLING, said.size());
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + length <= said.size(); i++) {
      runs.add(" " + String.join(" ", said.subList(i, i + length)) + " ");
    }
    return runs.stream().anyMatch(words::contains);
  }
}
