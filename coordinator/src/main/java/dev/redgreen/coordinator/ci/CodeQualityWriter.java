package dev.redgreen.coordinator.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * A report as GitLab's code quality report: a list of problems of the code. What the machine is to
 * blame for is none.
 */
final class CodeQualityWriter {
  private CodeQualityWriter() {}

  static String write(CiReport report) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    Map<String, Integer> seen = new HashMap<>();
    report.findings().stream()
        .filter(finding -> !finding.ofTheMachine())
        .forEach(
            finding -> all.add(issue(finding, seen.merge(finding.fingerprint(), 1, Integer::sum))));
    return all.toPrettyString() + "\n";
  }

  /** An issue; two of them may not have the same fingerprint. */
  private static ObjectNode issue(Finding finding, int time) {
    ObjectNode issue = JsonNodeFactory.instance.objectNode();
    issue.put("description", finding.title());
    issue.put("check_name", finding.rule());
    issue.put("fingerprint", finding.fingerprint() + (time == 1 ? "" : "-" + time));
    issue.put("severity", finding.isError() ? "critical" : "minor");
    ObjectNode location = issue.putObject("location");
    location.put("path", finding.placed() ? finding.file() : "pom.xml");
    location.putObject("lines").put("begin", Math.max(1, finding.line()));
    return issue;
  }
}
