package dev.redgreen.fixer.rules.know;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which of several types of one name a file means: the one that the project imports most, then one
 * of a package that the file uses already, then the JDK's everyday packages.
 */
public final class ImportOrder {
  private static final List<String> EVERYDAY =
      List.of(
          "java.util.",
          "java.io.",
          "java.nio.file.",
          "java.time.",
          "java.util.function.",
          "java.util.stream.",
          "java.nio.",
          "java.net.",
          "java.math.",
          "java.text.",
          "java.util.concurrent.",
          "java.util.regex.",
          "java.lang.",
          "java.");

  private final TypeIndex types;
  private final List<String> imports;
  private final String ownPackage;

  /** The order for a file with this text. */
  public ImportOrder(TypeIndex types, String text) {
    this.types = types;
    this.imports = TypeIndex.importsOf(text);
    this.ownPackage = ImportEdit.packageOf(text);
  }

  /** The full names, best first. */
  public List<String> sorted(List<String> names) {
    Map<String, Integer> used = types.imported();
    return names.stream()
        .sorted(
            Comparator.comparingInt((String name) -> -used.getOrDefault(name, 0))
                .thenComparingInt(name -> types.isOwn(name) ? 0 : 1)
                .thenComparingInt(name -> -inSamePackage(name))
                .thenComparingInt(ImportOrder::everyday)
                .thenComparingInt(name -> -sharedWithOwnPackage(name))
                .thenComparingInt(name -> name.split("\\.").length)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int inSamePackage(String name) {
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return (int)
        imports.stream()
            .filter(one -> one.substring(0, Math.max(0, one.lastIndexOf('.'))).equals(packageName))
            .count();
  }

  private int sharedWithOwnPackage(String name) {
    String[] mine = ownPackage.split("\\.");
    String[] others = name.split("\\.");
    int shared = 0;
    while (shared < Math.min(mine.length, others.length) && mine[shared].equals(others[shared])) {
      shared++;
    }
    return shared;
  }

  private static int everyday(String name) {
    for (int i = 0; i < EVERYDAY.size(); i++) {
      boolean last = i == EVERYDAY.size() - 1;
      String prefix = EVERYDAY.get(i);
      if (name.startsWith(prefix) && (last || name.indexOf('.', prefix.length()) < 0)) {
        return i;
      }
    }
    return EVERYDAY.size();
  }
}
