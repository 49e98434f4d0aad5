package dev.redgreen.fixer;

import dev.redgreen.fixer.Compiled.Later;
import dev.redgreen.fixer.SourceTree.Compilation;
import dev.redgreen.fixer.javac.Attribution;
import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.Problem;
import dev.redgreen.fixer.javac.Processing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Compiles the main and test sources of one module, building on an earlier compile. */
final class ModuleCompiler {
  private static final Comparator<CompileError> BY_PLACE =
      Comparator.comparing((CompileError error) -> error.place().file())
          .thenComparingInt(error -> error.place().line())
          .thenComparingInt(CompileError::start);

  /** Files that are compiled sooner than class files are made to build upon. */
  private static final int FEW = 8;

  private final Path root;
  private final Path buildFile;
  private final boolean incremental;
  private final Side main;
  private final Side test;
  private final RecentCompiles recent = new RecentCompiles();

  /**
   * The compiler of a module.
   *
   * @param processors makes compilers in which annotation processors take part
   */
  ModuleCompiler(Path root, JavaModule module, Function<CompilerSetup, Compiler> processors) {
    this.root = root;
    this.buildFile = module.root().toAbsolutePath().normalize().resolve("pom.xml");
    // A processor may look at any source; only javac without processors keeps to names.
    this.incremental = !module.processing().runs();
    this.main = side(module.mainSetup(), module.processing(), processors);
    this.test = side(module.testSetup(), module.processing(), processors);
  }

  private static Side side(
      CompilerSetup setup, Processing processing, Function<CompilerSetup, Compiler> processors) {
    Javac plain = new Javac(setup);
    return new Side(plain, processing.runs() ? processors.apply(setup.with(processing)) : plain);
  }

  /**
   * What compiles main or test sources.
   *
   * @param plain looks at single files, without annotation processors
   * @param whole compiles all there is, as the build does
   */
  private record Side(Javac plain, Compiler whole) {}

  /** What compiles main sources. */
  Compiler forMain() {
    return main.whole();
  }

  /** What these sources come to, whichever earlier compile it is built on. */
  Compiled compile(Compiled before, Map<Path, Source> mainSources, Map<Path, Source> testSources) {
    return recent.get(
        mainSources, testSources, () -> compile(base(before, mainSources, testSources)));
  }

  /**
   * The earlier compile from which least has to be compiled. The last one without errors is looked
   * at first: what mends an error often restores what others see, and the class files around a
   * broken file have to be made before they can be built upon.
   */
  private Base base(Compiled before, Map<Path, Source> mainSources, Map<Path, Source> testSources) {
    if (!incremental) {
      return Base.of(Compiled.NOTHING, mainSources, testSources);
    }
    Optional<Base> sound =
        recent.sound().map(compiled -> Base.of(compiled, mainSources, testSources));
    if (sound.isPresent() && sound.get().reach() <= FEW) {
      return sound.get();
    }
    Base last = Base.of(before, mainSources, testSources);
    return sound.filter(base -> base.reach() < last.reach()).orElse(last);
  }

  private Compiled compile(Base base) {
    Part compiledMain = part(main, base.main(), base.mainReach().files(), Map.of(), Map.of());
    boolean unknown = !incremental && !compiledMain.errors().isEmpty();
    if (base.testReach().files().isEmpty() || unknown) {
      return compiled(compiledMain, new Part(new Later(base::test), List.of()));
    }
    CompiledSources mainNow = compiledMain.sources().get();
    Map<Path, String> brokenMain = texts(mainNow.sources(), mainNow.notCompiled());
    return compiled(
        compiledMain,
        part(test, base.test(), base.testReach().files(), mainNow.allClasses(), brokenMain));
  }

  /** What surrounds a few files of these sources. */
  Neighbours around(
      Supplier<Compiled> latest, Map<Path, Source> mainSources, Map<Path, Source> testSources) {
    return recent
        .sound()
        .filter(compiled -> incremental)
        .map(compiled -> Neighbours.declared(compiled, mainSources, testSources))
        .orElseGet(() -> Neighbours.of(latest.get(), mainSources, testSources));
  }

  /**
   * Compiles some of the sources, beside others that are broken.
   *
   * @param kept all sources, with the class files of those that need no compile
   * @param classes class files that the sources may use
   * @param broken sources of another part that they may use as far as these go
   */
  private Part part(
      Side side,
      CompiledSources kept,
      Set<Path> files,
      Map<String, byte[]> classes,
      Map<Path, String> broken) {
    if (files.isEmpty()) {
      return new Part(new Later(() -> kept), List.of());
    }
    Map<String, byte[]> visible = new HashMap<>(classes);
    visible.putAll(kept.allClasses());
    Map<Path, String> all = texts(kept.sources(), files);
    all.putAll(broken);
    Compiler.Output output = side.whole().compile(all, visible);
    if (output.problems().isEmpty()) {
      CompiledSources whole = kept.with(files, relative(output.classes()));
      return new Part(new Later(() -> whole), List.of());
    }
    List<Problem> problems =
        incremental ? output.problems() : Echoes.without(output.problems(), all);
    List<CompileError> errors =
        errors(problems).stream()
            .filter(error -> !broken.containsKey(root.resolve(error.place().file())))
            .toList();
    return new Part(
        new Later(
            () ->
                incremental
                    ? salvaged(side.plain(), kept, all, visible, output.problems())
                    : leftOver(side.whole(), kept, all, visible, output.problems())),
        errors);
  }

