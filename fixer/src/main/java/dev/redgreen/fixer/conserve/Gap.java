package dev.redgreen.fixer.conserve;

import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * White space and comments between two tokens. A comment on the line of the token before belongs to
 * that token, every other comment to the token behind.
 */
record Gap(String text) {
  /** What models write in place of code that they leave out. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)^(?://|/\\*)\\W*(?:\\.\\.\\.|…)|(?:\\.\\.\\.|…)\\W*$"
              + "|\\b(?:existing|rest of|remaining|other|unchanged|omitted|same as)\\b.*"
              + "\\b(?:code|class|file|methods?|members?|fields?|imports?|implementation|before|above"
              + "|unchanged|omitted|as is|here)\\b");

  private List<Token> comments() {
    return Lexer.tokens(text).stream().filter(Token::isComment).toList();
  }

  boolean hasNewline() {
    return text.indexOf('\n') >= 0;
  }

  boolean hasPlaceholder() {
    return comments().stream().anyMatch(Gap::isPlaceholder);
  }

  private static boolean isPlaceholder(Token comment) {
    return !comment.isJavadoc() && PLACEHOLDER.matcher(comment.text()).find();
  }

  /** Where the part of the token before ends and that of the token behind begins. */
  private int seam() {
    int seam = 0;
    for (Token comment : comments()) {
      if (text.substring(0, comment.start()).indexOf('\n') >= 0) {
        break;
      }
      seam = comment.end();
    }
    return hasNewline() ? seam : 0;
  }

  private Gap ofTokenBefore() {
    return new Gap(text.substring(0, seam()));
  }

  private Gap ofTokenBehind() {
    return new Gap(text.substring(seam()));
  }

  private Set<String> sayings() {
    Set<String> sayings = new HashSet<>();
    comments().forEach(comment -> TextStyle.saying(comment).ifPresent(sayings::add));
    return sayings;
  }

  /** This without the comments that stand for left-out code, and without their lines. */
  String withoutPlaceholders() {
    return without(Gap::isPlaceholder);
  }

  private String without(Predicate<Token> unwanted) {
    StringBuilder kept = new StringBuilder(text);
    List<Token> comments = new ArrayList<>(comments());
    Collections.reverse(comments);
    for (Token comment : comments) {
      if (unwanted.test(comment)) {
        int start = comment.start();
        int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1));
        boolean alone = lineStart >= 0 && text.substring(lineStart, start).isBlank();
        kept.delete(alone ? lineStart : start, comment.end());
      }
    }
    return kept.toString();
  }

  /** Whether there is nothing here where the wanted text has a new line and no more. */
  boolean isOpenedBy(Gap wanted) {
    return !hasNewline()
        && wanted.hasNewline()
        && comments().isEmpty()
        && wanted.comments().isEmpty();
  }

  /** Between a token that stays and new ones that stand in place of others. */
  String besideReplaced(Gap wanted) {
    if (comments().isEmpty()) {
      return layoutOf(wanted);
    }
    return wanted.revises(this) ? wanted.withoutPlaceholders() : text;
  }

  /** Whether the wanted comments are these ones with something added, or documentation renewed. */
  private boolean revises(Gap ours) {
    if (sayings().containsAll(ours.sayings())) {
      return true;
    }
    List<Token> mine = comments();
    List<Token> theirs = ours.comments();
    return mine.size() == 1
        && theirs.size() == 1
        && mine.get(0).isJavadoc()
        && theirs.get(0).isJavadoc()
        && 2 * mine.get(0).text().length() >= theirs.get(0).text().length();
  }

  /** Before new tokens that stand where none stood. */
  String before(Place place, Gap wanted) {
    return switch (place) {
      case BEHIND_THE_LEFT -> wanted.fresh(this);
      case ON_LINES_OF_ITS_OWN -> ofTokenBefore().text + wanted.fresh(this);
      case BEFORE_THE_RIGHT -> besideReplaced(wanted);
    };
  }

  /** Behind new tokens that stand where none stood. */
  String behind(Place place, Gap wanted) {
    return switch (place) {
      case BEHIND_THE_LEFT -> comments().isEmpty() ? layoutOf(wanted) : text;
      case ON_LINES_OF_ITS_OWN -> behindLines(wanted);
      case BEFORE_THE_RIGHT -> wanted.fresh(this);
    };
  }

  private String behindLines(Gap wanted) {
    Gap behind = ofTokenBehind();
    return behind.comments().isEmpty()
        ? behind.layoutOf(new Gap(wanted.fresh(this)))
        : new Gap(wanted.fresh(this)).ofTokenBefore().text + behind.text;
  }

  /** This white space if the wanted gap breaks the line as it does, else the wanted gap. */
  private String layoutOf(Gap wanted) {
    boolean sameShape =
        hasNewline() && newlines() == wanted.newlines() && wanted.comments().isEmpty();
    return sameShape ? text : wanted.withoutPlaceholders();
  }

  /** Whether it begins with a blank line. */
  boolean startsApart() {
    int first = text.indexOf('\n');
    int second = text.indexOf('\n', first + 1);
    return first >= 0 && second >= 0 && text.substring(first, second).isBlank();
  }

  private long newlines() {
    return text.chars().filter(c -> c == '\n').count();
  }

  /** This without placeholders and without what the other gap says already. */
  private String fresh(Gap ours) {
    Set<String> said = ours.sayings();
    return without(
        comment ->
            isPlaceholder(comment) || TextStyle.saying(comment).filter(said::contains).isPresent());
  }

  /**
   * Where tokens are gone. A placeholder there says that they were only left out, so they come
   * back.
   *
   * @param first what stood before the first of them
   * @param last what stood behind the last of them
   */
  static String overDeleted(Gap first, Gap last, Gap wanted, String deleted) {
    if (wanted.hasPlaceholder()) {
      return first.text + deleted + last.text;
    }
    Set<String> kept = wanted.sayings();
    String before = first.ofTokenBefore().text;
    String own =
        first
            .ofTokenBehind()
            .without(comment -> TextStyle.saying(comment).filter(kept::contains).isEmpty())
            .stripTrailing();
    String behind = last.ofTokenBehind().text;
    boolean nothingLeft = before.isEmpty() && own.isEmpty() && behind.isBlank();
    return nothingLeft ? layout(first, last, wanted) : before + own + behind;
  }

  private static String layout(Gap first, Gap last, Gap wanted) {
    if (wanted.hasNewline()) {
      return last.hasNewline() ? last.ofTokenBehind().text : wanted.text;
    }
    return wanted.comments().isEmpty() ? wanted.text : first.text;
  }

  /** Where new tokens stand between two old ones that were neighbours. */
  enum Place {
    /** On the line of the token before, as in {@code f(}<b>x</b>{@code )}. */
    BEHIND_THE_LEFT,
    ON_LINES_OF_ITS_OWN,
    /** On the line of the token behind, as a modifier does. */
    BEFORE_THE_RIGHT;

    /**
     * Finds the place.
     *
     * @param first what stands before the new tokens in the wanted text
     * @param last what stands behind them there
     * @param afterStatement whether a statement ends or begins before them
     */
    static Place of(Gap first, Gap last, boolean afterStatement) {
      if (first.hasNewline() && last.hasNewline()) {
        return ON_LINES_OF_ITS_OWN;
      }
      boolean right = first.hasNewline() || (!last.hasNewline() && afterStatement);
      return right ? BEFORE_THE_RIGHT : BEHIND_THE_LEFT;
    }
  }
}
