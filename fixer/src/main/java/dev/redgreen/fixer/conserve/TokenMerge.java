package dev.redgreen.fixer.conserve;

import dev.redgreen.fixer.conserve.Gap.Place;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the tokens of a new text with the layout and the comments that the old text has for them.
 * Between tokens that follow each other in both, the old text's white space and comments stand;
 * around changed tokens the new text's do, with the old comments that belong to what stays.
 */
final class TokenMerge {
  private final String old;
  private final List<Token> oldTokens = new ArrayList<>();
  private final String now;
  private final List<Token> nowTokens = new ArrayList<>();

  /** Index of the old token that a new one is, or {@link Alignment#NEW}. */
  private final List<Integer> same = new ArrayList<>();

  /** Whether the line that is being written begins where no line began in the old text. */
  private boolean ownLine;

  private TokenMerge(String old, String now) {
    this.old = old;
    this.now = now;
  }

  /** The merged text. */
  static String of(String old, List<Segment> segments) {
    StringBuilder now = new StringBuilder();
    segments.forEach(segment -> now.append(segment.text()));
    TokenMerge merge = new TokenMerge(old, now.toString());
    int base = 0;
    for (Segment segment : segments) {
      merge.align(segment, base);
      base += segment.text().length();
    }
    return merge.text();
  }

  private void align(Segment segment, int base) {
    int first = oldTokens.size();
    List<String> ours =
        code(old.substring(segment.start(), segment.end()), segment.start(), oldTokens);
    List<String> theirs = code(segment.text(), base, nowTokens);
    for (int partner : Alignment.of(ours, theirs)) {
      same.add(partner == Alignment.NEW ? Alignment.NEW : first + partner);
    }
  }

  private static List<String> code(String part, int base, List<Token> tokens) {
    List<String> texts = new ArrayList<>();
    for (Token token : Operators.joined(Lexer.tokens(part))) {
      if (!token.isComment()) {
        tokens.add(new Token(token.kind(), base + token.start(), base + token.end(), token.text()));
        texts.add(token.text());
      }
    }
    return texts;
  }

  private String text() {
    StringBuilder merged = new StringBuilder();
    for (int j = 0; j <= nowTokens.size(); j++) {
      merged.append(gap(j));
      if (j < nowTokens.size()) {
        merged.append(nowTokens.get(j).text());
      }
    }
    return merged.toString();
  }

  /** What stands before the new token j. */
  private String gap(int j) {
    Gap wanted = wanted(j);
    if (isNew(j - 1) && isNew(j)) {
      ownLine |= wanted.hasNewline();
      return wanted.withoutPlaceholders();
    }
    if (!isNew(j - 1) && !isNew(j)) {
      return left(j) + 1 == right(j) ? between(j, wanted) : overDeleted(j, wanted);
    }
    boolean before = isNew(j);
    Gap ours = ours(before ? left(j) + 1 : right(j));
    int start = before ? j : startOfNew(j);
    int end = endOfNew(start);
    String chosen;
    if (left(start) + 1 < right(end)) {
      chosen = ours.besideReplaced(wanted);
    } else {
      Place place = Place.of(wanted(start), wanted(end), endsBefore(start));
      chosen = before ? ours.before(place, wanted) : ours.behind(place, wanted);
    }
    ownLine = chosen.indexOf('\n') >= 0 ? !ours.hasNewline() : ownLine;
    return chosen;
  }

  private String between(int j, Gap wanted) {
    Gap ours = ours(right(j));
    if (ownLine && ours.isOpenedBy(wanted)) {
      return wanted.text();
    }
    ownLine &= !ours.hasNewline();
    return ours.text();
  }

  private String overDeleted(int j, Gap wanted) {
    int first = left(j) + 1;
    int last = right(j);
    String deleted = old.substring(oldTokens.get(first).start(), oldTokens.get(last - 1).end());
    String chosen = Gap.overDeleted(ours(first), ours(last), wanted, deleted);
    ownLine &= chosen.indexOf('\n') < 0;
    return chosen;
  }

  private boolean isNew(int j) {
    return j >= 0 && j < same.size() && same.get(j) == Alignment.NEW;
  }

  /** The old token that stands before the new token j; -1 at the start of the text. */
  private int left(int j) {
    return j == 0 ? -1 : same.get(j - 1);
  }

  /** The old token that is the new token j; their number at the end of the text. */
  private int right(int j) {
    return j == same.size() ? oldTokens.size() : same.get(j);
  }

  private int startOfNew(int end) {
    int start = end;
    while (isNew(start - 1)) {
      start--;
    }
    return start;
  }

  private int endOfNew(int start) {
    int end = start;
    while (isNew(end)) {
      end++;
    }
    return end;
  }

  private boolean endsBefore(int j) {
    return j == 0 || ";{}".contains(nowTokens.get(j - 1).text());
  }

  private Gap wanted(int j) {
    return new Gap(between(now, nowTokens, j));
  }

  private Gap ours(int i) {
    return new Gap(between(old, oldTokens, i));
  }

  private static String between(String text, List<Token> tokens, int index) {
    int start = index == 0 ? 0 : tokens.get(index - 1).end();
    int end = index == tokens.size() ? text.length() : tokens.get(index).start();
    return text.substring(start, end);
  }
}
