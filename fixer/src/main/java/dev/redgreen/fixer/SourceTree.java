package dev.redgreen.fixer;

import dev.redgreen.fixer.javac.Attribution;
import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.Javac;
import dev.redgreen.fixer.javac.Processing;
import dev.redgreen.fixer.syntax.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The sources of one module with an overlay in memory: answers what the compiler says about them
 * without touching the disk. Immutable; {@link #with} makes another tree. Trees made from one
 * another share the compiler and its opened jars; make one by {@link #of} per run.
 *
 * <p>{@code module-info.java} is left out of every compile, which thus sees the class path only:
 * errors of the module system are Maven's to find.
 */
public final class SourceTree {
  private final JavaModule module;
  private final SourceFiles disk;
  private final ModuleCompiler compiler;
  private final TreeMap<Path, Optional<Source>> overlay;
  private final Set<Path> excluded;
  private Compiled latest;
  private boolean compiled;

  private SourceTree(
      JavaModule module,
      SourceFiles disk,
      ModuleCompiler compiler,
      TreeMap<Path, Optional<Source>> overlay,
      Set<Path> excluded,
      Compiled latest) {
    this.module = module;
    this.disk = disk;
    this.compiler = compiler;
    this.overlay = overlay;
    this.excluded = excluded;
    this.latest = latest;
  }

  /**
   * The tree of a module as it is on disk now; its sources are read at once. No annotation
   * processor takes part.
   *
   * @param root root that relative paths start from
   * @throws IllegalStateException if this Java runtime has no compiler
   */
  public static SourceTree of(Path root, JavaModule module) {
    return of(root, module, setup -> new Javac(setup.with(Processing.NONE)));
  }

  /**
   * The same where annotation processors take part, if they do in the module's build.
   *
   * @param processors makes compilers that run them; they are code of others, which may do what it
   *     likes where it runs
   */
  public static SourceTree of(
      Path root, JavaModule module, Function<CompilerSetup, Compiler> processors) {
    SourceFiles disk = new SourceFiles(root, module);
    ModuleCompiler compiler = new ModuleCompiler(disk.root(), module, processors);
    return new SourceTree(module, disk, compiler, new TreeMap<>(), Set.of(), Compiled.NOTHING);
  }

  /** The module that is compiled. */
  public JavaModule module() {
    return module;
  }

  /** Root that relative paths start from. */
  public Path root() {
    return disk.root();
  }

  /**
   * This tree after a patch.
   *
   * @throws IllegalArgumentException if the patch does not fit the texts
   */
  public SourceTree with(Patch patch) {
    TreeMap<Path, Optional<Source>> changed = new TreeMap<>(overlay);
    patch.applyTo(this::text).forEach((file, text) -> changed.put(file, text.map(Source::new)));
    return new SourceTree(module, disk, compiler, changed, excluded, latest());
  }

  /** This tree without these files, such as test classes that do not compile. */
  public SourceTree without(Set<Path> files) {
    Set<Path> all = new HashSet<>(excluded);
    all.addAll(files);
    return new SourceTree(module, disk, compiler, overlay, all, latest());
  }

  /** Text of a file, by path relative to the root; empty if there is none. */
  public Optional<String> text(Path file) {
    return overlay.containsKey(file) ? overlay.get(file).map(Source::text) : disk.text(file);
  }

  /** Text of a file on disk, whatever the overlay says; empty if there is none. */
  public Optional<String> original(Path file) {
    return disk.text(file);
  }

  /** Java files below main source roots, relative to the root, sorted. */
  public Set<Path> mainFiles() {
    return Collections.unmodifiableSet(new TreeSet<>(mainSources().keySet()));
  }

  /** Java files below test source roots, relative to the root, sorted. */
  public Set<Path> testFiles() {
    return Collections.unmodifiableSet(new TreeSet<>(testSources().keySet()));
  }

  /** What other files can see of a Java file; empty if there is no such source. */
  public Optional<Shape> shape(Path file) {
    Optional<Source> source = overlay.containsKey(file) ? overlay.get(file) : disk.source(file);
    return source.map(Source::shape);
  }

  private Map<Path, Source> mainSources() {
    return overlaid(disk.main(), disk::isMain);
  }

  private Map<Path, Source> testSources() {
    return overlaid(disk.test(), disk::isTest);
  }

  private Map<Path, Source> overlaid(Map<Path, Source> sources, Predicate<Path> included) {
    overlay.forEach(
        (file, source) -> {
          sources.remove(file);
          source.filter(present -> included.test(file)).ifPresent(now -> sources.put(file, now));
        });
    sources.keySet().removeAll(excluded);
    return sources;
  }

  /** The patch from the files on disk to this tree, one {@code Write} or {@code Delete} a file. */
  public Patch changes() {
    List<Edit> edits = new ArrayList<>();
    overlay.forEach(
        (file, source) -> {
          Optional<String> text = source.map(Source::text);
          if (!text.equals(disk.text(file))) {
            edits.add(text.isPresent() ? new Edit.Write(file, text.get()) : new Edit.Delete(file));
          }
        });
    return Patch.of(edits);
  }

  /** Compiles main and test sources in memory; the result is kept. */
  public synchronized Compilation compile() {
    if (!compiled) {
      latest =
          compiler.compile(
              latest, withoutModuleInfo(mainSources()), withoutModuleInfo(testSources()));
      compiled = true;
    }
    return latest.result();
  }

  /**
   * Errors in these files as javac sees them alone, other files by their declarations only: much
   * faster than {@link #compile}, and blind to what a change breaks elsewhere. Where annotation
   * processors take part all is compiled, for only that shows what they do.
   */
  public List<CompileError> look(Set<Path> files) {
    return module.processing().runs()
        ? compile().errors().stream().filter(error -> files.contains(error.place().file())).toList()
        : compiler.look(neighbours(), files);
  }

  /**
   * Binary names of the types that annotation processors write beside these sources, as far as they
   * compile.
   */
  public Set<String> generatedTypes() {
    if (!module.processing().runs()) {
      return Set.of();
    }
    compile();
    Set<String> names = new HashSet<>(latest().main().get().generated());
    names.addAll(latest().test().get().generated());
    return names;
  }

  /** What compiles main sources of this module, as its build does. */
  public Compiler mainCompiler() {
    return compiler.forMain();
  }

  /** What javac knows about one source file, with or without errors in it; to be closed. */
  public Attribution attribution(Path file) {
    return compiler.attribute(neighbours(), file);
  }

  private Neighbours neighbours() {
    return compiler.around(
        this::latest, withoutModuleInfo(mainSources()), withoutModuleInfo(testSources()));
  }

  private synchronized Compiled latest() {
    return latest;
  }

  private static Map<Path, Source> withoutModuleInfo(Map<Path, Source> sources) {
    sources.keySet().removeIf(file -> file.endsWith("module-info.java"));
    return sources;
  }

  /**
   * What a compilation gave.
   *
   * @param errors errors, in order of file and position, main before test
   * @param mainClasses class files by binary name; empty where the main sources do not compile
   * @param testClasses class files by binary name; empty where something does not compile
   */
  public record Compilation(
      List<CompileError> errors, Map<String, byte[]> mainClasses, Map<String, byte[]> testClasses) {

    public Compilation {
      errors = List.copyOf(errors);
    }

    /** Whether there is no error. */
    public boolean ok() {
      return errors.isEmpty();
    }

    /** All class files by binary name; one of the tests hides a main one of its name. */
    public Map<String, byte[]> classes() {
      Map<String, byte[]> all = new HashMap<>(mainClasses);
      all.putAll(testClasses);
      return all;
    }
  }
}
