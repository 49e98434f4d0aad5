package dev.redgreen.prompts.reply;

import dev.redgreen.prompts.gateway.StopReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads whole files out of a reply. The path of a file stands on the line before its fenced block,
 * in the fence's info string, or in a comment on the first line of the block, in this order of
 * preference; a comment that only says the path is not part of the file.
 *
 * <p>Of several blocks for one file the last whole one counts: a later block that is not closed,
 * has gaps, or is a fragment without a type where an earlier one has it, replaces nothing. A block
 * without a path is taken only if its package and class are those of a known target; so is one
 * whose path is only the end of the target's. Prose, and blocks that are neither, are skipped.
 */
public final class ReplyParser {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:(?:public|final|abstract|sealed|non-sealed|strictfp)\\s+){0,8}"
              + "(?:class|interface|enum|record|@interface)\\s+(\\w+)");
  private static final Pattern GAP =
      Pattern.compile(
          "(?mi)/\\* not shown \\*/|^[ \\t]*(?://|/\\*|#|<!--)\\s*(?:\\.\\.\\.|…).{0,80}$"
              + "|^[ \\t]*(?://|/\\*)[^\\n]{0,80}\\b(?:rest|remaining|existing|other)\\b[^\\n]{0,60}"
              + "\\b(?:unchanged|the same|as before|omitted|remains?)\\b[^\\n]{0,40}$"
              + "|^[ \\t]*(?:\\.\\.\\.|…)[ \\t]*$");

  private final Function<String, Optional<String>> targets;

  /**
   * @param targets path of a file that the reply may be about, by the qualified name of its type
   */
  public ReplyParser(Function<String, Optional<String>> targets) {
    this.targets = targets;
  }

  /** Reads a reply. */
  public ParsedReply parse(String text, StopReason stop) {
    Map<String, ReplyFile> files = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    List<Block> blocks = unwrapped(Blocks.of(withoutThoughts(text)));
    for (int i = 0; i < blocks.size(); i++) {
      boolean cut = !blocks.get(i).closed() && (stop == StopReason.LENGTH || i < blocks.size() - 1);
      read(blocks.get(i), cut, files, problems);
    }
    if (stop == StopReason.LENGTH) {
      problems.add(0, "the reply was cut off at the limit of tokens");
    } else if (files.isEmpty() && problems.isEmpty()) {
      problems.add(
          text.isBlank()
              ? "the reply is empty"
              : blocks.isEmpty()
                  ? "there is no fenced block"
                  : "no block names the path of its file");
    }
    return new ParsedReply(List.copyOf(files.values()), String.join("; ", problems));
  }

  /** Some models think aloud first; what they write there is no answer. */
  private static String withoutThoughts(String text) {
    int end = text.indexOf("</think>");
    int start = text.indexOf("<think>");
    boolean thoughts = end >= 0 && (start < 0 || text.substring(0, start).isBlank());
    return thoughts ? text.substring(end + "</think>".length()) : text;
  }

  /** A reply may be wrapped as a whole in one block of Markdown. */
  private static List<Block> unwrapped(List<Block> blocks) {
    List<Block> all = new ArrayList<>();
    for (Block block : blocks) {
      boolean wrapper = block.info().matches("(?i)markdown|md|text|") && path(block).isEmpty();
      List<Block> inner = wrapper ? Blocks.of(block.text()) : List.of();
      all.addAll(inner.isEmpty() ? List.of(block) : inner);
    }
    return all;
  }

  private void read(Block block, boolean cut, Map<String, ReplyFile> files, List<String> problems) {
    Optional<String> path = pathOf(block);
    if (path.isEmpty() || block.info().matches("(?i)diff|patch")) {
      return;
    }
    String content = content(block, path.get());
    ReplyFile earlier = files.get(path.get());
    if (cut) {
      problems.add(path.get() + " does not end");
    } else if (GAP.matcher(content).find()) {
      problems.add(path.get() + " leaves parts out");
    } else if (earlier == null || typed(content) || !typed(earlier.text())) {
      files.put(path.get(), new ReplyFile(path.get(), content));
      problems.removeIf(problem -> problem.startsWith(path.get() + " "));
    }
  }

  /** Where path and class speak of the same file, the whole path of the target counts. */
  private Optional<String> pathOf(Block block) {
    Optional<String> named = byName(block);
    return path(block)
        .map(said -> named.filter(full -> full.endsWith("/" + said)).orElse(said))
        .or(() -> named);
  }

  private static Optional<String> path(Block block) {
    return PathLine.in(block.before())
        .or(() -> PathLine.inInfo(block.info()))
        .or(() -> PathLine.inComment(firstLine(block.text())))
        .map(path -> path.startsWith("./") ? path.substring(2) : path)
        .filter(path -> path.indexOf('/') >= 0 || path.indexOf('\\') >= 0 || !java(path));
  }

  private static boolean java(String path) {
    return path.endsWith(".java");
  }

  private Optional<String> byName(Block block) {
    Matcher type = TYPE.matcher(block.text());
    if (!type.find()) {
      return Optional.empty();
    }
    Matcher home = PACKAGE.matcher(block.text());
    String prefix = home.find() ? home.group(1) + "." : "";
    return targets.apply(prefix + type.group(1));
  }

  private static String content(Block block, String path) {
    String first = firstLine(block.text());
    boolean said =
        PathLine.inComment(first).filter(name -> ("/" + path).endsWith("/" + name)).isPresent();
    String text = said ? block.text().substring(first.length()) : block.text();
    int start = 0;
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      start = text.charAt(i) == '\n' ? i + 1 : start;
    }
    String body = text.substring(start).stripTrailing();
    return body.isEmpty() ? "" : body + "\n";
  }

  private static boolean typed(String text) {
    return TYPE.matcher(text).find();
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
