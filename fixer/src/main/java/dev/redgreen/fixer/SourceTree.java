package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sources of one module with an overlay in memory: answers what the compiler says about them
 * without touching the disk. Immutable; {@link #with} makes another tree.
 */
public interface SourceTree {
  /** The module that is compiled. */
  JavaModule module();

  /** Root that relative paths start from. */
  Path root();

  /** This tree after a patch. */
  SourceTree with(Patch patch);

  /** This tree without these files, such as test classes that do not compile. */
  SourceTree without(Set<Path> files);

  /** Text of a file, by path relative to the root; empty if there is none. */
  Optional<String> text(Path file);

  /** Files below main source roots, relative to the root, sorted. */
  Set<Path> mainFiles();

  /** Files below test source roots, relative to the root, sorted. */
  Set<Path> testFiles();

  /** The patch from the files on disk to this tree, one {@code Write} or {@code Delete} a file. */
  Patch changes();

  /** Compiles main and test sources in memory; the result is kept. */
  Compilation compile();

  /**
   * What a compilation gave.
   *
   * @param errors errors, in order of file and position, main before test
   * @param mainClasses class files by binary name; empty where the main sources do not compile
   * @param testClasses class files by binary name; empty where something does not compile
   */
  record Compilation(
      List<CompileError> errors, Map<String, byte[]> mainClasses, Map<String, byte[]> testClasses) {

    /** Whether there is no error. */
    public boolean ok() {
      return errors.isEmpty();
    }
  }
}
