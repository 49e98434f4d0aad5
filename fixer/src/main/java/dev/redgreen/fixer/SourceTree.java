package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
  private final TreeMap<Path, Optional<String>> overlay;
  private final Set<Path> excluded;
  private @Nullable Compilation compilation;

  private SourceTree(
      JavaModule module,
      SourceFiles disk,
      ModuleCompiler compiler,
      TreeMap<Path, Optional<String>> overlay,
      Set<Path> excluded) {
    this.module = module;
    this.disk = disk;
    this.compiler = compiler;
    this.overlay = overlay;
    this.excluded = excluded;
  }

  /**
   * The tree of a module as it is on disk now; its sources are read at once.
   *
   * @param root root that relative paths start from
   * @throws IllegalStateException if this Java runtime has no compiler
   */
  public static SourceTree of(Path root, JavaModule module) {
    SourceFiles disk = new SourceFiles(root, module);
    ModuleCompiler compiler = new ModuleCompiler(disk.root(), module);
    return new SourceTree(module, disk, compiler, new TreeMap<>(), Set.of());
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
    TreeMap<Path, Optional<String>> changed = new TreeMap<>(overlay);
    changed.putAll(patch.applyTo(this::text));
    return new SourceTree(module, disk, compiler, changed, excluded);
  }

  /** This tree without these files, such as test classes that do not compile. */
  public SourceTree without(Set<Path> files) {
    Set<Path> all = new HashSet<>(excluded);
    all.addAll(files);
    return new SourceTree(module, disk, compiler, overlay, all);
  }

  /** Text of a file, by path relative to the root; empty if there is none. */
  public Optional<String> text(Path file) {
    return overlay.containsKey(file) ? overlay.get(file) : disk.text(file);
  }

  /** Java files below main source roots, relative to the root, sorted. */
  public Set<Path> mainFiles() {
    return Collections.unmodifiableSet(new TreeSet<>(mainSources().keySet()));
  }

  /** Java files below test source roots, relative to the root, sorted. */
  public Set<Path> testFiles() {
    return Collections.unmodifiableSet(new TreeSet<>(testSources().keySet()));
  }

  private Map<Path, String> mainSources() {
    Map<Path, String> sources = disk.main();
    overlay.keySet().stream().filter(disk::isMain).forEach(file -> overlay(sources, file));
    sources.keySet().removeAll(excluded);
    return sources;
  }

  private Map<Path, String> testSources() {
    Map<Path, String> sources = disk.test();
    overlay.keySet().stream().filter(disk::isTest).forEach(file -> overlay(sources, file));
    sources.keySet().removeAll(excluded);
    return sources;
  }

  private void overlay(Map<Path, String> sources, Path file) {
    text(file).ifPresentOrElse(text -> sources.put(file, text), () -> sources.remove(file));
  }

  /** The patch from the files on disk to this tree, one {@code Write} or {@code Delete} a file. */
  public Patch changes() {
    List<Edit> edits = new ArrayList<>();
    overlay.forEach(
        (file, text) -> {
          if (!text.equals(disk.text(file))) {
            edits.add(text.isPresent() ? new Edit.Write(file, text.get()) : new Edit.Delete(file));
          }
        });
    return Patch.of(edits);
  }

  /** Compiles main and test sources in memory; the result is kept. */
  public synchronized Compilation compile() {
    Compilation known = compilation;
    if (known == null) {
      known = compiler.compile(withoutModuleInfo(mainSources()), withoutModuleInfo(testSources()));
      compilation = known;
    }
    return known;
  }

  private static Map<Path, String> withoutModuleInfo(Map<Path, String> sources) {
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
  }
}
