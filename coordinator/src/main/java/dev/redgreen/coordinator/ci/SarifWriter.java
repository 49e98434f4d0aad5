package dev.redgreen.coordinator.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as SARIF 2.1.0 (OASIS standard). What is wrong with the project is a result; what the
 * machine is to blame for is a notification, since no line of the project is at fault.
 */
final class SarifWriter {
  private static final String ROOT = "%SRCROOT%";

  /** Version of what the fingerprint is made of. */
  private static final String FINGERPRINT = "redgreenFailure/v1";

  private final Map<String, Finding> rules = new LinkedHashMap<>();
  private final CiReport report;

  private SarifWriter(CiReport report) {
    this.report = report;
    report.findings().forEach(finding -> rules.putIfAbsent(finding.rule(), finding));
  }

  static String write(CiReport report) {
    return new SarifWriter(report).log().toPrettyString() + "\n";
  }

  private ObjectNode log() {
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    driver(run.putObject("tool").putObject("driver"));
    run.putObject("automationDetails").put("id", "redgreen/" + report.project() + "/");
    invocation(run.putArray("invocations").addObject());
    run.putObject("originalUriBaseIds")
        .putObject(ROOT)
        .putObject("description")
        .put("text", "The root of the repository.");
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    report.findings().stream()
        .filter(finding -> !finding.ofTheMachine())
        .forEach(finding -> result(results.addObject(), finding));
    return log;
  }

  private void driver(ObjectNode driver) {
    driver.put("name", "Redgreen");
    driver.put("version", report.version());
    ArrayNode all = driver.putArray("rules");
    rules.values().forEach(finding -> rule(all.addObject(), finding));
  }

  private static void rule(ObjectNode rule, Finding finding) {
    rule.put("id", finding.rule());
    rule.putObject("shortDescription").put("text", "Build failed: " + finding.rule());
    String meaning = finding.meaning().isEmpty() ? words(finding) : finding.meaning();
    rule.putObject("fullDescription").put("text", meaning);
    String help = finding.advice().isEmpty() ? meaning : finding.advice();
    rule.putObject("help").put("text", help);
    rule.putObject("defaultConfiguration").put("level", finding.level());
    rule.putObject("properties").putArray("tags").add(finding.about());
  }

  private static String words(Finding finding) {
    return "The build fails because of " + About.named(finding.about()).words() + ".";
  }

  private void invocation(ObjectNode invocation) {
    boolean judged = report.findings().stream().noneMatch(Finding::ofTheMachine);
    invocation.put("executionSuccessful", judged);
    invocation.put("exitCode", report.build().exit());
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    report.findings().stream()
        .filter(Finding::ofTheMachine)
        .forEach(finding -> notification(notifications.addObject(), finding));
  }

  private void notification(ObjectNode notification, Finding finding) {
    notification.put("level", finding.level());
    notification.putObject("message").put("text", text(finding));
    notification.putObject("associatedRule").put("id", finding.rule());
  }

  private static String text(Finding finding) {
    String said = finding.message().isEmpty() ? finding.title() : finding.message();
    return said.isEmpty() ? finding.rule() : said;
  }

  private void result(ObjectNode result, Finding finding) {
    result.put("ruleId", finding.rule());
    result.put("ruleIndex", index(finding.rule()));
    result.put("level", finding.level());
    result.putObject("message").put("text", text(finding));
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    place
        .putObject("artifactLocation")
        .put("uri", uri(finding.placed() ? finding.file() : "pom.xml"))
        .put("uriBaseId", ROOT);
    ObjectNode region = place.putObject("region");
    region.put("startLine", Math.max(1, finding.line()));
    if (finding.column() > 0) {
      region.put("startColumn", finding.column());
    }
    result.putObject("partialFingerprints").put(FINGERPRINT, finding.fingerprint());
  }

  private int index(String rule) {
    List<String> ids = new ArrayList<>(rules.keySet());
    return ids.indexOf(rule);
  }

  /** A path with everything escaped that a URI may not hold. */
  private static String uri(String path) {
    try {
      return new URI("x", "h", "/" + path, null).toASCIIString().substring("x://h/".length());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
