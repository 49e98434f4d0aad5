package dev.redgreen.patterns.index;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The licences that a {@code pom.xml} declares, and where its parent lies.
 *
 * @param licences names as written, in order; the user may choose among them
 * @param parent path of the parent's pom below a Maven repository; empty if there is none
 */
record Pom(List<String> licences, String parent) {
  private static final int MOST_PARENTS = 8;

  /** The pom in this text, if it is one. */
  static Optional<Pom> read(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element project = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
      return Optional.of(new Pom(licences(project), parent(project)));
    } catch (SAXException | IOException e) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser refuses to be safe", e);
    }
  }

  /** The pom that lies beside a jar in a Maven repository, with the licences it inherits. */
  static Optional<Pom> beside(Path jar) {
    Path directory = jar.toAbsolutePath().getParent();
    Path artifact = directory == null ? null : directory.getParent();
    if (directory == null || artifact == null || artifact.getFileName() == null) {
      return Optional.empty();
    }
    String name = artifact.getFileName() + "-" + directory.getFileName() + ".pom";
    Path file = directory.resolve(name);
    Optional<Pom> pom = SourceFiles.text(file).flatMap(Pom::read);
    for (int i = 0; i < MOST_PARENTS && pom.isPresent(); i++) {
      String parent = pom.get().parent;
      if (!pom.get().licences.isEmpty() || parent.isEmpty()) {
        return pom;
      }
      pom = above(artifact, parent).flatMap(Pom::read);
    }
    return pom;
  }

  /** The repository's root is not told by the jar: it is where the parent's path leads on. */
  private static Optional<String> above(Path artifact, String path) {
    for (Path root = artifact; root != null; root = root.getParent()) {
      Optional<String> text = SourceFiles.text(root.resolve(path));
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static List<String> licences(Element project) {
    List<String> names = new ArrayList<>();
    for (Element licences : children(project, "licenses")) {
      for (Element licence : children(licences, "license")) {
        children(licence, "name").forEach(name -> names.add(name.getTextContent().strip()));
      }
    }
    return names;
  }

  private static String parent(Element project) {
    for (Element parent : children(project, "parent")) {
      String artifact = text(parent, "artifactId");
      String version = text(parent, "version");
      String directory = text(parent, "groupId").replace('.', '/') + "/" + artifact;
      return directory + "/" + version + "/" + artifact + "-" + version + ".pom";
    }
    return "";
  }

  private static String text(Element element, String child) {
    return children(element, child).stream()
        .findFirst()
        .map(found -> found.getTextContent().strip())
        .orElse("");
  }

  private static List<Element> children(Element element, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }
}
