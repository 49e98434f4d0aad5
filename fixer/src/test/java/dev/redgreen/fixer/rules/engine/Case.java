package dev.redgreen.fixer.rules.engine;

import dev.redgreen.fixer.TestModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sources that do not compile and what becomes of them. In a file of cases, {@code ### name} begins
 * one, {@code --- main a/A.java} a source before, {@code +++ main a/A.java} one after, {@code ===
 * stub} says what the fix may claim; without a source after, nothing may be proposed.
 */
record Case(String name, String standing, Map<Path, String> before, Map<Path, String> after) {

  static List<Case> in(Path folder) {
    List<Case> cases = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        cases.addAll(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String text : Files.readString(file).split("(?m)^### ")) {
      if (!text.isBlank()) {
        cases.add(parse(file.getFileName().toString().replace(".cases", ""), text));
      }
    }
    return cases;
  }

  private static Case parse(String group, String text) {
    Map<Path, String> before = new TreeMap<>();
    Map<Path, String> after = new TreeMap<>();
    String standing = "verified";
    for (String part : text.split("(?m)^(?=(?:---|\\+\\+\\+|===) )")) {
      String head = part.lines().findFirst().orElse("");
      String body = part.substring(Math.min(part.length(), head.length() + 1));
      if (head.startsWith("=== ")) {
        standing = head.substring(4).strip();
      } else if (head.startsWith("--- ")) {
        before.put(path(head), trimmed(body));
      } else if (head.startsWith("+++ ")) {
        after.put(path(head), trimmed(body));
      }
    }
    return new Case(group + ": " + text.lines().findFirst().orElse(""), standing, before, after);
  }

  private static Path path(String head) {
    String[] words = head.split(" ");
    return words[1].equals("test") ? TestModule.test(words[2]) : TestModule.main(words[2]);
  }

  private static String trimmed(String body) {
    return body.stripTrailing() + "\n";
  }
}
