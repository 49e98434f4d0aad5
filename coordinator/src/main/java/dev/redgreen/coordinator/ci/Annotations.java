package dev.redgreen.coordinator.ci;

import java.util.List;
import java.util.stream.Stream;

/**
 * A report as workflow commands of GitHub, which show beside the lines of a change. A step may have
 * ten of each level. Everything in a command is escaped, so that no text becomes a command itself.
 */
final class Annotations {
  private static final int MOST = 10;

  /** Longer ones are cut by the service, in the middle of an escape. */
  private static final int LONGEST = 4_000;

  private Annotations() {}

  static String write(CiReport report) {
    StringBuilder lines = new StringBuilder();
    Stream.of("error", "warning")
        .flatMap(level -> ofLevel(report.findings(), level))
        .forEach(line -> lines.append(line).append('\n'));
    if (report.repair().verified()) {
      lines.append(notice(report.repair())).append('\n');
    }
    return lines.toString();
  }

  private static Stream<String> ofLevel(List<Finding> findings, String level) {
    return findings.stream()
        .filter(finding -> finding.level().equals(level))
        .limit(MOST)
        .map(finding -> command(level, finding));
  }

  private static String command(String level, Finding finding) {
    StringBuilder command = new StringBuilder("::" + level + " ");
    if (finding.placed()) {
      command.append("file=").append(property(finding.file()));
      command.append(",line=").append(finding.line()).append(',');
      if (finding.column() > 0) {
        command.append("col=").append(finding.column()).append(',');
      }
    }
    command.append("title=").append(property(finding.about() + ": " + finding.rule()));
    return command + "::" + data(body(finding));
  }

  private static String body(Finding finding) {
    String advice = Stream.of(finding.meaning(), finding.advice()).reduce("", Annotations::joined);
    return joined(finding.message().isEmpty() ? finding.title() : finding.message(), advice);
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "\n" + other;
  }

  private static String notice(CiReport.Repair repair) {
    String what = String.join("\n", repair.changes());
    return "::notice title="
        + property("verified repair")
        + "::"
        + data(repair.reason() + "\n" + what);
  }

  /** The escapes of what stands behind the second {@code ::}. */
  static String data(String text) {
    String bounded = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    return bounded.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** The escapes of a property's value. */
  static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
