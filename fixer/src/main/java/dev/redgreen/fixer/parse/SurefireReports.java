package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.parse.ReportedCase.Thrown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The XML reports that surefire and failsafe leave behind. */
public final class SurefireReports {
  private final TestFailures reader;
  private final Set<TestId> passed = new LinkedHashSet<>();
  private final Set<TestId> skipped = new LinkedHashSet<>();
  private final Set<TestId> flaky = new LinkedHashSet<>();
  private final Map<String, TestFailure> failures = new LinkedHashMap<>();

  private SurefireReports(TestFailures reader) {
    this.reader = reader;
  }

  /**
   * Reads all reports in some directories.
   *
   * @param reportDirs directories such as {@code target/surefire-reports}; missing ones are empty
   * @param root what locations are relative to
   * @param sourceRoots main and test source roots, to tell own frames of a stack trace
   */
  public static TestResults read(
      Collection<Path> reportDirs, Path root, Collection<Path> sourceRoots) {
    SurefireReports reports = new SurefireReports(new TestFailures(root, sourceRoots));
    List<Path> unreadable = new ArrayList<>();
    for (Path file : files(reportDirs)) {
      ReportFile report = ReportFile.read(file);
      report.cases().forEach(reports::take);
      if (!report.complete()) {
        unreadable.add(file);
      }
    }
    return reports.results(unreadable);
  }

  private static List<Path> files(Collection<Path> directories) {
    List<Path> files = new ArrayList<>();
    for (Path directory : directories) {
      if (Files.isDirectory(directory)) {
        try (Stream<Path> found = Files.list(directory)) {
          found.filter(SurefireReports::isReport).sorted().forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return files;
  }

  private static boolean isReport(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("TEST-") && name.endsWith(".xml") && Files.isRegularFile(file);
  }

  private void take(ReportedCase one) {
    if (!one.thrown().isEmpty()) {
      Thrown thrown = one.thrown().get(0);
      TestFailure failure = reader.of(one.test(), thrown.type(), thrown.message(), thrown.trace());
      failures.putIfAbsent(failure.fingerprint(), failure);
    } else if (one.skipped()) {
      skipped.add(one.test());
    } else {
      passed.add(one.test());
    }
    if (one.flaky()) {
      flaky.add(one.test());
    }
  }

  private TestResults results(List<Path> unreadable) {
    failures.values().forEach(failure -> passed.remove(failure.test()));
    failures.values().forEach(failure -> skipped.remove(failure.test()));
    skipped.removeAll(passed);
    return new TestResults(
        List.copyOf(passed),
        List.copyOf(failures.values()),
        List.copyOf(skipped),
        List.copyOf(flaky),
        unreadable);
  }
}
