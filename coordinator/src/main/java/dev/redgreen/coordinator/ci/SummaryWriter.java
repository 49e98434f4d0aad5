package dev.redgreen.coordinator.ci;

import java.util.List;
import java.util.Locale;

/** A report as Markdown, for the page of a job or as a comment of a review. */
final class SummaryWriter {
  /** GitHub shows no more of a step than 1 MiB, and the file may hold what others wrote. */
  private static final int SUMMARY = 900_000;

  /** GitHub takes 65,536 characters in one comment. */
  private static final int COMMENT = 60_000;

  /** By this a script finds the comment that an earlier run made. */
  private static final String MARK = "<!-- redgreen-ci -->";

  private static final int IN_SUMMARY = 50;
  private static final int IN_COMMENT = 5;

  private final CiReport report;
  private final Markdown text;

  private SummaryWriter(CiReport report, int bytes) {
    this.report = report;
    this.text = new Markdown(bytes);
  }

  /** For the page of the job. */
  static String summary(CiReport report) {
    SummaryWriter writer = new SummaryWriter(report, SUMMARY);
    writer.head("## Redgreen: " + writer.status());
    writer.repair(true);
    writer.findings(IN_SUMMARY);
    writer.known();
    writer.notes();
    writer.foot();
    return writer.text.toString();
  }

  /** For the review: what is wrong and what mends it. */
  static String comment(CiReport report) {
    SummaryWriter writer = new SummaryWriter(report, COMMENT);
    writer.head(MARK + "\n### Redgreen: " + writer.status());
    writer.findings(IN_COMMENT);
    writer.repair(false);
    writer.known();
    writer.foot();
    return writer.text.toString();
  }

  private String status() {
    String repaired = report.repair().verified() ? ", and a repair is verified" : "";
    return switch (report.status()) {
      case "passed" -> "the build passes";
      case "environment" -> "the environment is broken, not the code";
      case "flaky" -> "a test fails only sometimes";
      default -> "the build fails" + repaired;
    };
  }

  private void head(String title) {
    text.line(title).line("");
    text.line(Markdown.inline(report.headline())).line("");
    CiReport.Build build = report.build();
    if (!build.goals().isEmpty()) {
      text.line("| build | exit code | tests | failed | skipped | time |");
      text.line("|---|---|---|---|---|---|");
      text.line(
          "| "
              + Markdown.code("mvn " + build.goals()).replace("|", "\\|")
              + String.format(
                  Locale.ROOT,
                  " | %d | %d | %d | %d | %.1f s |",
                  build.exit(),
                  build.run(),
                  build.failed(),
                  build.skipped(),
                  build.ms() / 1000.0));
      text.line("");
    }
  }

  private void findings(int most) {
    List<Finding> findings = report.findings();
    if (findings.isEmpty()) {
      return;
    }
    text.line("#### What is wrong, root cause first").line("");
    findings.stream().limit(most).forEach(this::finding);
    int more = report.omitted() + Math.max(0, findings.size() - most);
    if (more > 0) {
      text.line("… and " + more + " more.").line("");
    }
  }

  private void finding(Finding finding) {
    String place = finding.placed() ? Markdown.code(finding.place()) + " " : "";
    text.line("**" + finding.about() + "** " + place + Markdown.code(finding.rule())).line("");
    text.fenced("text", finding.drawn());
    String advice = (finding.meaning() + " " + finding.advice()).strip();
    if (!advice.isEmpty()) {
      text.line(Markdown.inline(advice)).line("");
    }
  }

  private void repair(boolean whole) {
    CiReport.Repair repair = report.repair();
    if (report.passed()) {
      return;
    }
    text.line("#### Repair: " + (repair.verified() ? "verified by the build" : repair.state()));
    text.line("").line(Markdown.inline(repair.reason())).line("");
    repair.changes().forEach(change -> text.line("- " + Markdown.inline(change)));
    if (repair.buildFiles()) {
      text.line("- It changes a build file: read it with care.");
    }
    if (!repair.diff().isEmpty()) {
      text.line("").fenced("diff", repair.diff());
      apply(repair);
    }
    if (whole && !repair.learned().isEmpty()) {
      text.line("Learned " + repair.learned().size() + " patterns for the store.").line("");
    }
  }

  private void apply(CiReport.Repair repair) {
    String how =
        repair.branch().isEmpty()
            ? "At the root of the repository: `git apply " + repair.patch() + "`"
            : "It is on the branch " + Markdown.code(repair.branch());
    text.line(how + ".").line("");
  }

  private void known() {
    if (!report.known().isEmpty()) {
      text.line("#### Known repairs of failures like these").line("");
      report.known().forEach(known -> text.line("- " + Markdown.inline(known)));
      text.line("");
    }
  }

  private void notes() {
    report.notes().forEach(note -> text.line("- note: " + Markdown.inline(note)));
  }

  private void foot() {
    String shard = report.shard().isEmpty() ? "" : ", share " + report.shard();
    text.line("");
    text.line("<sub>run " + report.runId() + ", mode " + report.mode() + shard + "</sub>");
  }
}
