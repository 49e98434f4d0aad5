package dev.redgreen.prompts.template;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a Java text, read without a parser so that text with syntax errors has them, too.
 *
 * @param home its package; empty for the unnamed one
 * @param imports qualified names of imported types, in order; static imports count for their type
 * @param wildcards packages that are imported as a whole
 * @param words every identifier that occurs
 */
record Names(String home, Set<String> imports, Set<String> wildcards, Set<String> words) {
  static final Names NONE = new Names("", Set.of(), Set.of(), Set.of());

  private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+([\\w.]+)\\s*;");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^[ \\t]*import\\s+(static\\s+)?([\\w.]+)(\\.\\*)?\\s*;");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");

  static Names of(String text) {
    Matcher home = PACKAGE.matcher(text);
    Set<String> imports = new LinkedHashSet<>();
    Set<String> wildcards = new LinkedHashSet<>();
    Matcher line = IMPORT.matcher(text);
    while (line.find()) {
      boolean all = line.group(3) != null;
      String name = line.group(2);
      if (line.group(1) != null) {
        int dot = name.lastIndexOf('.');
        imports.add(all || dot < 0 ? name : name.substring(0, dot));
      } else {
        (all ? wildcards : imports).add(name);
      }
    }
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return new Names(home.find() ? home.group(1) : "", imports, wildcards, words);
  }

  /** Whether the text can mean this type. */
  boolean means(String type, String itsPackage) {
    String qualified = itsPackage.isEmpty() ? type : itsPackage + "." + type;
    return words.contains(type)
        && (home.equals(itsPackage)
            || imports.contains(qualified)
            || imports.stream().anyMatch(name -> name.startsWith(qualified + "."))
            || wildcards.contains(itsPackage));
  }

  /** The qualified name that a simple one has here: imported, or of the same package. */
  String qualified(String type) {
    return imports.stream()
        .filter(name -> name.endsWith("." + type))
        .findFirst()
        .orElse(home.isEmpty() ? type : home + "." + type);
  }
}
