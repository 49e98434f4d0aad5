package dev.redgreen.fixer.lint;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.Problem;
import dev.redgreen.fixer.javac.Processing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What javac warns of in the sources of a module, with the lint options of its build. */
final class Warnings {
  private final Javac main;
  private final Javac test;

  /**
   * The warnings of a module.
   *
   * @param lint options that say what is warned of, such as {@code -Xlint:all}
   */
  Warnings(JavaModule module, List<String> lint) {
    List<String> options = new ArrayList<>(module.options());
    options.addAll(lint);
    options.add("-Xmaxwarns");
    options.add("1000");
    this.main = compiler(module, options, module.mainClasspath());
    this.test = compiler(module, options, module.testClasspath());
  }

  private static Javac compiler(JavaModule module, List<String> options, List<Path> classPath) {
    return new Javac(new CompilerSetup(module.release(), options, Processing.NONE, classPath));
  }

  /** The warnings that have a place in a source; tests only where the main sources compile. */
  List<Problem> in(SourceTree tree) {
    List<Problem> all = new ArrayList<>(main.warnings(texts(tree, tree.mainFiles()), Map.of()));
    all.addAll(test.warnings(texts(tree, tree.testFiles()), tree.compile().mainClasses()));
    return all.stream().filter(each -> each.file().isPresent() && each.start() >= 0).toList();
  }

  private static Map<Path, String> texts(SourceTree tree, Set<Path> files) {
    Map<Path, String> texts = new TreeMap<>();
    for (Path file : files) {
      if (!file.endsWith("module-info.java")) {
        tree.text(file).ifPresent(text -> texts.put(tree.root().resolve(file), text));
      }
    }
    return texts;
  }
}
