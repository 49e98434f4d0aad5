package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parents of a project's pom, as far as they are found by relative paths. */
final class ParentPom {
  private static final int DEEPEST = 20;

  private ParentPom() {}

  /** A sentence about a parent pom that lies above the tree; empty if there is none. */
  static Optional<String> outside(Path root, Path project) {
    Path pom = project.resolve("pom.xml");
    for (int depth = 0; depth < DEEPEST && Files.isRegularFile(pom); depth++) {
      Optional<Path> parent = parent(pom);
      if (parent.isEmpty() || !Files.isRegularFile(parent.get())) {
        return Optional.empty();
      }
      pom = parent.get();
      if (!pom.startsWith(root)) {
        return Optional.of(
            pom
                + ": a parent pom above the repository; it is missing in the run, which finds it"
                + " only if it is installed (mvn install).");
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> parent(Path pom) {
    try (InputStream bytes = Files.newInputStream(pom)) {
      return relativePath(bytes)
          .filter(path -> !path.isBlank())
          .map(path -> pom.resolveSibling(path).normalize())
          .map(path -> Files.isDirectory(path) ? path.resolve("pom.xml") : path);
    } catch (IOException | XMLStreamException e) {
      return Optional.empty(); // what is wrong with the pom, Maven says better
    }
  }

  /** What the pom says of its parent's place; empty if it has no parent. */
  private static Optional<String> relativePath(InputStream pom) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(pom);
    int depth = 0;
    boolean inParent = false;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        inParent |= depth == 2 && reader.getLocalName().equals("parent");
        if (inParent && depth == 3 && reader.getLocalName().equals("relativePath")) {
          return Optional.of(reader.getElementText().strip());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (inParent && depth == 2) {
          return Optional.of("../pom.xml");
        }
        depth--;
      }
    }
    return Optional.empty();
  }
}
