package dev.redgreen.patterns.index;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first paragraphs of a documentation comment as plain text. */
final class Documentation {
  private static final int LONGEST = 1_000;
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@\\w");
  private static final Pattern RETURNS =
      Pattern.compile("(?ms)^\\s*@return\\s+(.*?)(?=^\\s*@\\w|\\z)");
  private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*([^{}]*)}");
  private static final Pattern STYLE =
      Pattern.compile("(?i)</?(?:a|b|code|em|i|small|strong|sub|sup|tt|var)\\b[^<>]*>");
  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final Pattern PARAGRAPH = Pattern.compile("(?i)\\n\\s*\\n|<p>|<p/>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final List<List<String>> ENTITIES =
      List.of(
          List.of("&lt;", "<"),
          List.of("&gt;", ">"),
          List.of("&quot;", "\""),
          List.of("&nbsp;", " "),
          List.of("&#64;", "@"),
          List.of("&amp;", "&"));

  private Documentation() {}

  /** The text without markup: what the thing is and what it returns. */
  static String of(@Nullable String comment) {
    if (comment == null) {
      return "";
    }
    Matcher tags = BLOCK_TAG.matcher(comment);
    String description = tags.find() ? comment.substring(0, tags.start()) : comment;
    StringBuilder text = new StringBuilder();
    for (String paragraph : PARAGRAPH.split(description)) {
      append(plain(paragraph), text);
    }
    Matcher returns = RETURNS.matcher(comment);
    if (returns.find()) {
      String result = plain(returns.group(1));
      append(result.isEmpty() ? "" : "Returns " + result, text);
    }
    return text.toString();
  }

  private static void append(String paragraph, StringBuilder text) {
    int room = LONGEST - text.length() - 1;
    if (!paragraph.isEmpty() && room > 0) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(paragraph, 0, Math.min(paragraph.length(), room));
    }
  }

  private static String plain(String html) {
    String text = html;
    for (int depth = 0; depth < 3 && text.contains("{@"); depth++) {
      text = INLINE.matcher(text).replaceAll(tag -> inline(tag.group(1), tag.group(2)));
    }
    text = STYLE.matcher(text).replaceAll("");
    text = MARKUP.matcher(text).replaceAll(" ");
    for (List<String> entity : ENTITIES) {
      text = text.replace(entity.get(0), entity.get(1));
    }
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String inline(String tag, String content) {
    String text = tag.equals("inheritDoc") ? "" : content.strip();
    boolean link = tag.startsWith("link");
    int label = text.indexOf(' ');
    String shown =
        link && label > 0 && !text.substring(0, label).contains("(")
            ? text.substring(label + 1)
            : text;
    return Matcher.quoteReplacement(shown.replace('#', ' '));
  }
}
