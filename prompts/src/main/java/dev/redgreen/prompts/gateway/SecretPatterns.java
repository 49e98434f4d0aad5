package dev.redgreen.prompts.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user calls a secret beside our own rules. Such an expression may cost exponential time;
 * one that looks at too many characters of a line is not asked again.
 */
public final class SecretPatterns {
  /** None. */
  public static final SecretPatterns NONE = new SecretPatterns(List.of());

  private static final int LOOKS_PER_LINE = 2_000_000;

  private final List<Rule> rules;
  private final Set<Rule> tooSlow = ConcurrentHashMap.newKeySet();

  /**
   * One expression.
   *
   * @param group the group that holds the secret; 0 for all that is found
   */
  public record Rule(Pattern pattern, int group) {
    public Rule {
      if (group < 0 || group > pattern.matcher("").groupCount()) {
        throw new IllegalArgumentException("there is no group " + group + " in " + pattern);
      }
    }
  }

  public SecretPatterns(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Stretches of the line, in no order; they may overlap. */
  List<SecretRules.Found> in(String line) {
    List<SecretRules.Found> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (!tooSlow.contains(rule)) {
        in(line, rule, found);
      }
    }
    return found;
  }

  private void in(String line, Rule rule, List<SecretRules.Found> found) {
    try {
      Matcher matcher = rule.pattern().matcher(new Counted(line, 0, line.length(), new int[1]));
      while (matcher.find()) {
        if (matcher.start(rule.group()) < matcher.end(rule.group())) {
          found.add(
              new SecretRules.Found(
                  matcher.start(rule.group()), matcher.end(rule.group()), "secret"));
        }
      }
    } catch (TooSlow e) {
      tooSlow.add(rule);
    }
  }

  /** Ends a search that looks too often. */
  private static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlow() {
      super(null, null, false, false);
    }
  }

  /** A line that counts how often it is looked at. */
  private record Counted(String line, int start, int end, int[] looks) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      if (++looks[0] > LOOKS_PER_LINE) {
        throw new TooSlow();
      }
      return line.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new Counted(line, start + from, start + to, looks);
    }

    @Override
    public String toString() {
      return line.substring(start, end);
    }
  }
}
