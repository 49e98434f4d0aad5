package dev.redgreen.fixer.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler with fixed arguments and class path. It reads and writes nothing but the class
 * path; opened jars are kept open between runs, because opening them costs more than compiling.
 * Safe for use by several threads.
 */
public final class Javac implements Compiler {
  private final JavaCompiler compiler;
  private final CompilerSetup setup;
  private final List<String> arguments;
  private final Queue<StandardJavaFileManager> idle = new ConcurrentLinkedQueue<>();

  /**
   * A compiler in this process. Annotation processors that take part run in it.
   *
   * @throws IllegalStateException if this Java runtime has no compiler
   */
  public Javac(CompilerSetup setup) {
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new IllegalStateException(
          "this Java runtime has no compiler: a JDK is needed, not a JRE");
    }
    this.compiler = found;
    this.setup = setup;
    this.arguments = arguments(setup);
  }

  private static List<String> arguments(CompilerSetup setup) {
    List<String> all = new ArrayList<>(setup.options());
    String release = "" + setup.release();
    // --release hides the JDK's internals, so that javac refuses it together with these.
    boolean internals =
        setup.options().stream().anyMatch(option -> option.startsWith("--add-exports"));
    all.addAll(
        internals
            ? List.of("-source", release, "-target", release)
            : List.of("--release", release));
    all.addAll(List.of("-XDshould-stop.ifError=FLOW", "-Xmaxerrs", "10000", "-implicit:none"));
    all.addAll(setup.processing().options());
    return List.copyOf(all);
  }

  @Override
  public Output compile(Map<Path, String> sources, Map<String, byte[]> known) {
    if (sources.isEmpty()) {
      return new Output(List.of(), Map.of());
    }
    StandardJavaFileManager files = takeFiles();
    try {
      return compile(units(sources), new MemoryFiles(files, known, List.of()));
    } finally {
      idle.add(files);
    }
  }

  /**
   * Compiles sources that use types of broken ones. Of the broken ones only the declarations are
   * looked at, where a type of theirs is needed, and no class file is made.
   *
   * @param sources text by absolute path
   * @param broken text by absolute path; none of them may be among the sources
   * @param known class files by binary name, as in {@link #compile}
   * @return the class files of the sources; none if a declaration has an error
   */
  public Map<Path, Map<String, byte[]>> compileBeside(
      Map<Path, String> sources, Map<Path, String> broken, Map<String, byte[]> known) {
    if (sources.isEmpty()) {
      return Map.of();
    }
    StandardJavaFileManager files = takeFiles();
    try {
      MemoryFiles memory = new MemoryFiles(files, known, units(broken));
      return compile(units(sources), memory).classes();
    } finally {
      idle.add(files);
    }
  }

  /**
   * Errors in sources and in what they look up.
   *
   * @param others text by absolute path; types are looked up in their declarations
   */
  public List<Problem> look(
      Map<Path, String> sources, Map<Path, String> others, Map<String, byte[]> known) {
    if (sources.isEmpty()) {
      return List.of();
    }
    StandardJavaFileManager files = takeFiles();
    try {
      return compile(units(sources), new MemoryFiles(files, known, units(others))).problems();
    } finally {
      idle.add(files);
    }
  }

  /**
   * Warnings in sources, where these have no error.
   *
   * @param known class files by binary name, as in {@link #compile}
   */
  public List<Problem> warnings(Map<Path, String> sources, Map<String, byte[]> known) {
    if (sources.isEmpty()) {
      return List.of();
    }
    StandardJavaFileManager files = takeFiles();
    DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
    MemoryFiles memory = new MemoryFiles(files, known, List.of());
    try {
      compiler.getTask(new StringWriter(), memory, heard, arguments, null, units(sources)).call();
    } finally {
      idle.add(files);
    }
    return heard.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getCode().startsWith("compiler.warn."))
        .map(Problem::of)
        .distinct()
        .toList();
  }

  private static List<MemorySource> units(Map<Path, String> sources) {
    List<MemorySource> units = new ArrayList<>();
    sources.forEach((file, text) -> units.add(new MemorySource(file, text)));
    return units;
  }

  private Output compile(List<MemorySource> units, MemoryFiles files) {
    DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
    List<Problem> problems = new ArrayList<>();
    try {
      compiler.getTask(new StringWriter(), files, heard, arguments, null, units).call();
    } catch (IllegalArgumentException refused) {
      problems.add(Problem.without(Problem.ARGUMENTS, String.valueOf(refused.getMessage())));
    } catch (RuntimeException | StackOverflowError crash) {
      problems.add(Problem.without(Problem.CRASH, "javac broke down: " + crash));
    }
    problems.addAll(errors(heard));
    return new Output(problems, problems.isEmpty() ? files.written() : Map.of());
  }

  /**
   * Attributes sources without making class files; errors are no obstacle.
   *
   * @param sources text by absolute path
   * @param known class files by binary name, as in {@link #compile}
   */
  public Attribution attribute(Map<Path, String> sources, Map<String, byte[]> known) {
    return attribute(sources, Map.of(), known);
  }

  /**
   * Attributes sources among others that types are looked up in.
   *
   * @param others text by absolute path
   */
  public Attribution attribute(
      Map<Path, String> sources, Map<Path, String> others, Map<String, byte[]> known) {
    StandardJavaFileManager files = takeFiles();
    DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
    MemoryFiles memory = new MemoryFiles(files, known, units(others));
    JavacTask task =
        (JavacTask)
            compiler.getTask(new StringWriter(), memory, heard, arguments, null, units(sources));
    List<CompilationUnitTree> trees = new ArrayList<>();
    try {
      task.parse().forEach(trees::add);
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Attribution(task, trees, errors(heard), () -> idle.add(files));
  }

  private static List<Problem> errors(DiagnosticCollector<JavaFileObject> heard) {
    return heard.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Problem::of)
        .distinct()
        .toList();
  }

  private StandardJavaFileManager takeFiles() {
    StandardJavaFileManager warm = idle.poll();
    if (warm != null) {
      return warm;
    }
    StandardJavaFileManager fresh =
        compiler.getStandardFileManager(null, Locale.ROOT, Charset.defaultCharset());
    try {
      fresh.setLocationFromPaths(StandardLocation.CLASS_PATH, setup.classPath());
      if (!setup.processing().path().isEmpty()) {
        fresh.setLocationFromPaths(
            StandardLocation.ANNOTATION_PROCESSOR_PATH, setup.processing().path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fresh;
  }
}
