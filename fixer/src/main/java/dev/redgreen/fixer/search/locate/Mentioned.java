package dev.redgreen.fixer.search.locate;

import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which files speak of which, by the names of their classes. */
public final class Mentioned {
  private static final int FILES = 60;

  private final SourceTree tree;
  private final Map<String, Path> mainByName = new LinkedHashMap<>();

  /** For the sources of a module. */
  public Mentioned(SourceTree tree) {
    this.tree = tree;
    tree.mainFiles().forEach(file -> mainByName.put(simpleName(file), file));
  }

  private static String simpleName(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("\\.java$", "");
  }

  private Set<String> words(Path file) {
    Set<String> words = new HashSet<>();
    for (Token token : Lexer.tokens(tree.text(file).orElse(""))) {
      if (token.kind() == Token.Kind.WORD) {
        words.add(token.text());
      }
    }
    return words;
  }

  /** Main files that some files lead to, nearest first; the nearest 60 of a large module. */
  public Set<Path> mainFiles(Collection<Path> from) {
    Set<Path> found = new LinkedHashSet<>();
    Deque<Path> open = new ArrayDeque<>(from);
    while (!open.isEmpty() && found.size() < FILES) {
      Path next = open.remove();
      Set<String> words = words(next);
      words.add(simpleName(next).replaceAll("(Tests?|IT)$", ""));
      mainByName.forEach(
          (name, file) -> {
            if (words.contains(name) && found.add(file)) {
              open.add(file);
            }
          });
    }
    return found;
  }

  /** The source of a test class; empty if no file has its name. */
  public Optional<Path> testFile(String className) {
    String end = className.replaceAll("\\$.*", "").replace('.', '/') + ".java";
    return tree.testFiles().stream().filter(file -> file.endsWith(end)).findFirst();
  }

  /**
   * Test files that a failure leads to: that of its class, and where it happened, such as the steps
   * of a scenario or what several tests have in common.
   */
  public Set<Path> testFiles(TestFailure failure) {
    Set<Path> files = new LinkedHashSet<>();
    testFile(failure.test().className()).ifPresent(files::add);
    failure.location().map(Location::file).filter(tree.testFiles()::contains).ifPresent(files::add);
    return files;
  }

  /** Test files that speak of a main file. */
  public Set<Path> testsOf(Path mainFile) {
    Set<Path> tests = new LinkedHashSet<>();
    for (Path test : tree.testFiles()) {
      if (words(test).contains(simpleName(mainFile))) {
        tests.add(test);
      }
    }
    return tests;
  }
}
