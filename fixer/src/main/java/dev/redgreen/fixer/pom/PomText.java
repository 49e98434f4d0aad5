package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pom as text with its elements, so that an edit leaves everything else as it is: comments,
 * indentation, order.
 */
final class PomText {
  /** A tag, or what hides tags. */
  static final Pattern MARKUP =
      Pattern.compile(
          "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<!DOCTYPE.*?>"
              + "|<(?<close>/)?(?<name>[\\w.:-]+)(?:\\s[^<>]*?)?(?<empty>/)?>",
          Pattern.DOTALL);

  private final Path file;
  private final String text;
  private final Element root;

  private PomText(Path file, String text, Element root) {
    this.file = file;
    this.text = text;
    this.root = root;
  }

  /** Reads a pom; empty if its tags do not match. */
  static Optional<PomText> parse(Path file, String text) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open("", 0, 0));
    Matcher markup = MARKUP.matcher(text);
    while (markup.find()) {
      String name = markup.group("name");
      if (name == null) {
        continue;
      }
      if (markup.group("close") != null) {
        Open closed = open.pop();
        if (!closed.name.equals(name) || open.isEmpty()) {
          return Optional.empty();
        }
        open.element().children.add(closed.element(text, markup.start(), markup.end()));
      } else if (markup.group("empty") != null) {
        Open whole = new Open(name, markup.start(), markup.end());
        open.element().children.add(whole.element(text, markup.end(), markup.end()));
      } else {
        open.push(new Open(name, markup.start(), markup.end()));
      }
    }
    Open top = open.pop();
    return open.isEmpty()
            && top.children.size() == 1
            && top.children.get(0).name().equals("project")
        ? Optional.of(new PomText(file, text, top.children.get(0)))
        : Optional.empty();
  }

  /** An element whose end has not been seen. */
  private static final class Open {
    private final String name;
    private final int start;
    private final int contentStart;
    private final List<Element> children = new ArrayList<>();

    Open(String name, int start, int contentStart) {
      this.name = name;
      this.start = start;
      this.contentStart = contentStart;
    }

    Element element(String text, int contentEnd, int end) {
      String own = children.isEmpty() ? text.substring(contentStart, contentEnd).strip() : "";
      return new Element(name, start, contentStart, contentEnd, end, own, children);
    }
  }

  /** The pom's path relative to the root. */
  Path file() {
    return file;
  }

  /** The element {@code project}. */
  Element project() {
    return root;
  }

  /** Replaces what stands in an element. */
  Edit set(Element element, String value) {
    return new Edit.Replace(file, element.contentStart(), element.contentEnd(), value);
  }

  /** Gives an element another name. */
  List<Edit> rename(Element element, String name) {
    int start = element.start() + 1;
    Edit opening = new Edit.Replace(file, start, start + element.name().length(), name);
    int close = element.contentEnd() + 2;
    return element.contentStart() == element.end()
        ? List.of(opening)
        : List.of(opening, new Edit.Replace(file, close, close + element.name().length(), name));
  }

  /** Whether this is a dependency of the module, not only a managed one or a plugin's. */
  boolean declares(Element dependency) {
    return root.at("dependencies", "dependency").contains(dependency);
  }

  /** Takes an element out, with its line. */
  Edit remove(Element element) {
    int start = element.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    int end = element.end();
    if (text.startsWith("\r\n", end)) {
      end += 2;
    } else if (text.startsWith("\n", end)) {
      end++;
    }
    return new Edit.Replace(file, start, end, "");
  }

  /** Puts lines at the end of an element, indented below it. */
  Edit append(Element parent, String... lines) {
    if (parent.contentStart() == parent.end()) {
      return opened(parent, lines);
    }
    int at = parent.contentEnd();
    int lineStart = text.lastIndexOf('\n', at - 1) + 1;
    boolean ownLine = text.substring(lineStart, at).isBlank();
    String indent = indent(parent);
    String added = (ownLine ? "" : newline()) + below(parent, lines);
    int place = ownLine ? lineStart : at;
    return new Edit.Replace(file, place, place, added + (ownLine ? "" : indent));
  }

  /** An element that is closed by its own tag gets lines in it. */
  private Edit opened(Element element, String... lines) {
    String whole =
        "<%s>%s%s%s</%s>"
            .formatted(
                element.name(), newline(), below(element, lines), indent(element), element.name());
    return new Edit.Replace(file, element.start(), element.end(), whole);
  }

  private String below(Element parent, String... lines) {
    StringBuilder below = new StringBuilder();
    for (String line : lines) {
      below.append(indent(parent)).append(unit()).append(line.replace("  ", unit()));
      below.append(newline());
    }
    return below.toString();
  }

  private String newline() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Adds properties, one line each. */
  Edit properties(List<String> lines) {
    return add(List.of("properties"), lines);
  }

  /** Adds lines to the element that names lead to from the project; what is missing is made. */
  Edit add(List<String> path, List<String> lines) {
    return add(root, path, lines);
  }

  /** Adds lines to the element that names lead to from another one; what is missing is made. */
  Edit add(Element from, List<String> path, List<String> lines) {
    Element at = from;
    int depth = 0;
    for (Optional<Element> next = at.child(path.get(0)); next.isPresent(); ) {
      at = next.get();
      depth++;
      next = depth < path.size() ? at.child(path.get(depth)) : Optional.empty();
    }
    List<String> block = List.copyOf(lines);
    for (int i = path.size() - 1; i >= depth; i--) {
      block = wrapped(path.get(i), block);
    }
    return append(at, block.toArray(String[]::new));
  }

  private static List<String> wrapped(String name, List<String> lines) {
    List<String> block = new ArrayList<>(List.of("<" + name + ">"));
    lines.forEach(line -> block.add("  " + line));
    block.add("</" + name + ">");
    return block;
  }

  private String indent(Element element) {
    int lineStart = text.lastIndexOf('\n', element.start() - 1) + 1;
    String before = text.substring(lineStart, element.start());
    return before.isBlank() ? before : "";
  }

  /** One step of indentation, as the first child of the project shows it. */
  private String unit() {
    return root.children().isEmpty() || indent(root.children().get(0)).isEmpty()
        ? "  "
        : indent(root.children().get(0));
  }
}
