package dev.redgreen.fixer.reuse.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names types in one file, and knows which imports that takes. */
public final class Imports {
  private final String packageName;
  private final Map<String, String> bySimpleName = new HashMap<>();
  private final Set<String> declared;
  private final Set<String> added = new TreeSet<>();
  private final Map<String, String> local = new HashMap<>();

  /**
   * Names for a file.
   *
   * @param present qualified names that the file imports already
   * @param declared simple names that mean something else in the file
   */
  public Imports(String packageName, List<String> present, Set<String> declared) {
    this.packageName = packageName;
    this.declared = new HashSet<>(declared);
    present.forEach(name -> bySimpleName.put(simple(name), name));
  }

  /** Makes a type go by a name that the file itself declares. */
  public void declare(String qualifiedName, String simpleName) {
    local.put(qualifiedName, simpleName);
    declared.add(simpleName);
  }

  private static String simple(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  /** The name of a type in this file: short where that is unmistakable. */
  public String name(String qualifiedName) {
    if (local.containsKey(qualifiedName)) {
      return local.get(qualifiedName);
    }
    String outer = outermost(qualifiedName);
    if (outer.indexOf('.') < 0) {
      return qualifiedName;
    }
    String simple = simple(outer);
    String known = bySimpleName.getOrDefault(simple, "");
    if (declared.contains(simple) || !(known.isEmpty() || known.equals(outer))) {
      return qualifiedName;
    }
    if (known.isEmpty()) {
      bySimpleName.put(simple, outer);
      String home = outer.substring(0, outer.lastIndexOf('.'));
      if (!home.equals("java.lang") && !home.equals(packageName)) {
        added.add(outer);
      }
    }
    return qualifiedName.substring(outer.length() - simple.length());
  }

  /** The part of a name up to the first word with a capital: nested types need no import. */
  private static String outermost(String qualifiedName) {
    String[] words = qualifiedName.split("\\.");
    StringBuilder outer = new StringBuilder();
    for (String word : words) {
      outer.append(outer.length() > 0 ? "." : "").append(word);
      if (Character.isUpperCase(word.charAt(0))) {
        break;
      }
    }
    return outer.toString();
  }

  /** The head of a new file: its package, then the imports that were needed so far. */
  String head() {
    StringBuilder text = new StringBuilder();
    if (!packageName.isEmpty()) {
      text.append("package ").append(packageName).append(";\n\n");
    }
    added.forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.append(added.isEmpty() ? "" : "\n").toString();
  }

  /** Qualified names of the imports that the file does not have yet, sorted. */
  public Set<String> added() {
    return added;
  }
}
