package dev.redgreen.fixer;

import dev.redgreen.fixer.SourceTree.Compilation;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compiles the main and test sources of one module. */
final class ModuleCompiler {
  private static final Comparator<CompileError> BY_PLACE =
      Comparator.comparing((CompileError error) -> error.place().file())
          .thenComparingInt(error -> error.place().line())
          .thenComparingInt(CompileError::start);

  private final Path root;
  private final Path buildFile;
  private final Javac main;
  private final Javac test;

  ModuleCompiler(Path root, JavaModule module) {
    this.root = root;
    this.buildFile = module.root().resolve("pom.xml");
    this.main = compiler(module, module.mainClasspath());
    this.test = compiler(module, module.testClasspath());
  }

  private static Javac compiler(JavaModule module, List<Path> classPath) {
    return new Javac(module.release(), module.options(), module.annotationProcessing(), classPath);
  }

  Compilation compile(Map<Path, String> mainSources, Map<Path, String> testSources) {
    Javac.Output mainOutput = main.compile(absolute(mainSources), Map.of());
    if (!mainOutput.problems().isEmpty()) {
      return broken(mainOutput, mainSources, testSources);
    }
    Map<String, byte[]> mainClasses = merged(mainOutput.classes().values());
    Javac.Output testOutput = test.compile(absolute(testSources), mainClasses);
    return new Compilation(
        errors(testOutput.problems()), mainClasses, merged(testOutput.classes().values()));
  }

  /** Tests are compiled together with broken main sources, so that their own errors show too. */
  private Compilation broken(
      Javac.Output mainOutput, Map<Path, String> mainSources, Map<Path, String> testSources) {
    List<CompileError> errors = new ArrayList<>(errors(mainOutput.problems()));
    if (!testSources.isEmpty()) {
      Map<Path, String> all = new TreeMap<>(absolute(mainSources));
      Map<Path, String> tests = absolute(testSources);
      all.putAll(tests);
      List<Problem> inTests =
          test.compile(all, Map.of()).problems().stream()
              .filter(problem -> problem.file().filter(tests::containsKey).isPresent())
              .toList();
      errors.addAll(errors(inTests));
    }
    return new Compilation(errors, Map.of(), Map.of());
  }

  private Map<Path, String> absolute(Map<Path, String> sources) {
    Map<Path, String> absolute = new TreeMap<>();
    sources.forEach((file, text) -> absolute.put(root.resolve(file), text));
    return absolute;
  }

  private static Map<String, byte[]> merged(Collection<Map<String, byte[]>> bySource) {
    Map<String, byte[]> all = new HashMap<>();
    bySource.forEach(all::putAll);
    return all;
  }

  private List<CompileError> errors(List<Problem> problems) {
    return problems.stream().map(this::error).sorted(BY_PLACE).toList();
  }

  private CompileError error(Problem problem) {
    Path file = root.relativize(problem.file().orElse(buildFile));
    return new CompileError(
        problem.code(),
        new Location(file, problem.line(), problem.column()),
        problem.start(),
        problem.end(),
        DiagnosticSymbol.of(problem.message()),
        problem.message());
  }
}
