package dev.redgreen.coordinator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code mvn test} of a project.
 *
 * @param project the project
 */
public record MavenTest(Path project) {
  private static final Pattern COUNTS =
      Pattern.compile("\\b(tests|errors|failures|skipped)=\"(\\d+)\"");

  /** Runs Maven, offline first; the reports of the run are left in the project. */
  public static MavenTest run(Path project) {
    if (!mvn(project, "-o")) {
      mvn(project, "-B");
    }
    return new MavenTest(project);
  }

  private static boolean mvn(Path project, String mode) {
    try {
      return new ProcessBuilder(List.of("mvn", "-B", "-q", mode, "test"))
              .directory(project.toFile())
              .redirectErrorStream(true)
              .redirectOutput(new MavenTest(project).log().toFile())
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What Maven said last; beside the project. */
  public Path log() {
    return project.resolveSibling(project.getFileName() + ".log");
  }

  /** Whether the tests of a class ran and all passed. */
  public boolean passed(String className) {
    Path report = project.resolve("target/surefire-reports/TEST-" + className + ".xml");
    if (!Files.isRegularFile(report)) {
      return false;
    }
    try {
      String text = Files.readString(report);
      int start = text.indexOf("<testsuite ");
      Matcher matcher = COUNTS.matcher(text.substring(start, text.indexOf('>', start)));
      int tests = 0;
      int others = 0;
      while (matcher.find()) {
        int count = Integer.parseInt(matcher.group(2));
        if (matcher.group(1).equals("tests")) {
          tests = count;
        } else {
          others += count;
        }
      }
      return tests > 0 && others == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
