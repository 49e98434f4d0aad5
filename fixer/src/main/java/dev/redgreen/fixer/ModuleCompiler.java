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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Compiles the main and test sources of one module, building on an earlier compile. */
final class ModuleCompiler {
  /** Files that are compiled sooner than class files are made to build upon. */
  private static final int FEW = 8;

  private final Places places;
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
    this.places = new Places(root, module.root().toAbsolutePath().normalize().resolve("pom.xml"));
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
        mainSources,
        testSources,
        () ->
            bodies(before, mainSources, testSources)
                .orElseGet(() -> compile(base(before, mainSources, testSources))));
  }

  /**
   * Where annotation processors take part, what can be told by compiling the files alone in which
   * only methods do something else than before; empty if that is not enough to tell.
   */
  private Optional<Compiled> bodies(
      Compiled before, Map<Path, Source> mainSources, Map<Path, Source> testSources) {
    return incremental
        ? Optional.empty()
        : Stream.concat(Stream.of(before), recent.sound().stream())
            .distinct()
            .flatMap(base -> onlyBodies(base, mainSources, testSources).stream())
            .findFirst();
  }

  private Optional<Compiled> onlyBodies(
      Compiled before, Map<Path, Source> mainSources, Map<Path, Source> testSources) {
    CompiledSources old = before.main().get();
    Optional<Set<Path>> files = new BodyChanges(old, before.result().errors()).files(mainSources);
    return files
        .flatMap(some -> alone(old, some, mainSources))
        .map(part -> withTests(before, part, testSources));
  }

  /** Some files compiled upon the class files of the others; empty if others are found wrong. */
  private Optional<Part> alone(
      CompiledSources old, Set<Path> files, Map<Path, Source> mainSources) {
    Map<Path, String> texts = places.texts(mainSources, files);
    Map<String, byte[]> others = old.without(files, mainSources).allClasses();
    Compiler.Output output = main.whole().compile(texts, others);
    List<Problem> problems = Echoes.without(output.problems(), texts);
    if (!problems.stream().allMatch(problem -> isOf(problem, texts))) {
      return Optional.empty();
    }
    CompiledSources now = new CompiledSources(mainSources, old.classes());
    CompiledSources made =
        problems.isEmpty() ? now.changed(files, places.relative(output.classes())) : now;
    return Optional.of(new Part(new Later(() -> made), places.errors(problems)));
  }

  /** What processors say of some files only may be different from what they say of all. */
  private static boolean isOf(Problem problem, Map<Path, String> texts) {
    return problem.file().filter(texts::containsKey).isPresent()
        && !problem.code().contains(".proc.");
  }

  private Compiled withTests(Compiled before, Part compiledMain, Map<Path, Source> testSources) {
    CompiledSources old = before.test().get();
    boolean same = old.sources().equals(testSources);
    if (!compiledMain.errors().isEmpty()) {
      CompiledSources kept = old.unchanged(testSources);
      return compiled(compiledMain, new Part(new Later(() -> kept), List.of()));
    }
    return same && before.result().ok()
        ? compiled(compiledMain, new Part(before.test(), List.of()))
        : compiled(
            compiledMain,
            part(
                test,
                new CompiledSources(testSources, Map.of()),
                testSources.keySet(),
                compiledMain.sources().get().allClasses(),
                Map.of()));
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
    Map<Path, String> brokenMain = places.texts(mainNow.sources(), mainNow.notCompiled());
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
    Map<Path, String> all = places.texts(kept.sources(), files);
    all.putAll(broken);
    Compiler.Output output = side.whole().compile(all, visible);
    if (output.problems().isEmpty()) {
      CompiledSources whole = kept.with(files, places.relative(output.classes()));
      return new Part(new Later(() -> whole), List.of());
    }
    List<Problem> problems =
        incremental ? output.problems() : Echoes.without(output.problems(), all);
    List<CompileError> errors =
        places.errors(problems).stream()
            .filter(error -> !broken.containsKey(places.absolute(error.place().file())))
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
    salvage.sound().keySet().removeIf(file -> !kept.sources().containsKey(places.relative(file)));
    if (salvage.sound().isEmpty() || salvage.broken().isEmpty()) {
      return kept;
    }
    Map<Path, Map<String, byte[]>> classes =
        places.relative(javac.compileBeside(salvage.sound(), salvage.broken(), visible));
    if (classes.isEmpty()) {
      Set<Path> files = new HashSet<>();
      salvage.broken().keySet().forEach(file -> files.add(places.relative(file)));
      kept.usersOf(files).forEach(file -> salvage.sound().remove(places.absolute(file)));
      classes = places.relative(javac.compileBeside(salvage.sound(), Map.of(), visible));
    }
    return kept.with(classes.keySet(), classes);
  }

  /**
   * The same where annotation processors take part: files with errors are made hollow, and what
   * does not compile even so is left out until the others compile.
   */
  private CompiledSources leftOver(
      Compiler compiler,
      CompiledSources kept,
      Map<Path, String> all,
      Map<String, byte[]> visible,
      List<Problem> problems) {
    Map<Path, String> left = Hollow.texts(all, problems);
    Compiler.Output output = compiler.compile(left, visible);
    while (!output.problems().isEmpty()) {
      Map<Path, String> before = left;
      left = Hollow.texts(before, output.problems());
      boolean less =
          !left.equals(before) || leaveOut(left, output.problems()) || leaveOut(left, problems);
      if (!less || left.isEmpty()) {
        return kept;
      }
      output = compiler.compile(left, visible);
    }
    Set<Path> files = new HashSet<>();
    left.keySet().forEach(file -> files.add(places.relative(file)));
    return kept.with(files, places.relative(output.classes()));
  }

  /** Takes the files out that these problems are in; whether there was any. */
  private static boolean leaveOut(Map<Path, String> texts, List<Problem> problems) {
    int before = texts.size();
    problems.forEach(problem -> problem.file().ifPresent(texts::remove));
    return texts.size() < before;
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
    return places.errors(
        javac
            .look(places.absolute(look.texts()), places.absolute(look.others()), look.classes())
            .stream()
            .filter(problem -> look.texts().containsKey(places.relative(problem)))
            .toList());
  }

  /** Syntax tree, symbols and types of one file, among the others as far as they go. */
  Attribution attribute(Neighbours around, Path file) {
    boolean isTest = around.isTest(file);
    Neighbours.Look look = isTest ? around.test(Set.of(file)) : around.main(Set.of(file));
    return (isTest ? test : main)
        .plain()
        .attribute(places.absolute(look.texts()), places.absolute(look.others()), look.classes());
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

  /** What a compile of main or test sources gave. */
  private record Part(Later sources, List<CompileError> errors) {}
}
