package dev.redgreen.fixer;

import dev.redgreen.fixer.javac.Problem;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong in code that an annotation processor wrote: into a source, then it is reported at
 * the annotation, beside the same error of the source that it was made from; or into a file of its
 * own, while the sources have errors too.
 */
final class Echoes {
  private Echoes() {}

  /**
   * The problems without those at an annotation that are also reported elsewhere in their file,
   * and, if there are others, without those in files that are none of the sources.
   *
   * @param texts the sources by absolute path
   */
  static List<Problem> without(List<Problem> problems, Map<Path, String> texts) {
    Set<Saying> own = new HashSet<>();
    problems.stream()
        .filter(problem -> !atAnnotation(problem, texts))
        .forEach(problem -> own.add(Saying.of(problem)));
    List<Problem> said =
        problems.stream()
            .filter(problem -> !atAnnotation(problem, texts) || !own.contains(Saying.of(problem)))
            .toList();
    List<Problem> inSources =
        said.stream().filter(problem -> !isGenerated(problem, texts)).toList();
    return inSources.isEmpty() ? said : inSources;
  }

  private static boolean isGenerated(Problem problem, Map<Path, String> texts) {
    return problem.file().filter(file -> !texts.containsKey(file)).isPresent();
  }

  private static boolean atAnnotation(Problem problem, Map<Path, String> texts) {
    return problem
        .file()
        .map(texts::get)
        .filter(text -> problem.start() >= 0 && text.startsWith("@", problem.start()))
        .isPresent();
  }

  private record Saying(String code, Path file, String message) {
    static Saying of(Problem problem) {
      return new Saying(problem.code(), problem.file().orElse(Path.of("")), problem.message());
    }
  }
}
