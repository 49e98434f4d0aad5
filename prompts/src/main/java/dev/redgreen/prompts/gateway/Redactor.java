package dev.redgreen.prompts.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what leaves the machine and puts them back into what returns. A value that
 * was found once is taken out wherever it turns up later, and always has the same number; so a file
 * that the model writes anew keeps its secret although the model never saw it.
 */
public final class Redactor {
  private static final Pattern KEY_START =
      Pattern.compile("-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----");
  private static final Pattern MARK = Pattern.compile("\\[redacted-(\\d{1,6})]");
  private static final int LONGEST_LINE = 20_000;
  private static final int SHORTEST_REMEMBERED = 6;

  private final Map<String, String> marks = new LinkedHashMap<>();
  private final SecretPatterns patterns;

  /** A redactor that knows these secrets from the start, such as the API key. */
  public Redactor(List<String> known) {
    this(known, SecretPatterns.NONE);
  }

  /** The same, with expressions of the user's beside our own. */
  public Redactor(List<String> known, SecretPatterns patterns) {
    this.patterns = patterns;
    known.forEach(this::mark);
  }

  /** How many different secrets were found so far, known ones included. */
  public synchronized int count() {
    return marks.size();
  }

  /** The text with every secret replaced by a mark. */
  public synchronized String redact(String text) {
    String result = withoutKnown(withoutKeyBlocks(text));
    StringBuilder clean = new StringBuilder(result.length());
    for (String line : result.split("(?<=\n)", -1)) {
      for (int start = 0; start < line.length(); start += LONGEST_LINE) {
        clean.append(
            redactLine(line.substring(start, Math.min(line.length(), start + LONGEST_LINE))));
      }
    }
    return clean.toString();
  }

  /** The text with the secrets back in the place of their marks. */
  public synchronized String restore(String text) {
    List<String> secrets = new ArrayList<>(marks.keySet());
    return MARK.matcher(text)
        .replaceAll(
            match -> {
              int number = Integer.parseInt(match.group(1));
              return Matcher.quoteReplacement(
                  number >= 1 && number <= secrets.size()
                      ? secrets.get(number - 1)
                      : match.group());
            });
  }

  private String withoutKnown(String text) {
    String result = text;
    List<String> longestFirst = new ArrayList<>(marks.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    for (String secret : longestFirst) {
      if (secret.length() >= SHORTEST_REMEMBERED) {
        result = result.replace(secret, mark(secret));
      }
    }
    return result;
  }

  private String withoutKeyBlocks(String text) {
    Matcher start = KEY_START.matcher(text);
    StringBuilder clean = new StringBuilder();
    int from = 0;
    while (start.find(from)) {
      int footer = text.indexOf("-----END", start.end());
      int close = footer < 0 ? -1 : text.indexOf("-----", footer + 8);
      int end = close < 0 ? text.length() : close + 5;
      clean.append(text, from, start.start()).append(mark(text.substring(start.start(), end)));
      from = end;
    }
    return clean.append(text.substring(from)).toString();
  }

  private String redactLine(String line) {
    List<SecretRules.Found> found = new ArrayList<>(SecretRules.in(line));
    found.addAll(patterns.in(line));
    found.sort(Comparator.comparingInt(SecretRules.Found::start));
    StringBuilder clean = new StringBuilder();
    int from = 0;
    for (SecretRules.Found secret : found) {
      boolean marked =
          MARK.matcher(line).region(from, line.length()).find() && covers(line, secret);
      if (secret.start() >= from && !marked) {
        clean
            .append(line, from, secret.start())
            .append(mark(line.substring(secret.start(), secret.end())));
        from = secret.end();
      }
    }
    return clean.append(line.substring(from)).toString();
  }

  private static boolean covers(String line, SecretRules.Found secret) {
    return MARK.matcher(line.substring(secret.start(), secret.end())).find();
  }

  private String mark(String secret) {
    return marks.computeIfAbsent(secret, value -> "[redacted-" + (marks.size() + 1) + "]");
  }
}
