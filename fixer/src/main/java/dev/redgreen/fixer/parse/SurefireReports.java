package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.parse.ReportedCase.Thrown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
  private final Map<String, FileTime> ended = new HashMap<>();
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
      FileTime written = written(file);
      report.cases().forEach(one -> reports.take(one, written));
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

  /** A report is written when its class has ended. */
  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReport(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("TEST-") && name.endsWith(".xml") && Files.isRegularFile(file);
  }

  private void take(ReportedCase one, FileTime written) {
    ended.putIfAbsent(one.test().className(), written);
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

  private FileTime end(TestId test) {
    return ended.getOrDefault(test.className(), FileTime.fromMillis(0));
  }

  private TestResults results(List<Path> unreadable) {
    failures.values().forEach(failure -> passed.remove(failure.test()));
    failures.values().forEach(failure -> skipped.remove(failure.test()));
    skipped.removeAll(passed);
    return new TestResults(
        passed.stream().sorted(Comparator.comparing(this::end)).toList(),
        List.copyOf(failures.values()),
        List.copyOf(skipped),
        List.copyOf(flaky),
        unreadable);
  }
}
