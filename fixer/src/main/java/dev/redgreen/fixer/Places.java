package dev.redgreen.fixer;

import dev.redgreen.fixer.javac.Problem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Between the paths that a tree knows files by, which are relative, and those of the compiler.
 *
 * @param root what paths are relative to
 * @param buildFile stands for the place of what has none
 */
record Places(Path root, Path buildFile) {
  private static final Comparator<CompileError> BY_PLACE =
      Comparator.comparing((CompileError error) -> error.place().file())
          .thenComparingInt(error -> error.place().line())
          .thenComparingInt(CompileError::start);

  Path absolute(Path file) {
    return root.resolve(file);
  }

  Path relative(Path file) {
    return root.relativize(file);
  }

  /** Texts of some of the sources, for the compiler. */
  Map<Path, String> texts(Map<Path, Source> sources, Set<Path> files) {
    Map<Path, String> texts = new TreeMap<>();
    sources.forEach(
        (file, source) -> {
          if (files.contains(file)) {
            texts.put(absolute(file), source.text());
          }
        });
    return texts;
  }

  Map<Path, String> absolute(Map<Path, String> texts) {
    Map<Path, String> absolute = new TreeMap<>();
    texts.forEach((file, text) -> absolute.put(absolute(file), text));
    return absolute;
  }

  Map<Path, Map<String, byte[]>> relative(Map<Path, Map<String, byte[]>> bySource) {
    Map<Path, Map<String, byte[]>> relative = new HashMap<>();
    bySource.forEach((file, classes) -> relative.put(relative(file), classes));
    return relative;
  }

  /** The file of a problem. */
  Path relative(Problem problem) {
    return root.relativize(problem.file().orElse(buildFile));
  }

  /** The problems as errors, in order of file and position. */
  List<CompileError> errors(List<Problem> problems) {
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
}
