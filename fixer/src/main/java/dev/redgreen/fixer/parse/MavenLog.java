package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Maven's console output says about a build that failed: the compiler's errors, those of other
 * tools that the build runs, and failures of the build itself. Failed tests are not among them:
 * {@link SurefireReports} knows these better.
 */
public final class MavenLog {
  private static final String UNKNOWN = "maven.unknown";

  private final JavacText compiler;
  private final GoalOutput tools;
  private final BuildMessages build;
  private boolean success;
  private boolean testsFailed;

  private MavenLog(Path root) {
    RelativePaths paths = new RelativePaths(root);
    this.compiler = new JavacText(paths);
    this.tools = new GoalOutput(root);
    this.build = new BuildMessages(paths);
  }

  /**
   * The failures that a log tells of; none if the build succeeded.
   *
   * @param log console output, with or without colours
   * @param root the project's root, which paths become relative to
   */
  public static List<Failure> parse(String log, Path root) {
    try {
      return parse(new StringReader(log), root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Like {@link #parse(String, Path)}, for logs that are too long to be held. */
  public static List<Failure> parse(Reader log, Path root) throws IOException {
    MavenLog parsed = new MavenLog(root);
    BoundedLines lines = new BoundedLines(log);
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      parsed.take(LogLine.of(line.get()));
    }
    return parsed.failures();
  }

  private void take(LogLine line) {
    // A test may print anything; the last word is Maven's.
    success = line.text().startsWith("BUILD SUCCESS") || (success && !BuildMessages.ends(line));
    testsFailed |= line.isError() && line.text().contains("test failures");
    if (!compiler.take(line)) {
      tools.take(line);
      build.take(line);
    }
  }

  private List<Failure> failures() {
    if (success) {
      return List.of();
    }
    List<Failure> failures = new ArrayList<>(compiler.errors());
    failures.addAll(build.failures(!failures.isEmpty(), tools::errors));
    if (failures.isEmpty() && !testsFailed && !build.text().isBlank()) {
      failures.add(new BuildFailure(UNKNOWN, build.text(), false, Optional.empty()));
    }
    return List.copyOf(failures);
  }
}
