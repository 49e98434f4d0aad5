package dev.redgreen.coordinator.build;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Maven itself counted. The tests' own JVM can write over report files once Maven has written
 * them, as from a shutdown hook, but it cannot take back a line of Maven's output.
 */
final class CountedTests {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?m)^\\[\\w+] Tests run: \\d+, Failures: (\\d+), Errors: (\\d+), Skipped: \\d+\\s*$");

  /** What tests printed stands in such sections. */
  private static final Pattern PRINTED = Pattern.compile("<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);

  private static final Pattern FAILED = Pattern.compile("<(?:failure|error)\\b");

  private CountedTests() {}

  /** The failure of a run in which Maven counted more failing tests than the reports name. */
  static Optional<Failure> contradiction(String output, Collection<Path> reports) {
    long counted =
        TOTAL
            .matcher(output)
            .results()
            .mapToLong(total -> Long.parseLong(total.group(1)) + Long.parseLong(total.group(2)))
            .sum();
    long named = counted == 0 ? 0 : reports.stream().mapToLong(CountedTests::failed).sum();
    return named >= counted
        ? Optional.empty()
        : Optional.of(
            new BuildFailure(
                "maven.reports-contradict",
                "Maven counted "
                    + counted
                    + " failing tests and the reports name "
                    + named
                    + ": reports were changed or deleted",
                false,
                Optional.empty()));
  }

  private static long failed(Path directory) {
    long failed = 0;
    try (DirectoryStream<Path> reports = Files.newDirectoryStream(directory, "TEST-*.xml")) {
      for (Path report : reports) {
        String text = PRINTED.matcher(Files.readString(report)).replaceAll("");
        failed += FAILED.matcher(text).results().count();
      }
      return failed;
    } catch (IOException e) {
      throw new UncheckedIOException("test reports cannot be read in " + directory, e);
    }
  }
}
