package dev.redgreen.fixer.pom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a pom with its place in the text. Offsets count characters.
 *
 * @param name of the tag
 * @param start offset of the opening tag
 * @param contentStart offset behind the opening tag
 * @param contentEnd offset of the closing tag
 * @param end offset behind the closing tag
 * @param text what stands in it, without elements, stripped
 * @param children the elements in it, in order
 */
record Element(
    String name,
    int start,
    int contentStart,
    int contentEnd,
    int end,
    String text,
    List<Element> children) {

  Element {
    children = List.copyOf(children);
  }

  /** The first child of this name. */
  Optional<Element> child(String wanted) {
    return children.stream().filter(child -> child.name().equals(wanted)).findFirst();
  }

  /** Text of the first child of this name; empty if there is none. */
  String textOf(String wanted) {
    return child(wanted).map(Element::text).orElse("");
  }

  /** This element and everything in it. */
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }

  /** The elements that a path of names leads to from here. */
  List<Element> at(String... path) {
    List<Element> found = List.of(this);
    for (String step : path) {
      List<Element> next = new ArrayList<>();
      for (Element element : found) {
        element.children().stream().filter(it -> it.name().equals(step)).forEach(next::add);
      }
      found = next;
    }
    return found;
  }
}
