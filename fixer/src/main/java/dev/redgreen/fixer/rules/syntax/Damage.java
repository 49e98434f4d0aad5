package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** A text that does not parse, and the place where the parser noticed. */
final class Damage {
  private static final Pattern QUOTED = Pattern.compile("'([^' ]+)'");
  private static final int CONTEXT = 4;
  private static final int TAB = 8;
  private static final int NEAR = 60;

  private final String text;
  private final CompileError error;
  private final Layout layout;
  private final List<Mark> marks;
  private final Habits habits;
  private final int anchor;
  private final List<ParseError> others;
  private final List<Integer> anchors;

  /**
   * Damage of a text.
   *
   * @param others the errors that the parser reports, of which this is one
   */
  Damage(String text, CompileError error, List<ParseError> others, Habits habits) {
    this.text = text;
    this.error = error;
    this.habits = habits;
    this.layout = new Layout(text);
    this.marks = layout.marks();
    this.anchor = indexAt(offset(text, error));
    this.others = others;
    this.anchors = findAnchors();
  }

  String text() {
    return text;
  }

  CompileError error() {
    return error;
  }

  /** Where an error is; javac's column is in the midst of a tree where its start says little. */
  static int offset(String text, CompileError error) {
    int line = error.place().line();
    if (line <= 0 || error.place().column() <= 0) {
      return Math.max(0, error.start());
    }
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    for (int column = 1; column < error.place().column() && at < text.length(); at++) {
      column = text.charAt(at) == '\t' ? (column - 1) / TAB * TAB + TAB + 1 : column + 1;
    }
    return at;
  }

  /** Where the error is. */
  int offset() {
    return offset(text, error);
  }

  /** Where the first error of such a code near this one is; empty if there is none. */
  OptionalInt near(Set<String> codes) {
    if (codes.contains(code())) {
      return OptionalInt.of(Math.min(offset(text, error), text.length()));
    }
    return others.stream()
        .filter(other -> codes.contains(other.code()))
        .filter(other -> Math.abs(indexAt(other.start()) - anchor) <= NEAR)
        .mapToInt(other -> Math.min(other.start(), text.length()))
        .findFirst();
  }

  /** The code without its prefix. */
  String code() {
    return error.code().substring(error.code().lastIndexOf("err.") + 4);
  }

  Layout layout() {
    return layout;
  }

  /** The tokens without comments. */
  List<Token> tokens() {
    return layout.tokens();
  }

  /** Index of the first token that ends behind the place of the error; there may be none. */
  int anchor() {
    return anchor;
  }

