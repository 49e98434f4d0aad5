package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** JUnit XML, GitLab's code quality, plain text and JSON. */
final class OtherFormatsTest {
  private static final Failure TEST =
      new TestFailure(
          new TestId("com.acme.TillTest", "sums"),
          "org.opentest4j.AssertionFailedError",
          "expected: <1> but was: <]]>\u001b[31m & \u0001\ud800>",
          Optional.of("1"),
          Optional.of("2"),
          List.of(),
          Optional.empty());
  private static final Failure MACHINE =
      new BuildFailure("maven.disk-full", "No space left on device", true, Optional.empty());

  private static Element suite(CiReport report) throws Exception {
    byte[] xml = JUnitWriter.write(report).getBytes(StandardCharsets.UTF_8);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    return (Element) document.getElementsByTagName("testsuite").item(0);
  }

  private static Element first(Element parent, String name) {
    return (Element) parent.getElementsByTagName(name).item(0);
  }

  @Test
  void aFailureIsATestCaseThatFails() throws Exception {
    Element suite = suite(Reports.of(List.of(TEST)));

    assertEquals("1", suite.getAttribute("failures"));
    assertEquals("0", suite.getAttribute("errors"));
    assertEquals(
        "com.acme.TillTest#sums: expected: <1> but was: <]]> & >",
        first(suite, "testcase").getAttribute("name"));
    assertTrue(first(suite, "failure").getTextContent().contains("but was: <]]> & >"));
  }

  @Test
  void theMachinesFaultIsATestCaseInError() throws Exception {
    Element suite = suite(Reports.of(List.of(MACHINE)));

    assertEquals("0", suite.getAttribute("failures"));
    assertEquals("1", suite.getAttribute("errors"));
    assertEquals("maven.disk-full", first(suite, "error").getAttribute("type"));
  }

  @Test
  void codeQualityHasWhatGitLabAsksFor() throws Exception {
    JsonNode issues =
        new ObjectMapper().readTree(CodeQualityWriter.write(Reports.of(List.of(TEST, MACHINE))));

    assertEquals(1, issues.size(), issues::toString);
    JsonNode issue = issues.get(0);
    assertEquals("test.AssertionFailedError", issue.path("check_name").asText());
    assertEquals("critical", issue.path("severity").asText());
    assertEquals("pom.xml", issue.at("/location/path").asText());
    assertEquals(1, issue.at("/location/lines/begin").asInt());
    assertTrue(issue.path("fingerprint").asText().matches("[0-9a-f]{32}"));
  }

  @Test
  void theTextBeginsWithWhatIsWrong() {
    String text = TextWriter.write(Reports.of(List.of(MACHINE)));

    assertTrue(
        text.startsWith("The build failed because of the environment: No space left on device\n"),
        text);
    assertTrue(text.contains("what to do: Give the runner more room"), text);
  }

  @Test
  void theJsonIsReadBackAsItWas() throws Exception {
    CiReport report = Reports.mended(Reports.of(List.of(TEST)), "+ x\n", "adds x");

    assertEquals(report, new ObjectMapper().readValue(Format.JSON.of(report), CiReport.class));
  }
}
