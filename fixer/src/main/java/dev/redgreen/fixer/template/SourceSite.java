package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An error with the code around it.
 *
 * @param error the error, with offsets
 * @param text of its file
 * @param unit tree of its file
 * @param chain from the file down to the node that the error points to
 */
record SourceSite(CompileError error, String text, Placed unit, List<Placed> chain) {
  SourceSite {
    chain = List.copyOf(chain);
  }

  /** The site of an error; empty where its place is not known or its file has syntax errors. */
  static Optional<SourceSite> of(CompileError error, SourceTree tree) {
    if (error.start() < 0) {
      return Optional.empty();
    }
    return tree.text(error.place().file())
        .flatMap(text -> TreeBuilder.of(text).map(unit -> at(error, text, unit)))
        .filter(site -> !site.chain.isEmpty());
  }

  static SourceSite at(CompileError error, String text, Placed unit) {
    int end = Math.max(error.start(), error.end());
    return new SourceSite(error, text, unit, unit.chain(error.start(), end));
  }

  Path file() {
    return error.place().file();
  }

  /** The node that the error points to. */
  Placed diagnosed() {
    return chain.get(chain.size() - 1);
  }

  /** How many nodes around the error are around a range as well. */
  int shared(int start, int end) {
    return (int) chain.stream().filter(node -> node.covers(start, end)).count();
  }

  /** White space in front of the line that holds an offset. */
  String indent(int offset) {
    int line = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = line;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(line, end);
  }

  /** White space of one level, as the file has it. */
  String indentUnit() {
    return text.lines()
        .filter(line -> !line.isBlank() && Character.isWhitespace(line.charAt(0)))
        .filter(line -> !line.stripLeading().startsWith("*"))
        .map(line -> line.substring(0, line.length() - line.stripLeading().length()))
        .findFirst()
        .orElse("  ");
  }

  /** How the file ends its lines. */
  String newline() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }
}