  /**
   * The sources with the class files of those that are not broken, so that only what is broken is
   * compiled again with each change to it.
   */
  private CompiledSources salvaged(
      Javac javac,
      CompiledSources kept,
      Map<Path, String> all,
      Map<String, byte[]> visible,
      List<Problem> problems) {
    Salvage salvage = Salvage.of(all, problems);
    salvage.sound().keySet().removeIf(file -> !kept.sources().containsKey(root.relativize(file)));
    if (salvage.sound().isEmpty() || salvage.broken().isEmpty()) {
      return kept;
    }
    Map<Path, Map<String, byte[]>> classes =
        relative(javac.compileBeside(salvage.sound(), salvage.broken(), visible));
    if (classes.isEmpty()) {
      Set<Path> files = new HashSet<>();
      salvage.broken().keySet().forEach(file -> files.add(root.relativize(file)));
      kept.usersOf(files).forEach(file -> salvage.sound().remove(root.resolve(file)));
      classes = relative(javac.compileBeside(salvage.sound(), Map.of(), visible));
    }
    return kept.with(classes.keySet(), classes);
  }

  /**
   * The same where annotation processors take part: files with errors, then those that miss them,
   * are left out until the others compile.
   */
  private CompiledSources leftOver(
      Compiler compiler,
      CompiledSources kept,
      Map<Path, String> all,
      Map<String, byte[]> visible,
      List<Problem> problems) {
    Map<Path, String> left = new TreeMap<>(all);
    List<Problem> wrong = problems;
    while (!wrong.isEmpty() && !left.isEmpty()) {
      int before = left.size();
      wrong.forEach(problem -> problem.file().ifPresent(left::remove));
      if (left.size() == before) {
        return kept;
      }
      Compiler.Output output = compiler.compile(left, visible);
      if (output.problems().isEmpty()) {
        Set<Path> files = new HashSet<>();
        left.keySet().forEach(file -> files.add(root.relativize(file)));
        return kept.with(files, relative(output.classes()));
      }
      wrong = output.problems();
    }
    return kept;
  }

  /** Errors in these files only; of all others only the declarations are looked at. */
  List<CompileError> look(Neighbours around, Set<Path> files) {
    Neighbours.Look inMain = around.main(files);
    Neighbours.Look inTest = around.test(files);
    List<CompileError> errors = new ArrayList<>(look(main.plain(), inMain));
    errors.addAll(look(test.plain(), inTest));
    return errors;
  }

  private List<CompileError> look(Javac javac, Neighbours.Look look) {
    return errors(
        javac.look(absolute(look.texts()), absolute(look.others()), look.classes()).stream()
            .filter(problem -> look.texts().containsKey(relative(problem)))
            .toList());
  }

  /** Syntax tree, symbols and types of one file, among the others as far as they go. */
  Attribution attribute(Neighbours around, Path file) {
    boolean isTest = around.isTest(file);
    Neighbours.Look look = isTest ? around.test(Set.of(file)) : around.main(Set.of(file));
    return (isTest ? test : main)
        .plain()
        .attribute(absolute(look.texts()), absolute(look.others()), look.classes());
  }

  private static Compiled compiled(Part main, Part test) {
    List<CompileError> errors = new ArrayList<>(main.errors());
    errors.addAll(test.errors());
    Compilation result =
        new Compilation(
            errors,
            main.errors().isEmpty() ? main.sources().get().allClasses() : Map.of(),
            errors.isEmpty() ? test.sources().get().allClasses() : Map.of());
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

  private Map<Path, String> absolute(Map<Path, String> texts) {
    Map<Path, String> absolute = new TreeMap<>();
    texts.forEach((file, text) -> absolute.put(root.resolve(file), text));
    return absolute;
  }

  private Map<Path, Map<String, byte[]>> relative(Map<Path, Map<String, byte[]>> bySource) {
    Map<Path, Map<String, byte[]>> relative = new HashMap<>();
    bySource.forEach((file, classes) -> relative.put(root.relativize(file), classes));
    return relative;
  }

  private Path relative(Problem problem) {
    return root.relativize(problem.file().orElse(buildFile));
  }

  private List<CompileError> errors(List<Problem> problems) {
    return problems.stream().map(this::error).sorted(BY_PLACE).toList();
  }

  private CompileError error(Problem problem) {
    return new CompileError(
        problem.code(),
        new Location(relative(problem), problem.line(), problem.column()),
        problem.start(),
        problem.end(),
        DiagnosticSymbol.of(problem.message()),
        problem.message());
  }

  /** What a compile of main or test sources gave. */
  private record Part(Later sources, List<CompileError> errors) {}
}
