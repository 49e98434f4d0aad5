package dev.redgreen.fixer.template;

import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Qualified names of types: those that the project declares, and those that its files import. */
final class TypeIndex {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^\\s*import\\s+([\\w.]+\\.(\\p{javaUpperCase}\\w*))\\s*;");

  /** By simple name, how often each qualified name was seen. */
  private final Map<String, TreeMap<String, Integer>> seen = new TreeMap<>();

  private final Map<String, Path> files = new HashMap<>();

  TypeIndex(SourceTree tree) {
    tree.mainFiles().forEach(file -> tree.text(file).ifPresent(text -> add(file, text)));
    tree.testFiles().forEach(file -> tree.text(file).ifPresent(text -> add(file, text)));
  }

  private void add(Path file, String text) {
    String name = String.valueOf(file.getFileName()).replaceAll("\\.java$", "");
    Matcher declared = PACKAGE.matcher(text);
    if (declared.find()) {
      count(name, declared.group(1) + "." + name);
    }
    files.putIfAbsent(name, file);
    Matcher imported = IMPORT.matcher(text);
    while (imported.find()) {
      count(imported.group(2), imported.group(1));
    }
  }

  private void count(String simple, String qualified) {
    seen.computeIfAbsent(simple, name -> new TreeMap<>()).merge(qualified, 1, Integer::sum);
  }

  /** Qualified names of a simple one, the most used first. */
  List<String> qualified(String simple) {
    Map<String, Integer> counts = seen.getOrDefault(simple, new TreeMap<>());
    List<String> names = new ArrayList<>(new TreeSet<>(counts.keySet()));
    names.sort(Collections.reverseOrder(java.util.Comparator.comparing(counts::get)));
    return names;
  }

  /** The file of the project that declares a top-level type. */
  Optional<Path> file(String simple) {
    return Optional.ofNullable(files.get(simple));
  }
}
