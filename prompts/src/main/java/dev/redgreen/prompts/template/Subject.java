package dev.redgreen.prompts.template;

import dev.redgreen.fixer.Attempt;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that an attempt is about, all relative to the root.
 *
 * @param tests targeted test files, in the order of the targets
 * @param targets main files to show whole, the likeliest first
 * @param missing main files that the tests ask for and that do not exist
 * @param near files with project types that tests mention, beyond the targets
 * @param far files with project types that only targets mention
 * @param names targets and missing files by the qualified names of their types
 */
public record Subject(
    List<Path> tests,
    List<Path> targets,
    List<Path> missing,
    List<Path> near,
    List<Path> far,
    Map<String, Path> names) {

  public Subject {
    tests = List.copyOf(tests);
    targets = List.copyOf(targets);
    missing = List.copyOf(missing);
    near = List.copyOf(near);
    far = List.copyOf(far);
    names = Map.copyOf(names);
  }

  /** What an attempt is about. */
  public static Subject of(Attempt attempt) {
    return new SubjectFinder(attempt).find();
  }

  /** Path of a target or missing file by the qualified name of its type. */
  public Optional<String> pathOf(String qualifiedName) {
    return Optional.ofNullable(names.get(qualifiedName)).map(Subject::slashed);
  }

  /** Whether a prompt shows this file anyway, given with {@code /}. */
  public boolean shows(String path) {
    return Stream.of(tests, targets, near, far)
        .flatMap(List::stream)
        .anyMatch(file -> slashed(file).equals(path));
  }

  /** A path as a prompt shows it, on every system. */
  public static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
