package dev.redgreen.coordinator.bench.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads programs as {@code benchmarks/codes/README.md} describes their form: one text for the
 * broken and the right version, in which a first character tells the lines of only one of them.
 */
final class ProgramFile {
  private static final Pattern HEAD =
      Pattern.compile("(\\S+(?: or \\S+)*?)(?: \\((.+?)\\))?: (.+)");
  private static final Pattern PART = Pattern.compile("(?m)^(?=(?:---|===|!!!) )");
  private static final Pattern REPEATED = Pattern.compile("@\\{(.+?)\\*(\\d+)\\}");

  private final Map<String, String> broken = new TreeMap<>();
  private final Map<String, String> right = new TreeMap<>();
  private final List<String> checks = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private String reason = "";
  private int release = 17;

  private ProgramFile() {}

  /** The programs of all files in a folder, by name of file. */
  static List<CodeProgram> in(Path folder) {
    List<CodeProgram> programs = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".cases")).sorted().toList()) {
        for (String text : Files.readString(file).split("(?m)^### ")) {
          if (!text.isBlank()) {
            programs.add(new ProgramFile().program(text));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return programs;
  }

  private CodeProgram program(String text) {
    Matcher head = HEAD.matcher(firstLine(text));
    if (!head.matches()) {
      throw new IllegalArgumentException("no code and title: " + firstLine(text));
    }
    for (String part : PART.split(rest(text))) {
      part(part);
    }
    return new CodeProgram(
        List.of(head.group(1).split(" or ")),
        head.group(2) == null ? "" : head.group(2),
        head.group(3),
        release,
        options,
        broken,
        right,
        checks,
        reason);
  }

  private void part(String part) {
    String line = firstLine(part);
    String words = line.length() < 4 ? "" : line.substring(4).strip();
    if (line.startsWith("--- ")) {
      put(broken, words, version(rest(part), '-', '+'));
      put(right, words, version(rest(part), '+', '-'));
    } else if (line.startsWith("=== ")) {
      checks.add(words);
    } else if (line.startsWith("!!! ")) {
      reason = words;
    } else {
      part.lines().forEach(this::setting);
    }
  }

  private void setting(String line) {
    if (line.startsWith("release ")) {
      release = Integer.parseInt(line.substring(8).strip());
    } else if (line.startsWith("options ")) {
      options.addAll(List.of(line.substring(8).split(" ")));
    }
  }

  /** A version in which there is nothing has no such file. */
  private static void put(Map<String, String> version, String file, String text) {
    if (!text.isBlank()) {
      version.put(file, text);
    }
  }

  private static String version(String text, char own, char other) {
    StringBuilder version = new StringBuilder();
    for (String line : text.stripTrailing().split("\n")) {
      if (line.isEmpty() || line.charAt(0) != other) {
        boolean marked = !line.isEmpty() && line.charAt(0) == own;
        version.append(marked ? line.substring(1) : line).append('\n');
      }
    }
    return REPEATED
        .matcher(version)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static String rest(String text) {
    return text.substring(Math.min(text.length(), firstLine(text).length() + 1));
  }
}