  /** Index of the first token that ends behind an offset. */
  private int indexAt(int offset) {
    int low = 0;
    int high = tokens().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens().get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The tokens that the parser's message asks for, in its order. */
  Set<String> expected() {
    Set<String> expected = new LinkedHashSet<>();
    if (code().startsWith("expected") || code().startsWith("orphaned")) {
      Matcher quoted = QUOTED.matcher(error.message());
      while (quoted.find()) {
        expected.add(quoted.group(1));
      }
      if (error.message().startsWith("class, ")) {
        expected.addAll(List.of("class", "interface", "enum"));
      }
    }
    if (code().matches("(catch|finally)\\.without\\.try")) {
      expected.add("try");
    }
    return expected;
  }

  /** Indexes of the tokens that the error may be about, in order. */
  List<Integer> anchors() {
    return anchors;
  }

  /**
   * The place of the error, those of its neighbours, which often have the same cause, the bracket
   * around it that was opened last, and the start of the block before it.
   */
  private List<Integer> findAnchors() {
    Set<Integer> all = new TreeSet<>(Set.of(anchor));
    others.stream()
        .map(other -> indexAt(other.start()))
        .filter(index -> Math.abs(index - anchor) <= NEAR)
        .forEach(all::add);
    openBracket().ifPresent(all::add);
    if (anchor > 0 && tokens().get(anchor - 1).text().equals("}")) {
      all.add(Brackets.opening(tokens(), anchor - 1));
    }
    return List.copyOf(all);
  }

  private Optional<Integer> openBracket() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < Math.min(anchor, tokens().size()); i++) {
      String token = tokens().get(i).text();
      if (token.equals("(") || token.equals("[") || token.equals("{")) {
        open.push(i);
      } else if (token.equals(")") || token.equals("]") || token.equals("}")) {
        open.poll();
      }
    }
    return Optional.ofNullable(open.peek()).filter(i -> !tokens().get(i).text().equals("{"));
  }

  /** Indexes of the tokens, and of the end, that the error is likely to come from, in order. */
  List<Integer> window() {
    Set<Integer> window = new TreeSet<>();
    for (int one : anchors) {
      for (int i = windowStart(one); i <= Math.min(tokens().size(), one + 5); i++) {
        window.add(i);
      }
    }
    return List.copyOf(window);
  }

  private int windowStart(int one) {
    int from = Math.max(0, Math.min(one, tokens().size() - 1));
    int lines = 0;
    while (from > 0 && (one - from < 14 || lines < 2) && one - from < 60) {
      from--;
      lines += startsLine(from) ? 1 : 0;
    }
    return from;
  }

  /** What a place so many tokens from the error's costs. */
  double distanceCost(int index) {
    if (code().equals("premature.eof")) {
      return 0;
    }
    return anchors.stream()
        .mapToDouble(one -> index <= one ? 0.15 * (one - index) : 0.9 * (index - one))
        .min()
        .orElse(0);
  }

  /** Whether a token is the first on its line. */
  boolean startsLine(int index) {
    return index == 0 || space(index).startsWith("\n");
  }

  /** Spacing before a token. */
  String space(int index) {
    return layout.space(
        index == 0 ? 0 : tokens().get(index - 1).end(), tokens().get(index).start());
  }

  /** Spacing before a token, or a new line behind the last one. */
  String spaceOr(int index) {
    return index < tokens().size() ? space(index) : "\n0";
  }

  /** Words for the place before a token: which token it follows, and in which line. */
  String behind(int place) {
    return place == 0 ? "at the start of the file" : "behind " + name(place - 1);
  }

  /** Words for a token: its text and its line. */
  String name(int index) {
    Token token = tokens().get(index);
    String shown = token.text().lines().findFirst().orElse("");
    shown = shown.length() > 30 ? shown.substring(0, 29) + "…" : shown;
    return "'" + shown + "' in line " + line(token.start());
  }

  /** Line of an offset, 1-based. */
  int line(int offset) {
    return Layout.line(text, offset);
  }

  /**
   * By how much a sequence of marks suits the sources better than another at the same place.
   *
   * @param from index of the first token that goes
   * @param to index behind the last token that goes
   * @param after the marks that come instead, including the tokens from {@code to} on whose spacing
   *     changes
   * @param following how many of the tokens from {@code to} on {@code after} includes
   */
  double gain(int from, int to, List<Mark> after, int following) {
    List<Mark> head = marks.subList(Math.max(0, from - 3), from);
    int end = Math.min(marks.size(), to + CONTEXT);
    List<Mark> before = new ArrayList<>(head);
    before.addAll(marks.subList(from, end));
    List<Mark> now = new ArrayList<>(head);
    now.addAll(after);
    now.addAll(marks.subList(Math.min(end, to + following), end));
    return habits.logLikelihood(now, head.size()) - habits.logLikelihood(before, head.size());
  }

  /** Whether a word of this text is used but once in all the sources. */
  boolean isUnique(String word) {
    return habits.count(word) <= Experience.OWN_WEIGHT;
  }

  /** Whether a word is a number, a keyword, or used elsewhere. */
  boolean knows(String word) {
    return Character.isDigit(word.charAt(0))
        ? word.chars().allMatch(Character::isDigit)
        : SourceVersion.isKeyword(word) || habits.count(word) > 0;
  }

  /** The mark of a token. */
  Mark mark(int index) {
    return marks.get(index);
  }

  /** By how much the text suits the sources better after splices; lexes their surroundings. */
  double gain(List<Splice> splices) {
    int start = splices.stream().mapToInt(Splice::start).min().orElseThrow();
    int end = splices.stream().mapToInt(Splice::end).max().orElseThrow();
    int from = segmentStart(start);
    int to = segmentEnd(end);
    List<Splice> shifted =
        splices.stream().map(s -> new Splice(s.start() - from, s.end() - from, s.text())).toList();
    String before = text.substring(from, to);
    return likelihood(Splice.apply(before, shifted)) - likelihood(before);
  }

  private double likelihood(String segment) {
    return habits.logLikelihood(new Layout(segment, layout.unit()).marks(), 0);
  }

  /** Start of a line, some tokens before an offset, that begins with a token. */
  private int segmentStart(int offset) {
    int index = Math.max(0, indexAt(offset) - CONTEXT - 1);
    while (index > 0 && !startsLine(index)) {
      index--;
    }
    if (index >= tokens().size()) {
      return 0;
    }
    int start = tokens().get(index).start();
    int line = Layout.lineStart(text, start);
    return Math.min(offset, text.substring(line, start).isBlank() ? line : start);
  }

  private int segmentEnd(int offset) {
    int index = indexAt(offset) + CONTEXT + 1;
    int end = index < tokens().size() ? tokens().get(index).end() : text.length();
    return Math.max(end, Layout.lineEnd(text, offset));
  }
}
