package dev.redgreen.fixer.template;

import dev.redgreen.fixer.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Import declarations that come to a file and go from it, each as an edit of whole lines. */
final class ImportEdits {
  private final Path file;
  private final String text;
  private final Placed unit;

  ImportEdits(Path file, String text, Placed unit) {
    this.file = file;
    this.text = text;
    this.unit = unit;
  }

  /** The import declarations of a file. */
  static List<Placed> imports(Placed unit) {
    return unit.children().stream().filter(node -> node.kind().equals("IMPORT")).toList();
  }

  /**
   * The edits.
   *
   * @param added declarations, such as {@code import a.B;}
   * @param removed nodes of the file
   */
  List<Edit> edits(Collection<String> added, Collection<Placed> removed) {
    List<Edit> edits = new ArrayList<>();
    for (Placed node : removed) {
      edits.add(new Edit.Replace(file, node.start(), endOfLine(node.end()), ""));
    }
    Map<Integer, String> insertions = new TreeMap<>();
    Set<String> present = new TreeSet<>();
    imports(unit).forEach(node -> present.add(Tree.plain(node.tree())));
    for (String one : new TreeSet<>(added)) {
      if (!present.contains(one.replaceAll("\\s+", " "))) {
        insertions.merge(place(one), one, (first, next) -> first + newline() + next);
      }
    }
    insertions.forEach(
        (at, lines) -> edits.add(new Edit.Replace(file, at, at, separated(at, lines))));
    return edits;
  }

  /** Behind the last import that sorts before it; in front of the first; behind the package. */
  private int place(String declaration) {
    List<Placed> imports = imports(unit);
    int at = imports.isEmpty() ? afterPackage() : imports.get(0).start();
    for (Placed one : imports) {
      boolean sameGroup = isStatic(Tree.plain(one.tree())) == isStatic(declaration);
      if (sameGroup && Tree.plain(one.tree()).compareTo(declaration) < 0) {
        at = endOfLine(one.end());
      }
    }
    return at;
  }

  private static boolean isStatic(String declaration) {
    return declaration.startsWith("import static ");
  }

  private int afterPackage() {
    return unit.children().stream()
        .filter(node -> node.kind().equals("PACKAGE"))
        .findFirst()
        .map(node -> endOfLine(node.end()))
        .orElse(0);
  }

  private String separated(int at, String lines) {
    boolean first = imports(unit).isEmpty();
    String before = first && at > 0 ? newline() : "";
    boolean blank = text.startsWith("\n", at) || text.startsWith("\r\n", at);
    return before + lines + newline() + (first && !blank ? newline() : "");
  }

  private String newline() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private int endOfLine(int from) {
    int newline = text.indexOf('\n', from);
    boolean only = newline >= 0 && text.substring(from, newline).isBlank();
    return only ? newline + 1 : from;
  }
}
