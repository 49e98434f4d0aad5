package dev.redgreen.coordinator.ci;

import java.util.Locale;

/** A report as plain text, as it stands in the log of the job. */
final class TextWriter {
  private static final int FINDINGS = 20;

  private final StringBuilder text = new StringBuilder();

  private TextWriter() {}

  static String write(CiReport report) {
    TextWriter writer = new TextWriter();
    writer.say(report.headline());
    writer.findings(report);
    report.known().forEach(known -> writer.say("known: " + known));
    writer.repair(report.repair());
    report.notes().forEach(note -> writer.say("note: " + note));
    return writer.text.toString();
  }

  private void findings(CiReport report) {
    report.findings().stream().limit(FINDINGS).forEach(this::finding);
    long more = report.omitted() + Math.max(0, report.findings().size() - FINDINGS);
    if (more > 0) {
      say("and " + more + " more");
    }
  }

  private void finding(Finding finding) {
    say("");
    say(finding.level() + ": " + finding.about() + ", " + finding.rule());
    finding.drawn().lines().forEach(line -> say("  " + line));
    if (!finding.meaning().isEmpty()) {
      say("  what it means: " + finding.meaning());
    }
    if (!finding.advice().isEmpty()) {
      say("  what to do: " + finding.advice());
    }
  }

  private void repair(CiReport.Repair repair) {
    say("");
    say("repair: " + repair.state() + ": " + repair.reason());
    repair.changes().forEach(change -> say("  " + change));
    if (repair.ms() > 0) {
      double seconds = repair.ms() / 1000.0;
      int calls = repair.modelCalls();
      say(String.format(Locale.ROOT, "  %.1f s, requests to a model: %d", seconds, calls));
    }
    if (!repair.branch().isEmpty()) {
      say("  committed to the branch " + repair.branch() + " as " + repair.commit());
    }
    if (!repair.diff().isEmpty()) {
      say("");
      repair.diff().lines().forEach(this::say);
    }
  }

  private void say(String line) {
    text.append(line).append('\n');
  }
}
