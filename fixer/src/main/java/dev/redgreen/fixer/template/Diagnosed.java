package dev.redgreen.fixer.template;

import dev.redgreen.fixer.CompileError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a diagnostic names, by what it is to the diagnostic: the symbol that it is about, the type
 * that the symbol is looked for in, the types found and required. Types go by their simple names.
 *
 * @param arguments name of the argument to its value
 */
record Diagnosed(TreeMap<String, String> arguments) {
  /** The argument that the diagnostic is about. */
  static final String SYMBOL = "symbol";

  private static final Pattern PACKAGES =
      Pattern.compile("\\b(?:[\\p{javaLowerCase}_][\\w$]*\\.)+(?=\\p{javaUpperCase})");

  private static final Pattern PARAMETERS =
      Pattern.compile("(?m)^\\s*required:\\s+(\\S.*)\\R\\s*found:\\s+(\\S.*)$");

  private record Sentence(String first, String second, Pattern pattern) {}

  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence("kind", "", Pattern.compile("(?m)^\\s*symbol:\\s+(?:static )?(\\w+) ")),
          new Sentence("owner", "", Pattern.compile("(?m)^\\s*location:.* of type (\\S.*)$")),
          new Sentence(
              "owner", "", Pattern.compile("(?m)^\\s*location:\\s+(?:class|interface) (\\S+)$")),
          new Sentence("owner", "", Pattern.compile("(?m)^\\s*location:\\s+package (\\S+)$")),
          new Sentence(
              "found", "required", Pattern.compile("(\\S+) cannot be converted to (\\S+)$")),
          new Sentence("found", "required", Pattern.compile("conversion from (\\S+) to (\\S+)$")),
          new Sentence(
              "owner", "", Pattern.compile("\\bin (?:class|interface|enum|record) (\\S+) ")),
          new Sentence("owner", "", Pattern.compile("has private access in (\\S+)$")));

  static Diagnosed of(CompileError error) {
    TreeMap<String, String> arguments = new TreeMap<>();
    if (!error.symbol().isEmpty()) {
      arguments.put(SYMBOL, simple(error.symbol()));
    }
    for (Sentence sentence : SENTENCES) {
      Matcher found = sentence.pattern().matcher(error.message());
      if (found.find()) {
        arguments.putIfAbsent(sentence.first(), simple(found.group(1)));
        if (!sentence.second().isEmpty()) {
          arguments.putIfAbsent(sentence.second(), simple(found.group(2)));
        }
      }
    }
    if (arguments.getOrDefault("owner", "").equals(fileName(error))) {
      // Where the code stands is no part of what is wrong with it.
      arguments.remove("owner");
    }
    missing(error.message()).ifPresent(type -> arguments.put("missing", type));
    return new Diagnosed(arguments);
  }

  private static String fileName(CompileError error) {
    return String.valueOf(error.place().file().getFileName()).replaceAll("\\.java$", "");
  }

  /** The one parameter type that no argument was given for. */
  private static Optional<String> missing(String message) {
    Matcher lists = PARAMETERS.matcher(message);
    if (!lists.find() || message.contains("<")) {
      return Optional.empty();
    }
    List<String> required = new ArrayList<>(types(lists.group(1)));
    types(lists.group(2)).forEach(required::remove);
    return required.size() == 1 ? Optional.of(required.get(0)) : Optional.empty();
  }

  private static List<String> types(String list) {
    return list.startsWith("no arguments")
        ? List.of()
        : Arrays.stream(list.split(",")).map(Diagnosed::simple).toList();
  }

  /** Without the packages of types. */
  static String simple(String name) {
    return PACKAGES.matcher(name).replaceAll("").strip();
  }
}
