package dev.redgreen.fixer;

import dev.redgreen.fixer.CompiledSources.Affected;
import dev.redgreen.fixer.SourceTree.Compilation;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compiles the main and test sources of one module, building on an earlier compile. */
final class ModuleCompiler {
  private static final Comparator<CompileError> BY_PLACE =
      Comparator.comparing((CompileError error) -> error.place().file())
          .thenComparingInt(error -> error.place().line())
          .thenComparingInt(CompileError::start);

  private final Path root;
  private final Path buildFile;
  private final boolean incremental;
  private final Javac main;
  private final Javac test;

  ModuleCompiler(Path root, JavaModule module) {
    this.root = root;
    this.buildFile = module.root().toAbsolutePath().normalize().resolve("pom.xml");
    // A processor may look at any source; only javac without processors keeps to names.
    this.incremental = !module.annotationProcessing();
    this.main = compiler(module, module.mainClasspath());
    this.test = compiler(module, module.testClasspath());
  }

  private static Javac compiler(JavaModule module, List<Path> classPath) {
    return new Javac(module.release(), module.options(), module.annotationProcessing(), classPath);
  }

  Compiled compile(Compiled before, Map<Path, Source> mainSources, Map<Path, Source> testSources) {
    Compiled base = incremental ? before : Compiled.NOTHING;
    Affected inMain = base.main().affectedBy(mainSources, Set.of());
    Affected inTest = base.test().affectedBy(testSources, inMain.types());
    Part compiledMain = part(main, base.main(), mainSources, inMain.files(), Map.of());
    if (compiledMain.errors().isEmpty()) {
      Map<String, byte[]> mainClasses = compiledMain.sources().allClasses();
      Part compiledTest = part(test, base.test(), testSources, inTest.files(), mainClasses);
      return compiled(compiledMain, compiledTest);
    }
    CompiledSources keptTest = base.test().without(inTest.files(), testSources);
    Map<String, byte[]> visible = compiledMain.sources().allClasses();
    visible.putAll(keptTest.allClasses());
    List<CompileError> inTests =
        besideBrokenMain(
            texts(testSources, inTest.files()), texts(mainSources, inMain.files()), visible);
    return compiled(compiledMain, new Part(keptTest, inTests));
  }

  private Part part(
      Javac javac,
      CompiledSources base,
      Map<Path, Source> sources,
      Set<Path> files,
      Map<String, byte[]> mainClasses) {
    CompiledSources kept = base.without(files, sources);
    Map<String, byte[]> visible = new HashMap<>(mainClasses);
    visible.putAll(kept.allClasses());
    Javac.Output output = javac.compile(texts(sources, files), visible);
    return output.problems().isEmpty()
        ? new Part(kept.with(files, relative(output.classes())), List.of())
        : new Part(kept, errors(output.problems()));
  }

  /** Tests are compiled together with broken main sources, so that their own errors show too. */
  private List<CompileError> besideBrokenMain(
      Map<Path, String> tests, Map<Path, String> mainSources, Map<String, byte[]> visible) {
    if (tests.isEmpty()) {
      return List.of();
    }
    Map<Path, String> all = new TreeMap<>(mainSources);
    all.putAll(tests);
    return errors(
        test.compile(all, visible).problems().stream()
            .filter(problem -> problem.file().filter(tests::containsKey).isPresent())
            .toList());
  }

  private static Compiled compiled(Part main, Part test) {
    List<CompileError> errors = new ArrayList<>(main.errors());
    errors.addAll(test.errors());
    Compilation result =
        new Compilation(
            errors,
            main.errors().isEmpty() ? main.sources().allClasses() : Map.of(),
            errors.isEmpty() ? test.sources().allClasses() : Map.of());
    return new Compiled(main.sources(), test.sources(), result);
  }

  private Map<Path, String> texts(Map<Path, Source> sources, Set<Path> files) {
    Map<Path, String> texts = new TreeMap<>();
    sources.forEach(
        (file, source) -> {
          if (files.contains(file)) {
            texts.put(root.resolve(file), source.text());
          }
        });
    return texts;
  }

  private Map<Path, Map<String, byte[]>> relative(Map<Path, Map<String, byte[]>> bySource) {
    Map<Path, Map<String, byte[]>> relative = new HashMap<>();
    bySource.forEach((file, classes) -> relative.put(root.relativize(file), classes));
    return relative;
  }

  private List<CompileError> errors(List<Problem> problems) {
    return problems.stream().map(this::error).sorted(BY_PLACE).toList();
  }

  private CompileError error(Problem problem) {
    return new CompileError(
        problem.code(),
        new Location(
            root.relativize(problem.file().orElse(buildFile)), problem.line(), problem.column()),
        problem.start(),
        problem.end(),
        DiagnosticSymbol.of(problem.message()),
        problem.message());
  }

  /** What a compile of main or test sources gave. */
  private record Part(CompiledSources sources, List<CompileError> errors) {}
}
