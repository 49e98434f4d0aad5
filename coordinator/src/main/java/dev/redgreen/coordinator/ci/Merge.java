package dev.redgreen.coordinator.ci;

import com.fasterxml.jackson.databind.DeserializationFeature;
import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.coordinator.ci.CiReport.Build;
import dev.redgreen.coordinator.ci.CiReport.Repair;
import dev.redgreen.coordinator.journal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The use case of {@code tdd ci merge}: what jobs that each mended a share of the modules found, as
 * one report and one patch. The order in which the jobs are named does not matter.
 */
public final class Merge {
  private final List<Job> jobs;
  private final JoinedPatch joined;
  private final ExitRule rule;

  private Merge(List<Job> jobs, ExitRule rule) {
    this.jobs = jobs;
    this.joined = JoinedPatch.of(jobs.stream().map(Job::part).flatMap(Optional::stream).toList());
    this.rule = rule;
  }

  /** What one job left behind. */
  private record Job(CiReport report, byte[] patch) {
    static Job read(Path directory) {
      Path file = directory.resolve(Format.JSON.file());
      if (!Files.isRegularFile(file)) {
        throw new WrongUsage(
            directory + " has no " + file.getFileName() + ": it is no output of tdd ci");
      }
      try {
        CiReport report =
            Json.mapper()
                .readerFor(CiReport.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(file.toFile());
        Path patch = directory.resolve(Output.PATCH);
        return new Job(report, Files.exists(patch) ? Files.readAllBytes(patch) : new byte[0]);
      } catch (IOException e) {
        throw new WrongUsage(file + " cannot be read as a report of tdd ci: " + e.getMessage());
      }
    }

    Optional<JoinedPatch.Part> part() {
      return patch.length == 0
          ? Optional.empty()
          : Optional.of(new JoinedPatch.Part(name(), patch));
    }

    String name() {
      return report.shard().isEmpty() ? "the run " + report.runId() : "share " + report.shard();
    }
  }

  /**
   * Reads and merges.
   *
   * @param directories output directories of the jobs, at least one
   * @throws WrongUsage if one of them is none
   */
  public static Merged of(Collection<Path> directories, ExitRule rule) {
    List<Job> jobs =
        directories.stream()
            .map(Job::read)
            .sorted(
                Comparator.comparing((Job job) -> job.report().shard())
                    .thenComparing(job -> job.report().runId()))
            .toList();
    return new Merge(jobs, rule).all();
  }

  /** One report and one patch of all jobs. */
  public record Merged(CiReport report, byte[] patch) {}

  private Merged all() {
    CiReport worst = worst();
    Repair repair = repair();
    Map<String, Finding> findings = new LinkedHashMap<>();
    each(CiReport::findings)
        .forEach(one -> findings.putIfAbsent(one.fingerprint() + "|" + one.place(), one));
    CiReport report =
        new CiReport(
            CiReport.SCHEMA,
            worst.status(),
            worst.cause(),
            worst.headline(),
            worst.mode(),
            worst.project(),
            String.join("+", jobs.stream().map(job -> job.report().runId()).toList()),
            worst.version(),
            "",
            worst.build(),
            List.copyOf(findings.values()),
            jobs.stream().mapToInt(job -> job.report().omitted()).max().orElse(0),
            each(CiReport::known).distinct().toList(),
            repair,
            notes(),
            exit(worst));
    return new Merged(report, joined.bytes());
  }

  private <T> Stream<T> each(Function<CiReport, List<T>> part) {
    return jobs.stream().flatMap(job -> part.apply(job.report()).stream());
  }

  /** The job whose build fared worst: all of them built the same. */
  private CiReport worst() {
    return jobs.stream()
        .map(Job::report)
        .max(Comparator.comparing((CiReport report) -> Math.abs(report.build().exit())))
        .orElseThrow();
  }

  private int exit(CiReport worst) {
    Build build = worst.build();
    boolean machine = worst.findings().stream().anyMatch(Finding::ofTheMachine);
    return rule.of(build, machine, !joined.isEmpty() && complete());
  }

  /** Whether every job either mended its share or had nothing to mend, and all fit together. */
  private boolean complete() {
    return joined.conflicts().isEmpty()
        && missing().isEmpty()
        && jobs.stream()
            .map(job -> job.report().repair().state())
            .allMatch(state -> state.equals("verified") || state.equals("not-tried"));
  }

  private Repair repair() {
    List<Repair> all = jobs.stream().map(job -> job.report().repair()).toList();
    String state = joined.isEmpty() ? all.get(0).state() : "parts";
    return new Repair(
        state,
        joined.isEmpty() ? all.get(0).reason() : reason(),
        joined.isEmpty() ? "" : Output.PATCH,
        all.stream().map(Repair::diff).distinct().reduce("", String::concat),
        all.stream().flatMap(one -> one.changes().stream()).distinct().toList(),
        all.stream().anyMatch(Repair::buildFiles),
        "",
        "",
        all.stream().flatMap(one -> one.learned().stream()).distinct().toList(),
        all.stream().mapToInt(Repair::modelCalls).sum(),
        all.stream().mapToLong(Repair::ms).max().orElse(0));
  }

  private String reason() {
    return "each part was verified by its own job ("
        + String.join(", ", joined.names())
        + "); the whole is verified when the build passes with it";
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(each(CiReport::notes).distinct().toList());
    notes.addAll(joined.conflicts());
    missing().forEach(share -> notes.add("share " + share + " has no report here"));
    jobs.stream()
        .filter(job -> job.report().repair().state().matches("none|limit"))
        .forEach(job -> notes.add(job.name() + ": " + job.report().repair().reason()));
    return notes;
  }

  /** Shares that no job reported. */
  private List<String> missing() {
    List<String> there = jobs.stream().map(job -> job.report().shard()).toList();
    return there.stream()
        .filter(share -> !share.isEmpty())
        .map(share -> Integer.parseInt(share.substring(share.indexOf('/') + 1)))
        .distinct()
        .flatMap(count -> Stream.iterate(1, i -> i <= count, i -> i + 1).map(i -> i + "/" + count))
        .filter(share -> !there.contains(share))
        .toList();
  }
}
