package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The little of a pom that is needed before Maven runs.
 *
 * @param directory where it lies
 * @param group its group, or its parent's; empty if it has neither
 * @param artifact its artifact; empty if it has none
 * @param modules directories of its modules, those of profiles included
 */
record PomFile(Path directory, String group, String artifact, List<Path> modules) {

  /**
   * Reads a pom.
   *
   * @throws ProjectProblem if it is no well-formed XML; the message has file, line and column
   */
  static PomFile read(Path file) {
    Reading reading = new Reading(file);
    try {
      pass(file, reading);
      return reading.pom();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
      throw new ProjectProblem(
          "%s:%d:%d: the pom does not parse: %s".formatted(file, line, column, reason(e)));
    }
  }

  /** Reads a pom as far as it is well-formed XML. */
  static PomFile readSound(Path file) {
    Reading reading = new Reading(file);
    try {
      pass(file, reading);
    } catch (XMLStreamException e) {
      return reading.pom();
    }
    return reading.pom();
  }

  private static void pass(Path file, Reading reading) throws XMLStreamException {
    try (InputStream stream = Files.newInputStream(file)) {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      reading.read(factory.createXMLStreamReader(stream));
    } catch (IOException e) {
      throw new ProjectProblem(file + " cannot be read: " + e.getMessage());
    }
  }

  /** The JDK puts the place into the first line of its message, and the reason behind it. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    return message.replaceFirst("(?s)^ParseError at .*?Message: ", "").strip();
  }

  /** One pass over the elements. */
  private static final class Reading {
    private final Path directory;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Path> modules = new ArrayList<>();
    private String group = "";
    private String parentGroup = "";
    private String artifact = "";
    private StringBuilder text = new StringBuilder();

    Reading(Path file) {
      this.directory = file.toAbsolutePath().normalize().resolveSibling("");
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamReader.START_ELEMENT -> start(xml.getLocalName());
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(xml.getText());
          case XMLStreamReader.END_ELEMENT -> end();
          default -> {}
        }
      }
    }

    PomFile pom() {
      return new PomFile(directory, group.isEmpty() ? parentGroup : group, artifact, modules);
    }

    private void start(String name) {
      path.addLast(name);
      text = new StringBuilder();
    }

    private void end() {
      String value = text.toString().strip();
      switch (String.join("/", path)) {
        case "project/groupId" -> group = value;
        case "project/parent/groupId" -> parentGroup = value;
        case "project/artifactId" -> artifact = value;
        case "project/modules/module", "project/profiles/profile/modules/module" -> module(value);
        default -> {}
      }
      path.removeLast();
    }

    private void module(String value) {
      Path module = directory.resolve(value).normalize();
      modules.add(value.endsWith(".xml") ? module.resolveSibling("").normalize() : module);
    }
  }
}
