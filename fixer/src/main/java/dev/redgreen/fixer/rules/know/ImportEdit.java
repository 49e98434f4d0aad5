package dev.redgreen.fixer.rules.know;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts an import where a reader expects it: in order among the others of its kind. */
public final class ImportEdit {
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^[ \\t]*package\\s+([\\w.]+)\\s*;[^\\n]*\\n?");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^[ \\t]*import\\s+(static\\s+)?([\\w.*]+)\\s*;[^\\n]*(?:\\n|$)");

  private ImportEdit() {}

  /** The package that a text declares; empty if it names none. */
  public static String packageOf(String text) {
    Matcher found = PACKAGE.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  /** The edit that adds a single-type import. */
  public static Edit.Replace add(Path file, String text, String name) {
    return add(file, text, name, false);
  }

  /** The edit that imports a type; empty if the text can name it as it is. */
  public static Optional<Edit> needed(Path file, String text, String name) {
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    List<String> imports = TypeIndex.importsOf(text);
    boolean known =
        packageName.isEmpty()
            || packageName.equals("java.lang")
            || packageName.equals(packageOf(text))
            || imports.contains(name)
            || imports.contains(packageName + ".*");
    return known ? Optional.empty() : Optional.of(add(file, text, name));
  }

  /** The one edit that imports several types; empty if the text can name all of them. */
  public static Optional<Edit> needed(Path file, String text, Collection<String> names) {
    String after = text;
    for (String name : names) {
      String before = after;
      after =
          needed(file, before, name)
              .map(edit -> Patch.of(edit).applyTo(same -> Optional.of(before)).get(file))
              .flatMap(changed -> changed)
              .orElse(before);
    }
    if (after.equals(text)) {
      return Optional.empty();
    }
    int start = 0;
    while (start < text.length() && text.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = text.length();
    int longer = after.length() - text.length();
    while (end > start && text.charAt(end - 1) == after.charAt(end + longer - 1)) {
      end--;
    }
    return Optional.of(new Edit.Replace(file, start, end, after.substring(start, end + longer)));
  }

  /** The edit that adds an import of a static member. */
  public static Edit.Replace addStatic(Path file, String text, String name) {
    return add(file, text, name, true);
  }

  private static Edit.Replace add(Path file, String text, String name, boolean isStatic) {
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    String line = "import " + (isStatic ? "static " : "") + name + ";" + newline;
    Matcher each = IMPORT.matcher(text);
    int behind = -1;
    int before = -1;
    int any = -1;
    int top = -1;
    while (each.find()) {
      any = each.end();
      top = top < 0 ? each.start() : top;
      if ((each.group(1) != null) == isStatic) {
        if (each.group(2).compareTo(name) < 0 || before < 0 && behind < 0) {
          behind = each.group(2).compareTo(name) < 0 ? each.end() : behind;
          before = behind < 0 ? each.start() : before;
        }
      }
    }
    if (behind >= 0) {
      return insert(file, text, behind, line, newline);
    }
    if (before >= 0) {
      return insert(file, text, before, line, newline);
    }
    if (any >= 0 && isStatic) {
      return insert(file, text, top, line + newline, newline);
    }
    if (any >= 0) {
      return insert(file, text, any, newline + line, newline);
    }
    return first(file, text, line, newline);
  }

  private static Edit.Replace first(Path file, String text, String line, String newline) {
    Matcher named = PACKAGE.matcher(text);
    if (!named.find()) {
      return new Edit.Replace(file, 0, 0, line + newline);
    }
    return insert(file, text, named.end(), newline + line, newline);
  }

  private static Edit.Replace insert(
      Path file, String text, int at, String inserted, String newline) {
    boolean newLine = at > 0 && text.charAt(at - 1) != '\n';
    return new Edit.Replace(file, at, at, (newLine ? newline : "") + inserted);
  }

  /** The edit that removes the import in which an offset lies; empty if there is none. */
  public static Optional<Edit.Replace> remove(Path file, String text, int offset) {
    Matcher each = IMPORT.matcher(text);
    while (each.find()) {
      if (each.start() <= offset && offset < each.end()) {
        return Optional.of(new Edit.Replace(file, each.start(), each.end(), ""));
      }
    }
    return Optional.empty();
  }
}
