package dev.redgreen.fixer.reuse.demand;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The sources that the targeted tests are compiled from: their own and those of the test classes
 * that these mention.
 *
 * @param texts by path relative to the root
 * @param names qualified names of the targeted top-level classes
 */
record TestSources(Map<Path, String> texts, Set<String> names) {

  static TestSources of(SourceTree tree, List<TestId> targets) {
    Set<String> names = new LinkedHashSet<>();
    Deque<Path> open = new ArrayDeque<>();
    for (TestId target : targets) {
      String name = target.className().replaceFirst("\\$.*", "");
      for (Path file : tree.testFiles()) {
        if (file.endsWith(name.replace('.', '/') + ".java")) {
          names.add(name);
          open.add(file);
        }
      }
    }
    Map<Path, String> texts = new TreeMap<>();
    while (!open.isEmpty()) {
      Path file = open.poll();
      if (!texts.containsKey(file)) {
        String text = tree.text(file).orElse("");
        texts.put(file, text);
        tree.testFiles().stream().filter(other -> mentions(text, other)).forEach(open::add);
      }
    }
    return new TestSources(texts, names);
  }

  private static boolean mentions(String text, Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    return text.contains(name)
        && Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find();
  }

  Set<Path> files() {
    return texts.keySet();
  }
}
