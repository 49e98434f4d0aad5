package dev.redgreen.coordinator.ci;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit XML: each finding is a test case that fails, or that is in error where the
 * machine is to blame; a build that passes is one test case that does.
 */
final class JUnitWriter {
  private final XMLStreamWriter xml;

  private JUnitWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String write(CiReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JUnitWriter(xml).suites(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  private void suites(CiReport report) throws XMLStreamException {
    List<Finding> wrong = report.findings().stream().filter(Finding::isError).toList();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "redgreen: " + report.build().goals());
    xml.writeAttribute("tests", String.valueOf(Math.max(1, wrong.size())));
    xml.writeAttribute("failures", count(wrong, false));
    xml.writeAttribute("errors", count(wrong, true));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", seconds(report.build().ms()));
    if (wrong.isEmpty()) {
      passed(report);
    }
    for (Finding finding : wrong) {
      failed(finding);
    }
    xml.writeStartElement("system-out");
    xml.writeCharacters(TextWriter.write(report));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static String count(List<Finding> findings, boolean machine) {
    return String.valueOf(
        findings.stream().filter(finding -> finding.ofTheMachine() == machine).count());
  }

  private static String seconds(long ms) {
    return String.format(Locale.ROOT, "%.3f", ms / 1000.0);
  }

  private void passed(CiReport report) throws XMLStreamException {
    xml.writeEmptyElement("testcase");
    xml.writeAttribute("classname", "build");
    xml.writeAttribute("name", report.build().goals());
    xml.writeAttribute("time", seconds(report.build().ms()));
  }

  private void failed(Finding finding) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "build." + finding.about());
    xml.writeAttribute("name", (finding.placed() ? finding.place() + " " : "") + finding.title());
    if (finding.placed()) {
      xml.writeAttribute("file", finding.file());
    }
    xml.writeAttribute("time", "0");
    xml.writeStartElement(finding.ofTheMachine() ? "error" : "failure");
    xml.writeAttribute("type", finding.rule());
    xml.writeAttribute("message", finding.title());
    xml.writeCharacters(finding.drawn());
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
