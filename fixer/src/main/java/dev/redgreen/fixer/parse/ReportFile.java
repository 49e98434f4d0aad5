package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.parse.ReportedCase.Thrown;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one XML report of surefire or failsafe. It was written by the tests' own process, so it may
 * be cut, too large, malformed or malicious: document types and entities are off, sizes bounded,
 * and what was complete before an error counts.
 */
final class ReportFile {
  private static final int MOST_BYTES = 32 << 20;
  private static final int MOST_CASES = 50_000;
  private static final int LONGEST_TEXT = 64_000;

  /** Characters that XML 1.0 has no way to write; older writers escape them all the same. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]"
              + "|&#(?:0*(?:[0-8]|1[124-9]|2\\d|3[01])|[xX]0*(?:[0-8bBcC]|1[0-9a-fA-F]|[eEfF]));");

  private static final Pattern CLASS_NAME = Pattern.compile("[\\p{javaJavaIdentifierPart}.]+");

  private final List<ReportedCase> cases = new ArrayList<>();
  private String suite = "";
  private boolean complete;

  private ReportFile() {}

  static ReportFile read(Path file) {
    ReportFile report = new ReportFile();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      boolean whole = in.read() < 0;
      String text = new String(bytes, StandardCharsets.UTF_8);
      report.parse(FORBIDDEN.matcher(text).replaceAll("\uFFFD"));
      report.complete = whole;
    } catch (IOException | XMLStreamException e) {
      report.complete = false;
    }
    return report;
  }

  /** The test cases, as far as the report could be read. */
  List<ReportedCase> cases() {
    return cases;
  }

  /** Whether it could be read to its end. */
  boolean complete() {
    return complete;
  }

  private void parse(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
    while (xml.hasNext() && cases.size() < MOST_CASES) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a report has no document type");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        element(xml);
      }
    }
  }

  private void element(XMLStreamReader xml) throws XMLStreamException {
    if (xml.getLocalName().equals("testsuite")) {
      suite = Optional.ofNullable(attribute(xml, "name")).orElse("");
    } else if (xml.getLocalName().equals("testcase")) {
      cases.add(testCase(xml, suite));
    }
  }

  /**
   * Surefire 3 writes a class's display name for the invocations of parameterised and repeated
   * tests; the suite still bears the name of the class.
   */
  private static String className(@Nullable String written, String suite) {
    if (written == null) {
      return "";
    }
    boolean named =
        CLASS_NAME.matcher(written).matches() && (written.contains(".") || !suite.contains("."));
    return named || !CLASS_NAME.matcher(suite).matches() ? written : suite;
  }

  private static ReportedCase testCase(XMLStreamReader xml, String suite)
      throws XMLStreamException {
    ReportedCase found =
        new ReportedCase(className(attribute(xml, "classname"), suite), attribute(xml, "name"));
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("testcase")) {
      if (xml.isStartElement()) {
        child(xml, found);
      }
    }
    return found;
  }

  private static void child(XMLStreamReader xml, ReportedCase found) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "skipped" -> found.skip();
      case "failure", "error" -> found.fail(thrown(xml));
      case "flakyFailure", "flakyError" -> found.passedAfterAll();
      default -> {
        // Output and reruns say nothing about the verdict.
      }
    }
  }

  private static Thrown thrown(XMLStreamReader xml) throws XMLStreamException {
    String element = xml.getLocalName();
    String type = attribute(xml, "type");
    String message = attribute(xml, "message");
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(element)) {
      if (xml.isCharacters() && text.length() < LONGEST_TEXT) {
        text.append(xml.getText());
      }
    }
    return new Thrown(
        Optional.ofNullable(type).orElse(""), Optional.ofNullable(message).orElse(""), text + "");
  }

  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    return xml.getAttributeValue(null, name);
  }
}
