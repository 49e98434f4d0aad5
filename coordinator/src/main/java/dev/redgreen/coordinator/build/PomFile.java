package dev.redgreen.coordinator.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.codehaus.plexus.util.xml.XmlStreamReader;
import org.codehaus.plexus.util.xml.pull.MXParser;
import org.codehaus.plexus.util.xml.pull.XmlPullParser;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The little of a pom that is needed before Maven runs. Each command reads one when it starts, and
 * the parser of the JDK alone would be a tenth of that.
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
    Optional<String> problem = reading.pass();
    if (problem.isPresent()) {
      throw new ProjectProblem(problem.get());
    }
    return reading.pom();
  }

  /** Reads a pom as far as it is well-formed XML. */
  static PomFile readSound(Path file) {
    Reading reading = new Reading(file);
    reading.pass();
    return reading.pom();
  }

  /** One pass over the elements. */
  private static final class Reading {
    private final Path file;
    private final Path directory;
    private final MXParser xml = new MXParser();
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Path> modules = new ArrayList<>();
    private String group = "";
    private String parentGroup = "";
    private String artifact = "";
    private StringBuilder text = new StringBuilder();

    Reading(Path file) {
      this.file = file;
      this.directory = file.toAbsolutePath().normalize().resolveSibling("");
    }

    /** Reads as far as it is well-formed; what is wrong there, with file, line and column. */
    Optional<String> pass() {
      try (Reader reader = new XmlStreamReader(new ByteArrayInputStream(bytes()))) {
        xml.setInput(reader);
        elements();
        return Optional.empty();
      } catch (UnsupportedEncodingException e) {
        return Optional.of(located("nobody knows its encoding " + e.getMessage()));
      } catch (XmlPullParserException | IOException e) { // it ends too early
        return Optional.of(located(reason(e)));
      }
    }

    private String located(String reason) {
      int line = Math.max(1, xml.getLineNumber());
      int column = Math.max(1, xml.getColumnNumber());
      return "%s:%d:%d: the pom does not parse: %s".formatted(file, line, column, reason);
    }

    private byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new ProjectProblem(file + " cannot be read: " + e.getMessage());
      }
    }

    /** The parser puts the place behind the reason. */
    private static String reason(Exception e) {
      String message = String.valueOf(e.getMessage());
      return message.replaceFirst("(?s)(?:\\s*\\(position:|, parser stopped on).*", "").strip();
    }

    private void elements() throws XmlPullParserException, IOException {
      for (int at = xml.next(); at != XmlPullParser.END_DOCUMENT; at = xml.next()) {
        switch (at) {
          case XmlPullParser.START_TAG -> start(xml.getName());
          case XmlPullParser.TEXT -> text.append(xml.getText());
          case XmlPullParser.END_TAG -> end();
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
