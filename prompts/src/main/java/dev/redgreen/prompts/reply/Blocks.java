package dev.redgreen.prompts.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the fenced blocks of a text. A fence closes with a line of the same characters, at least as
 * many, and nothing else. A fence with an info string inside a block opens a nested one, unless a
 * path stands before it: then the outer block was never closed and ends there.
 */
final class Blocks {
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})[ \\t]*(.*)");

  private final String[] lines;
  private final List<Block> found = new ArrayList<>();
  private int next;

  private Blocks(String text) {
    this.lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
  }

  /** The blocks of a text, in order; nested ones are part of their outer block's content. */
  static List<Block> of(String text) {
    Blocks blocks = new Blocks(text);
    while (blocks.next < blocks.lines.length) {
      blocks.step();
    }
    return blocks.found;
  }

  private void step() {
    Matcher fence = FENCE.matcher(lines[next]);
    if (!opens(fence)) {
      next++;
      return;
    }
    String before = before(next);
    next++;
    body(before, fence.group(1), fence.group(2).strip());
  }

  private static boolean opens(Matcher fence) {
    return fence.matches() && !(fence.group(1).startsWith("`") && fence.group(2).contains("`"));
  }

  private void body(String before, String fence, String info) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (; next < lines.length; next++) {
      Matcher inner = FENCE.matcher(lines[next]);
      if (opens(inner) && inner.group(1).startsWith(fence)) {
        if (inner.group(2).isBlank()) {
          if (depth == 0) {
            next++;
            found.add(new Block(before, info, text.toString(), true));
            return;
          }
          depth--;
        } else if (PathLine.in(before(next)).isPresent()) {
          found.add(new Block(before, info, text.toString(), false));
          return;
        } else {
          depth++;
        }
      }
      text.append(lines[next]).append('\n');
    }
    found.add(new Block(before, info, text.toString(), false));
  }

  private String before(int line) {
    for (int above = line - 1; above >= Math.max(0, line - 3); above--) {
      if (!lines[above].isBlank()) {
        return FENCE.matcher(lines[above]).matches() ? "" : lines[above];
      }
    }
    return "";
  }
}
