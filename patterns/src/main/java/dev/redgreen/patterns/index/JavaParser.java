package dev.redgreen.patterns.index;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses Java with javac's own parser; nothing is attributed, so no class path is needed. */
final class JavaParser {
  /** Without a class path javac need not look into every jar of this process's own. */
  private static final List<String> OPTIONS = List.of("-proc:none", "-classpath", "");

  private final JavaCompiler compiler;

  /**
   * A parser on the running JDK.
   *
   * @throws IllegalStateException if this is a JRE without a compiler
   */
  JavaParser() {
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new IllegalStateException("a JDK is needed to index sources; this is a JRE");
    }
    this.compiler = found;
  }

  /** A file's text. */
  record Source(String path, String text) {}

  /**
   * A file's tree.
   *
   * @param error why it does not parse; empty if it does
   */
  record Unit(Source source, CompilationUnitTree tree, Trees trees, String error) {}

  List<Unit> parse(List<Source> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    Map<String, Source> byUri = new HashMap<>();
    List<Text> files = new ArrayList<>();
    for (Source source : sources) {
      Text file = new Text(files.size(), source);
      files.add(file);
      byUri.put(file.getName(), source);
    }
    DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
    JavacTask task = (JavacTask) compiler.getTask(null, null, findings, OPTIONS, null, files);
    Trees trees = Trees.instance(task);
    List<Unit> units = new ArrayList<>();
    try {
      Iterable<? extends CompilationUnitTree> parsed = task.parse();
      Map<String, String> errors = errors(findings);
      for (CompilationUnitTree tree : parsed) {
        String name = tree.getSourceFile().getName();
        Source source = byUri.getOrDefault(name, new Source(name, ""));
        units.add(new Unit(source, tree, trees, errors.getOrDefault(name, "")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("sources in memory cannot fail to be read", e);
    }
    return units;
  }

  private static Map<String, String> errors(DiagnosticCollector<JavaFileObject> findings) {
    Map<String, String> errors = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> finding : findings.getDiagnostics()) {
      JavaFileObject file = finding.getSource();
      if (finding.getKind() == Diagnostic.Kind.ERROR && file != null) {
        String words = finding.getMessage(Locale.ROOT).lines().findFirst().orElse("");
        errors.putIfAbsent(
            file.getName(), "does not parse: line " + finding.getLineNumber() + ": " + words);
      }
    }
    return errors;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(int number, Source source) {
      super(URI.create("mem:///" + number + "/Source.java"), Kind.SOURCE);
      this.text = source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
