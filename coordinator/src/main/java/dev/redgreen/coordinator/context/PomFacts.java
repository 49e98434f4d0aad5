package dev.redgreen.coordinator.context;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What poms say: the one of a directory, and those of its modules. */
final class PomFacts {
  private static final int MOST_MODULES = 200;

  private final Path directory;
  private final Facts facts;
  private final Map<String, String> properties = new HashMap<>();

  PomFacts(Path directory, Facts facts) {
    this.directory = directory;
    this.facts = facts;
  }

  void read(String xml) {
    facts.language("java");
    facts.build("maven");
    read(directory, xml, 0);
  }

  private void read(Path at, String xml, int depth) {
    try {
      Element project = parse(xml);
      children(project, "properties").forEach(this::properties);
      children(project, "artifactId").forEach(name -> facts.module(text(name)));
      for (String name :
          new String[] {"maven.compiler.release", "maven.compiler.target", "java.version"}) {
        facts.release(properties.getOrDefault(name, ""));
      }
      children(project, "parent").forEach(this::library);
      all(project, "dependency").forEach(this::library);
      all(project, "release").forEach(release -> facts.release(resolved(text(release))));
      if (!all(project, "kotlin-maven-plugin").isEmpty() || xml.contains("kotlin-maven-plugin")) {
        facts.language("kotlin");
      }
      if (depth < 3) {
        all(project, "module").stream()
            .limit(MOST_MODULES)
            .forEach(module -> module(at.resolve(text(module)), depth));
      }
    } catch (SAXException | IOException broken) {
      // A pom that does not parse tells nothing; Maven will say so.
      return;
    }
  }

  private void module(Path at, int depth) {
    BuildFacts.text(at.resolve("pom.xml")).ifPresent(xml -> read(at, xml, depth + 1));
  }

  private static Element parse(String xml) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser refuses to be safe", e);
    }
  }

  private void properties(Element table) {
    for (Node node = table.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element property) {
        properties.put(property.getTagName(), text(property));
      }
    }
  }

  private void library(Element element) {
    String version =
        children(element, "version").stream().findFirst().map(PomFacts::text).orElse("");
    children(element, "groupId").forEach(group -> facts.library(text(group), resolved(version)));
  }

  private String resolved(String value) {
    boolean property = value.startsWith("${") && value.endsWith("}");
    return property ? properties.getOrDefault(value.substring(2, value.length() - 1), "") : value;
  }

  private static java.util.List<Element> children(Element element, String name) {
    return all(element, name).stream().filter(child -> child.getParentNode() == element).toList();
  }

  private static java.util.List<Element> all(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    java.util.List<Element> elements = new java.util.ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }
}
