package dev.redgreen.fixer.rules.syntax;

import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Where the braces of a text contradict its indentation. */
final class Nesting {
  private static final Set<String> STATEMENT_ENDS = Set.of("{", "}", ";");

  private final String text;
  private final Layout layout;
  private final List<Integer> faults = new ArrayList<>();
  private final Deque<Block> open = new ArrayDeque<>();

  private Nesting(Layout layout, String text) {
    this.layout = layout;
    this.text = text;
  }

  /**
   * Offsets of tokens that stand further left or right than the braces before them say, in order;
   * for each brace that is never closed, the length of the text.
   */
  static List<Integer> faults(String text) {
    Nesting nesting = new Nesting(new Layout(text, 1), text);
    nesting.scan();
    return nesting.faults;
  }

  /** Columns by which the statement is indented whose block is open at an offset; 0 if none is. */
  static int indentationOfOpen(String text, int offset) {
    Nesting nesting = new Nesting(new Layout(text.substring(0, offset), 1), text);
    nesting.scan();
    Block block = nesting.open.peek();
    return block == null ? 0 : Math.min(block.line, block.statement);
  }

  /** A block that is open. */
  private static final class Block {
    private final int line;
    private final int statement;
    private int children = -1;
    private boolean labelled;

    Block(int line, int statement) {
      this.line = line;
      this.statement = statement;
    }

    boolean closesAt(int columns) {
      return columns == line || columns == statement;
    }
  }

  private void scan() {
    List<Token> tokens = layout.tokens();
    int statement = 0;
    String before = ";";
    int lineStart = -1;
    int line = 0;
    for (Token token : tokens) {
      int start = Layout.lineStart(text, token.start());
      boolean first = start != lineStart;
      if (first) {
        lineStart = start;
        line = Layout.indentation(text, start);
      }
      boolean begins = STATEMENT_ENDS.contains(before);
      statement = begins ? line : statement;
      check(token, first, begins, line);
      if (token.text().equals("{")) {
        open.push(new Block(line, statement));
      }
      before = token.text();
    }
    open.forEach(block -> faults.add(text.length()));
  }

  private void check(Token token, boolean first, boolean begins, int line) {
    Block block = open.peek();
    if (token.text().equals("}")) {
      open.poll();
      if (block == null || (first && !block.closesAt(line))) {
        faults.add(token.start());
      }
    } else if (first && block != null && begins && isStatement(token)) {
      checkStatement(block, token, line);
    }
  }

  private static boolean isStatement(Token token) {
    return token.kind() == Token.Kind.WORD || token.text().equals("@");
  }

  private void checkStatement(Block block, Token token, int line) {
    boolean label = token.text().equals("case") || token.text().equals("default");
    block.labelled |= label;
    int least = Math.min(block.line, block.statement);
    boolean outside = label ? line < least : line <= least;
    boolean aside = block.children >= 0 && line != block.children && !block.labelled;
    if (outside || aside) {
      faults.add(token.start());
    }
    if (block.children < 0) {
      block.children = line;
    }
  }
}
