package dev.redgreen.coordinator.recommend;

import dev.redgreen.coordinator.workspace.ChangedCode;
import dev.redgreen.patterns.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody seems to be writing.
 *
 * @param words the words of the identifiers that the change is full of, the most frequent first
 * @param imports what the changed lines import, as written
 */
record Intent(List<String> words, Set<String> imports) {
  private static final int MOST_WORDS = 10;
  private static final int LEAST_LENGTH = 3;
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{2,}");
  private static final Pattern COMMENT = Pattern.compile("^\\s*(?://|#|\\*|/\\*).*");
  private static final Pattern IMPORT =
      Pattern.compile("^\\s*(?:import|from|use|using|#include)\\b\\s*(?:static\\s+)?(.*?);?\\s*$");
  private static final Set<String> SYNTAX =
      Set.of(
          "abstract",
          "and",
          "assert",
          "async",
          "await",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "def",
          "default",
          "double",
          "elif",
          "else",
          "enum",
          "export",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "from",
          "func",
          "function",
          "if",
          "impl",
          "implements",
          "import",
          "int",
          "interface",
          "lambda",
          "let",
          "long",
          "match",
          "mod",
          "mut",
          "new",
          "none",
          "not",
          "null",
          "package",
          "pass",
          "private",
          "protected",
          "pub",
          "public",
          "raise",
          "record",
          "return",
          "self",
          "short",
          "static",
          "string",
          "struct",
          "super",
          "switch",
          "this",
          "throw",
          "throws",
          "trait",
          "true",
          "try",
          "type",
          "use",
          "val",
          "var",
          "void",
          "while",
          "with",
          "yield",
          "get",
          "set",
          "the",
          "test",
          "java",
          "util",
          "src",
          "main",
          "org",
          "com");

  Intent {
    words = List.copyOf(words);
    imports = Set.copyOf(imports);
  }

  /** What these changes say; names of the files count as if they were declared. */
  static Intent of(List<ChangedCode> changes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> imports = new TreeSet<>();
    for (ChangedCode change : changes) {
      String file = change.path().replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
      count(file, 2, counts);
      for (String line : change.lines()) {
        Matcher imported = IMPORT.matcher(line);
        if (imported.matches()) {
          imports.add(imported.group(1));
        } else if (!COMMENT.matcher(line).matches()) {
          identifiers(line, counts);
        }
      }
    }
    return new Intent(frequent(counts), imports);
  }

  private static void identifiers(String line, Map<String, Integer> counts) {
    Matcher identifier = IDENTIFIER.matcher(line.replaceAll("\"[^\"]*\"|'[^']*'", " "));
    while (identifier.find()) {
      count(identifier.group(), 1, counts);
    }
  }

  private static void count(String identifier, int times, Map<String, Integer> counts) {
    for (String word : Words.of(identifier)) {
      if (word.length() >= LEAST_LENGTH && !SYNTAX.contains(word)) {
        counts.merge(word, times, Integer::sum);
      }
    }
  }

  private static List<String> frequent(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }
}
