package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One error and the smallest change that mended it.
 *
 * @param template without holes
 */
record Lesson(CompileError error, Template template) {
  private static final int MOST = 16;
  private static final int MOST_EXAMINED = 32;
  private static final int MOST_ALIKE = 2;

  /**
   * What a patch teaches; a pure function of its arguments.
   *
   * @param failures what the patch mended
   * @param before the sources that failed
   */
  static List<Lesson> of(List<? extends Failure> failures, SourceTree before, Patch patch) {
    Set<String> mended = failures.stream().map(Failure::fingerprint).collect(Collectors.toSet());
    List<CompileError> errors =
        before.compile().errors().stream()
            .filter(error -> error.start() >= 0 && mended.contains(error.fingerprint()))
            .toList();
    TreeMap<Path, Optional<String>> after = patch.applyTo(before::text);
    SourceTree whole = before.with(patch);
    TypeIndex types = new TypeIndex(whole);
    Map<Path, Optional<Lessons>> files = new TreeMap<>();
    List<Lesson> all = new ArrayList<>();
    for (CompileError error : chosen(errors)) {
      if (all.size() < MOST) {
        files
            .computeIfAbsent(error.place().file(), file -> Lessons.of(file, before, after, types))
            .flatMap(lessons -> lessons.of(error))
            .ifPresent(template -> all.add(new Lesson(error, template)));
      }
    }
    return List.copyOf(all);
  }

  /** Root causes first, and of those that say the same in one file only a few. */
  private static List<CompileError> chosen(List<CompileError> errors) {
    Map<String, Integer> alike = new TreeMap<>();
    return RootCauses.order(errors).stream()
        .map(CompileError.class::cast)
        .filter(error -> alike.merge(error.fingerprint(), 1, Integer::sum) <= MOST_ALIKE)
        .limit(MOST_EXAMINED)
        .toList();
  }

  /** The patch that leads from one version of a module's sources to another. */
  static Patch between(SourceTree before, SourceTree after) {
    Set<Path> files = new TreeSet<>(before.mainFiles());
    files.addAll(before.testFiles());
    files.addAll(after.mainFiles());
    files.addAll(after.testFiles());
    List<Edit> edits = new ArrayList<>();
    for (Path file : files) {
      Optional<String> now = after.text(file);
      if (!now.equals(before.text(file))) {
        edits.add(now.isPresent() ? new Edit.Write(file, now.get()) : new Edit.Delete(file));
      }
    }
    return Patch.of(edits);
  }
}
