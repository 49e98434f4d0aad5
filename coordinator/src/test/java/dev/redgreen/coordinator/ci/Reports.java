package dev.redgreen.coordinator.ci;

import dev.redgreen.coordinator.ci.CiReport.Build;
import dev.redgreen.coordinator.ci.CiReport.Repair;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.parse.MavenLog;
import dev.redgreen.prompts.gateway.Redactor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports of builds that were recorded or made up. */
final class Reports {
  /** Where the recorded builds lay. */
  static final Path PROJECT = Path.of("/project");

  private Reports() {}

  /** What makes the recorded texts clean. */
  static Clean clean(String... secrets) {
    return new Clean(
        new Redactor(List.of(secrets)),
        Map.of(PROJECT, "", Path.of("/home/ada"), "~", Path.of("/opt/jdk"), "<jdk>"));
  }

  /** What a recorded Maven printed. */
  static String log(String name) {
    try (var in = Reports.class.getResourceAsStream("/ci-logs/" + name + ".log")) {
      if (in == null) {
        throw new AssertionError("no log " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings of what Maven printed. */
  static Findings findings(String log) {
    return Findings.of(MavenLog.parse(log, PROJECT), file -> Optional.empty(), clean());
  }

  /** The report of a build with these failures. */
  static CiReport of(List<? extends Failure> failures) {
    return of(Findings.of(failures, file -> Optional.empty(), clean()));
  }

  /** The report of a build with these findings. */
  static CiReport of(Findings findings) {
    Finding root = findings.root().orElseThrow();
    return new CiReport(
        CiReport.SCHEMA,
        root.ofTheMachine() ? "environment" : "failed",
        root.about(),
        "The build failed because of " + About.named(root.about()).words() + ": " + root.title(),
        "suggest",
        "com.acme:shop",
        "20261129-020000-abcd",
        "1.0",
        "",
        new Build("test", 1, 3_210, 4, 1, 0),
        findings.all(),
        findings.omitted(),
        List.of(),
        Repair.untried("nobody tried"),
        List.of(),
        1);
  }

  /** The same with a verified repair. */
  static CiReport mended(CiReport report, String diff, String... changes) {
    Repair repair =
        new Repair(
            "verified",
            "the build passes: test",
            Output.PATCH,
            diff,
            List.of(changes),
            false,
            "",
            "",
            List.of(),
            0,
            1_500);
    return report.with(repair, report.notes(), report.exit());
  }
}
