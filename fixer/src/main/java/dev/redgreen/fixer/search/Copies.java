package dev.redgreen.fixer.search;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.Compiler.Output;
import dev.redgreen.fixer.javac.Problem;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Shape;
import dev.redgreen.fixer.syntax.Token;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compiles many versions of one file in a single run of javac, which costs little more than one:
 * each version is a copy whose types have a mark in their names, and the class files lose it again.
 */
final class Copies {
  private final SourceTree tree;
  private final Compiler compiler;
  private final Map<String, byte[]> known;
  private final Map<Path, Boolean> copyable = new HashMap<>();
  private final Map<Path, Set<String>> types = new HashMap<>();

  /** Copies of files of a tree that compiles. */
  Copies(SourceTree tree) {
    this.tree = tree;
    this.compiler = tree.mainCompiler();
    this.known = tree.compile().mainClasses();
  }

  /**
   * The class files of each version by binary name; empty for one that does not compile.
   *
   * @return empty if the types of the file cannot have another name
   */
  Optional<List<Optional<Map<String, byte[]>>>> compile(Path file, List<String> versions) {
    boolean fine =
        copyable.computeIfAbsent(
            file, key -> compiled(key, List.of(tree.text(key).orElse(""))).get(0).isPresent());
    return fine ? Optional.of(compiled(file, versions)) : Optional.empty();
  }

  private List<Optional<Map<String, byte[]>>> compiled(Path file, List<String> versions) {
    Map<Path, String> sources = new TreeMap<>();
    for (int i = 0; i < versions.size(); i++) {
      sources.put(copy(file, i), marked(file, versions.get(i), mark(i)));
    }
    Output output = compiler.compile(sources, known);
    while (!output.problems().isEmpty() && !sources.isEmpty()) {
      Set<Path> bad = new HashSet<>();
      output.problems().forEach(problem -> bad.addAll(place(problem, sources)));
      sources.keySet().removeAll(bad);
      output = compiler.compile(sources, known);
    }
    List<Optional<Map<String, byte[]>>> all = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Map<String, byte[]> classes = output.classes().getOrDefault(copy(file, i), Map.of());
      all.add(classes.isEmpty() ? Optional.empty() : Optional.of(unmarked(classes, mark(i))));
    }
    return all;
  }

  /** A problem without a place is everybody's. */
  private static Set<Path> place(Problem problem, Map<Path, String> sources) {
    return problem.file().filter(sources::containsKey).map(Set::of).orElse(sources.keySet());
  }

  private static String mark(int number) {
    return "__rg" + number + "x";
  }

  private Path copy(Path file, int number) {
    String name = String.valueOf(file.getFileName()).replace(".java", mark(number) + ".java");
    return tree.root().resolve(file).resolveSibling(name);
  }

  private String marked(Path file, String text, String mark) {
    Set<String> names =
        types.computeIfAbsent(file, key -> Shape.of(tree.text(key).orElse("")).types());
    StringBuilder all = new StringBuilder();
    int from = 0;
    for (Token token : Lexer.tokens(text)) {
      if (token.kind() == Token.Kind.WORD && names.contains(token.text())) {
        all.append(text, from, token.end()).append(mark);
        from = token.end();
      }
    }
    return all.append(text.substring(from)).toString();
  }

  private static Map<String, byte[]> unmarked(Map<String, byte[]> classes, String mark) {
    Map<String, byte[]> all = new HashMap<>();
    classes.forEach((name, bytes) -> all.put(name.replace(mark, ""), Renamed.without(mark, bytes)));
    return all;
  }
}
