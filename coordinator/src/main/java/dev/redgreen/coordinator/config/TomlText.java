package dev.redgreen.coordinator.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a TOML file, one of which is to be changed. Tables and values of one line are
 * understood, and lists of several; whoever calls checks what came of it.
 */
final class TomlText {
  private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([^\\[\\]]+?)\\s*]\\s*(#.*)?");
  private static final Pattern VALUE =
      Pattern.compile(
          "(\\s*[\\w.-]+\\s*=\\s*)((?:\"(?:\\\\.|[^\"\\\\]++)*+\"|'[^']*+'|[^#\"']++)*+)(.*)");

  private final String newline;
  private final List<String> lines;

  TomlText(String text) {
    this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    this.lines = new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split("\r?\n", -1)));
    if (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
  }

  /** The text with a setting; one that is there keeps its place and the comment behind it. */
  String with(String name, String value) {
    int dot = name.lastIndexOf('.');
    String table = name.substring(0, dot);
    String key = name.substring(dot + 1);
    String current = "";
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      Matcher header = TABLE.matcher(lines.get(i));
      if (header.matches()) {
        current = header.group(1);
        last = current.equals(table) ? i : last;
      } else if (isKey(
          lines.get(i), current.isEmpty() ? name : current + "." + key, current, name)) {
        replace(i, value);
        return text();
      } else if (current.equals(table) && !lines.get(i).isBlank()) {
        last = i;
      }
    }
    add(last, table, key + " = " + value);
    return text();
  }

  private static boolean isKey(String line, String full, String table, String name) {
    if (!full.equals(name)) {
      return false;
    }
    String key = table.isEmpty() ? name : name.substring(table.length() + 1);
    return line.matches("\\s*" + Pattern.quote(key) + "\\s*=.*");
  }

  private void replace(int at, String value) {
    Matcher line = VALUE.matcher(lines.get(at));
    if (!line.matches()) {
      return;
    }
    String old = line.group(2);
    String gap = old.substring(old.stripTrailing().length());
    String comment = line.group(3);
    while (open(old) && at + 1 < lines.size()) {
      Matcher next = Pattern.compile("([^#]*)(#.*)?").matcher(lines.remove(at + 1));
      old += next.matches() ? next.group(1) : "";
    }
    lines.set(at, line.group(1) + value + (comment.isEmpty() ? "" : gap + comment));
  }

  private static boolean open(String value) {
    return value.chars().filter(c -> c == '[').count()
        > value.chars().filter(c -> c == ']').count();
  }

  private void add(int last, String table, String line) {
    if (last >= 0) {
      lines.add(last + 1, line);
      return;
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add("[" + table + "]");
    lines.add(line);
  }

  private String text() {
    return String.join(newline, lines) + newline;
  }
}
