package dev.redgreen.fixer.conserve;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.diff.LineDiff;
import dev.redgreen.fixer.diff.LineDiff.Change;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole-file reply reduced to what it changes. Members, annotations, imports and comments that it
 * dropped though no failure asked for that come back; layout, newlines, indentation and order are
 * the original's wherever the code is the same; what the file's charset cannot write is escaped.
 *
 * @param patch the changes to the original, as small as lines allow
 * @param restored what came back, each as a reader would name it
 */
public record Conservation(Patch patch, List<String> restored) {

  public Conservation {
    restored = List.copyOf(restored);
  }

  /**
   * Reduces a reply.
   *
   * @param file the file, relative to the root
   * @param before its text
   * @param wanted its text as the reply wants it
   * @param failures what the reply answers to
   * @param charset what the file is written in
   */
  public static Conservation of(
      Path file, String before, String wanted, List<Failure> failures, Charset charset) {
    TextStyle style = TextStyle.of(before);
    String styled = style.restyle(TextStyle.encodable(wanted, charset));
    if (before.isEmpty() || !file.toString().endsWith(".java")) {
      return new Conservation(edits(file, before, styled), List.of());
    }
    Optional<Rebuild> rebuild = rebuild(file, before, styled, failures);
    List<Segment> segments =
        rebuild.map(Rebuild::segments).orElse(List.of(new Segment(0, before.length(), styled)));
    String merged = TokenMerge.of(before, segments);
    return new Conservation(
        edits(file, before, merged), rebuild.map(Rebuild::restored).orElse(List.of()));
  }

  private static Optional<Rebuild> rebuild(
      Path file, String before, String wanted, List<Failure> failures) {
    ParsedFile ours = ParsedFile.of(before);
    ParsedFile theirs = ParsedFile.of(wanted);
    // Of a text with syntax errors the parser only guesses the members.
    return ours.wellFormed() && theirs.wellFormed()
        ? Rebuild.of(ours, theirs, new Asked(file, before, failures))
        : Optional.empty();
  }

  private static Patch edits(Path file, String before, String after) {
    List<String> old = LineDiff.lines(before);
    List<String> now = LineDiff.lines(after);
    List<Edit> edits = new ArrayList<>();
    int offset = 0;
    int line = 0;
    for (Change change : LineDiff.changes(old, now)) {
      offset += length(old.subList(line, change.start()));
      String gone = String.join("", old.subList(change.start(), change.end()));
      String come = String.join("", now.subList(change.newStart(), change.newEnd()));
      edits.add(trimmed(file, offset, gone, come));
      offset += gone.length();
      line = change.end();
    }
    return Patch.of(edits);
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }

  private static Edit trimmed(Path file, int offset, String gone, String come) {
    int most = Math.min(gone.length(), come.length());
    int head = 0;
    while (head < most && gone.charAt(head) == come.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && gone.charAt(gone.length() - 1 - tail) == come.charAt(come.length() - 1 - tail)) {
      tail++;
    }
    return new Edit.Replace(
        file,
        offset + head,
        offset + gone.length() - tail,
        come.substring(head, come.length() - tail));
  }
}
