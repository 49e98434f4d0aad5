package dev.redgreen.prompts.template;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source text that is too long for a prompt, without the bodies that hardly matter. */
final class Excerpt {
  /** Stands for a body; a reply that has it is not whole. */
  static final String MARK = "{ /* not shown */ }";

  private Excerpt() {}

  /**
   * The text with the mark instead of the bodies of methods that are neither named nor at a line.
   *
   * @param names methods that matter
   * @param lines 1-based lines that matter
   */
  static String of(String text, Set<String> names, Set<Integer> lines) {
    ParsedFile file = ParsedFile.of(text);
    List<int[]> bodies = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        BlockTree body = method.getBody();
        if (body != null && !names.contains(method.getName().toString())) {
          add(file.start(body), file.end(body));
        }
        return null;
      }

      private void add(int start, int end) {
        boolean small = end - start <= MARK.length() + 20;
        if (start >= 0 && end > start && !small && !covers(text, start, end, lines)) {
          bodies.add(new int[] {start, end});
        }
      }
    }.scan(file.unit(), null);
    return without(text, bodies);
  }

  private static boolean covers(String text, int start, int end, Set<Integer> lines) {
    int first = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    int last = first + (int) text.substring(start, end).chars().filter(c -> c == '\n').count();
    return lines.stream().anyMatch(line -> line >= first && line <= last);
  }

  private static String without(String text, List<int[]> bodies) {
    StringBuilder shorter = new StringBuilder();
    int from = 0;
    for (int[] body : bodies) {
      if (body[0] >= from) {
        shorter.append(text, from, body[0]).append(MARK);
        from = body[1];
      }
    }
    return shorter.append(text.substring(from)).toString();
  }
}
