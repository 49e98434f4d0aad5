package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Layout;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A type that stands in the same words in two files of a package: it goes from the file that is not
 * named after it.
 */
final class Copies {
  private Copies() {}

  static Stream<Repair> of(Site site, ClassTree type) {
    List<Copy> copies =
        Stream.concat(site.tree().mainFiles().stream(), site.tree().testFiles().stream())
            .filter(file -> Objects.equals(file.getParent(), site.file().getParent()))
            .flatMap(file -> copies(site, file, type))
            .toList();
    String home = type.getSimpleName() + ".java";
    boolean same = copies.stream().map(Copy::words).distinct().count() == 1;
    return copies.size() < 2 || !same
        ? Stream.empty()
        : copies.stream().filter(copy -> !copy.file().endsWith(home)).map(Copy::gone);
  }

  private static Stream<Copy> copies(Site site, Path file, ClassTree type) {
    String text = site.tree().text(file).orElse("");
    if (!text.contains(type.getSimpleName().toString())) {
      return Stream.empty();
    }
    ParsedFile parsed = ParsedFile.of(text);
    return parsed.unit().getTypeDecls().stream()
        .filter(
            tree ->
                tree instanceof ClassTree other
                    && other.getSimpleName().contentEquals(type.getSimpleName()))
        .map(tree -> new Copy(file, parsed, tree));
  }

  /** One of the places where the type stands. */
  private record Copy(Path file, ParsedFile parsed, Tree tree) {
    String words() {
      return Lexer.withoutLayout(parsed.textOf(tree).orElse(""));
    }

    Repair gone() {
      String text = parsed.text();
      int start = Layout.lineStart(text, parsed.start(tree));
      int before = Layout.lineStart(text, Math.max(0, start - 1));
      boolean blank = start > 0 && text.substring(before, start).isBlank();
      int end = Layout.lineEnd(text, parsed.end(tree));
      Edit edit = new Edit.Replace(file, blank ? before : start, end, "");
      String why = "The same type is in the file that is named after it.";
      return new Repair(Patch.of(edit), why, Standing.VERIFIED);
    }
  }
}
