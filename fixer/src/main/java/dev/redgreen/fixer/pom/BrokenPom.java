package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.rules.know.Nearest;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pom whose tags do not match, and the edits that make them match. */
final class BrokenPom {
  private static final Pattern AMPERSAND =
      Pattern.compile(
          "&(?!#\\d+;|#x[0-9a-fA-F]+;|\\w+;)|<!--.*?-->|<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);

  /** Letters in which a closing tag may differ from its opening one. */
  private static final int MISSPELT = 2;

  private final Path file;
  private final String text;
  private final List<Edit> edits = new ArrayList<>();
  private final Deque<Tag> open = new ArrayDeque<>();

  private BrokenPom(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** An opening tag, and the first element in it. */
  private static final class Tag {
    private final String name;
    private final int start;
    private final int end;
    private @Nullable Tag firstChild;
    private @Nullable Tag twin;

    Tag(String name, int start, int end) {
      this.name = name;
      this.start = start;
      this.end = end;
    }
  }

  /** Edits after which the tags match; none if they do, or if that is beyond repair. */
  static List<Edit> edits(Path file, String text) {
    BrokenPom broken = new BrokenPom(file, text);
    broken.ampersands();
    Matcher markup = PomText.MARKUP.matcher(text);
    while (markup.find()) {
      broken.take(markup);
    }
    broken.closeAll();
    return List.copyOf(broken.edits);
  }

  private void ampersands() {
    Matcher found = AMPERSAND.matcher(text);
    while (found.find()) {
      if (found.group().equals("&")) {
        edits.add(new Edit.Replace(file, found.start(), found.end(), "&amp;"));
      }
    }
  }

  private void take(Matcher markup) {
    String name = markup.group("name");
    if (name == null) {
      return;
    }
    if (markup.group("close") != null) {
      close(name, markup.start(), markup.end());
      return;
    }
    Tag tag = new Tag(name, markup.start(), markup.end());
    Optional.ofNullable(open.peek()).ifPresent(parent -> child(parent, tag));
    if (markup.group("empty") == null) {
      open.push(tag);
    }
  }

  private static void child(Tag parent, Tag tag) {
    parent.firstChild = parent.firstChild == null ? tag : parent.firstChild;
    boolean same = parent.twin == null && parent.name.equals(tag.name);
    parent.twin = same ? tag : parent.twin;
  }

  private void close(String name, int start, int end) {
    if (open.stream().anyMatch(tag -> tag.name.equals(name))) {
      for (Tag tag = open.pop(); !tag.name.equals(name); tag = open.pop()) {
        insertEnd(tag, start);
      }
    } else if (!open.isEmpty() && Nearest.distance(open.element().name, name) <= MISSPELT) {
      rename(open.pop(), name, start, end);
    } else {
      edits.add(new Edit.Replace(file, start, end, ""));
    }
  }

  /** Of two names that should be one, that which Maven knows is right. */
  private void rename(Tag tag, String closing, int start, int end) {
    if (PomNames.isKnown(closing) && !PomNames.isKnown(tag.name)) {
      edits.add(new Edit.Replace(file, tag.start + 1, tag.start + 1 + tag.name.length(), closing));
    } else {
      edits.add(new Edit.Replace(file, start, end, "</" + tag.name + ">"));
    }
  }

  /**
   * Closes what was left open: behind its text, before another element of its own name, or where
   * what is around it ends.
   */
  private void insertEnd(Tag tag, int limit) {
    Tag child = tag.firstChild;
    String own = text.substring(tag.end, child == null ? limit : child.start);
    String closing = "</" + tag.name + ">";
    if (!own.isBlank()) {
      insert(tag.end + own.stripTrailing().length(), closing);
    } else {
      Tag twin = tag.twin;
      int line = lineStart(twin == null ? limit : twin.start);
      String indent = text.substring(lineStart(tag.start), tag.start);
      insert(line, (indent.isBlank() ? indent : "") + closing + newline());
    }
  }

  private void insert(int at, String what) {
    edits.add(new Edit.Replace(file, at, at, what));
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private String newline() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private void closeAll() {
    StringBuilder closing = new StringBuilder(text.endsWith("\n") ? "" : newline());
    while (!open.isEmpty()) {
      closing.append("</").append(open.pop().name).append(">").append(newline());
    }
    if (!closing.toString().isBlank()) {
      insert(text.length(), closing.toString());
    }
  }
}
