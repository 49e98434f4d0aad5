package dev.redgreen.fixer.memory;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Task;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.index.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns a verified run into patterns; storing them is the caller's. */
public final class SolutionMemory {
  private static final Set<String> PERMISSIVE =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "CC0-1.0");

  /**
   * What is learned: the solution, and the new code unless it was taken from elsewhere. Nothing of
   * what was itself recalled.
   *
   * @param before the sources that were red
   * @param after the sources that the build judged green
   * @param fixes what led from one to the other
   */
  public List<Pattern> learn(Task task, SourceTree before, SourceTree after, List<Fix> fixes) {
    CanonicalTests tests = CanonicalTests.of(after, task.targets());
    List<Solution.Changed> files = changed(before, after);
    boolean recalled = fixes.stream().anyMatch(fix -> fix.rung().equals(RecallProposer.RUNG));
    boolean deleted = !after.mainFiles().containsAll(before.mainFiles());
    if (recalled || deleted || files.isEmpty() || tests.key().isEmpty()) {
      return List.of();
    }
    List<Pattern> learned = new ArrayList<>();
    learned.add(solution(task, tests, files, licence(fixes)));
    if (fixes.stream().allMatch(fix -> fix.sources().isEmpty())) {
      files.forEach(file -> learned.addAll(code(task, file)));
    }
    return learned;
  }

  private static List<Solution.Changed> changed(SourceTree before, SourceTree after) {
    List<Solution.Changed> changed = new ArrayList<>();
    for (Path file : new TreeSet<>(after.mainFiles())) {
      // A tree reads what it did not list when asked, and by now the new file may be on disk.
      Optional<String> old =
          before.mainFiles().contains(file) ? before.text(file) : Optional.empty();
      String text = after.text(file).orElse("");
      if (!old.equals(Optional.of(text))) {
        changed.add(new Solution.Changed(file.toString().replace('\\', '/'), old, text));
      }
    }
    return changed;
  }

  private static Pattern solution(
      Task task, CanonicalTests tests, List<Solution.Changed> files, String licence) {
    String body = new Solution(tests.names(), files).encoded();
    String path = files.get(0).path();
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    return new Pattern(
        PatternId.of(Kind.SOLUTION, body),
        Kind.SOLUTION,
        name,
        "solution " + name,
        tests.key(),
        body,
        proof(task),
        "java",
        Set.of("generated"),
        Standing.VERIFIED,
        List.of(
            new Origin(
                task.project(), task.project(), path, "", 0, "", licence, "", task.runId())));
  }

  private static String proof(Task task) {
    return task.targets().stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", "Proved by ", "."));
  }

  /** The unit, and the types and methods in it that were not there before. */
  private static List<Pattern> code(Task task, Solution.Changed file) {
    Set<String> known =
        file.before().stream()
            .flatMap(text -> SourceText.ownPatterns(task.project(), file.path(), text).stream())
            .map(Pattern::id)
            .collect(Collectors.toSet());
    return SourceText.ownPatterns(task.project(), file.path(), file.after()).stream()
        .filter(pattern -> !known.contains(pattern.id()))
        .filter(pattern -> file.before().isEmpty() || !pattern.kind().equals(Kind.TYPE))
        .map(pattern -> generated(task, pattern))
        .toList();
  }

  private static Pattern generated(Task task, Pattern made) {
    Set<String> tags = new TreeSet<>(made.tags());
    tags.add("generated");
    Origin seen = made.origin();
    Origin origin =
        new Origin(
            seen.project(),
            seen.space(),
            seen.path(),
            seen.enclosingType(),
            seen.line(),
            "",
            seen.licence(),
            seen.unit(),
            task.runId());
    return new Pattern(
        made.id(),
        made.kind(),
        made.name(),
        made.signature(),
        made.key(),
        made.body(),
        (made.doc() + "\n" + proof(task)).strip(),
        made.language(),
        tags,
        Standing.VERIFIED,
        List.of(origin));
  }

  /** The licence that binds most among those of the sources. */
  private static String licence(List<Fix> fixes) {
    return fixes.stream()
        .flatMap(fix -> fix.sources().stream())
        .map(Fix.Source::licence)
        .max(Comparator.comparingInt(SolutionMemory::strictness))
        .filter(licence -> strictness(licence) > 0)
        .orElse(Origin.OWN_LICENCE);
  }

  private static int strictness(String licence) {
    if (licence.equals(Origin.OWN_LICENCE) || licence.equals(Origin.JDK_LICENCE)) {
      return 0;
    }
    if (PERMISSIVE.contains(licence)) {
      return 1;
    }
    return licence.startsWith("AGPL")
        ? 4
        : licence.startsWith("GPL") ? 3 : licence.contains("PL-") ? 2 : 5;
  }
}
