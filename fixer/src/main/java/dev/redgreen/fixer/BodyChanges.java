package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changed since an earlier compile, if that is what methods do and nothing that they or their
 * classes declare. Other files and annotation processors then see the same, so that these files can
 * be compiled alone, upon the class files of the others.
 */
final class BodyChanges {
  /** More files than this are compiled with all others. */
  private static final int FEW = 8;

  private final CompiledSources before;
  private final List<CompileError> errors;

  /**
   * Changes upon a compile.
   *
   * @param errors what was wrong then
   */
  BodyChanges(CompiledSources before, List<CompileError> errors) {
    this.before = before;
    this.errors = errors;
  }

  /**
   * The files that have to be compiled when the sources change to these: those that changed, and
   * those that were broken. Empty if more has to be, or if the compile gave no class files to build
   * upon.
   */
  Optional<Set<Path>> files(Map<Path, Source> next) {
    if (!before.sources().keySet().equals(next.keySet()) || !before.notCompiled().isEmpty()) {
      return Optional.empty();
    }
    Set<Path> files = new HashSet<>();
    next.forEach((file, now) -> addIfChanged(file, now, files));
    for (CompileError error : errors) {
      Path file = error.place().file();
      if (next.containsKey(file)) {
        files.add(file);
      }
    }
    boolean few = files.size() <= FEW && files.stream().allMatch(file -> sameOutside(file, next));
    return few && errors.stream().allMatch(this::inBody) ? Optional.of(files) : Optional.empty();
  }

  private void addIfChanged(Path file, Source now, Set<Path> files) {
    if (!now.equals(before.sources().get(file))) {
      files.add(file);
    }
  }

  private boolean sameOutside(Path file, Map<Path, Source> next) {
    Optional<String> old = seen(before.sources(), file);
    return old.isPresent() && old.equals(seen(next, file));
  }

  private static Optional<String> seen(Map<Path, Source> sources, Path file) {
    return Optional.ofNullable(sources.get(file)).flatMap(Source::seenByProcessors);
  }

  /** Class files of a file with an error in its declarations show something else than it says. */
  private boolean inBody(CompileError error) {
    Source source = before.sources().get(error.place().file());
    return source == null || source.bodies().around(error.start(), 0).isPresent();
  }
}
