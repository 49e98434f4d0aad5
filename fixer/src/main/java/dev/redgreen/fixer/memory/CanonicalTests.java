package dev.redgreen.fixer.memory;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.Token;
import dev.redgreen.patterns.PatternId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What tests demand, independent of names: tests that differ by renaming only have one key.
 * Numbering too much makes the key more general; the tests themselves judge what it finds.
 */
final class CanonicalTests {
  private static final List<String> FOREIGN =
      List.of(
          "java.",
          "javax.",
          "jakarta.",
          "junit.",
          "org.junit.",
          "org.assertj.",
          "org.hamcrest.",
          "org.testng.",
          "org.mockito.");
  private static final Set<String> CONTEXTUAL = Set.of("var", "record", "yield", "java", "javax");

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Name> names = new ArrayList<>();
  private final StringBuilder form = new StringBuilder();

  private CanonicalTests() {}

  /** The demand of the targeted test classes, in the order of the targets. */
  static CanonicalTests of(SourceTree tree, List<TestId> targets) {
    CanonicalTests tests = new CanonicalTests();
    targets.stream()
        .map(target -> target.className().replaceFirst("\\$.*", "").replace('.', '/') + ".java")
        .distinct()
        .flatMap(file -> tree.testFiles().stream().filter(path -> path.endsWith(Path.of(file))))
        .forEach(path -> tests.add(tree.text(path).orElse("")));
    return tests;
  }

  /** Hex SHA-256 of the form; empty if no source of a target was found. */
  String key() {
    return form.isEmpty()
        ? ""
        : PatternId.sha256(("tests 1\n" + form).getBytes(StandardCharsets.UTF_8));
  }

  /** The numbered names, by number. */
  List<Name> names() {
    return List.copyOf(names);
  }

  private void add(String text) {
    List<Token> tokens =
        Lexer.tokens(text).stream()
            .filter(token -> !token.isComment())
            .collect(Collectors.toCollection(ArrayList::new));
    Header header = Header.cut(tokens);
    boolean kept = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      if (tokens.get(i).kind() != Token.Kind.WORD || SourceVersion.isKeyword(word)) {
        kept = word.equals(".") && kept;
        form.append(word).append('\n');
      } else {
        kept = (follows(tokens, i) && kept) || (!follows(tokens, i) && header.keeps(word));
        form.append(kept ? word : number(word, header)).append('\n');
      }
    }
    form.append("--\n");
  }

  private static boolean follows(List<Token> tokens, int i) {
    return i > 0 && tokens.get(i - 1).text().equals(".");
  }

  private String number(String word, Header header) {
    return "#"
        + numbers.computeIfAbsent(
            word,
            key -> {
              names.add(new Name(word, header.packageOf(word)));
              return names.size() - 1;
            });
  }

  /** Package and imports of a test. */
  private record Header(String packageName, Map<String, String> imports) {

    /** Takes the header's tokens away from the list. */
    static Header cut(List<Token> tokens) {
      String packageName = "";
      Map<String, String> imports = new LinkedHashMap<>();
      while (!tokens.isEmpty() && Set.of("package", "import").contains(tokens.get(0).text())) {
        StringBuilder name = new StringBuilder();
        boolean isPackage = tokens.remove(0).text().equals("package");
        while (!tokens.isEmpty() && !tokens.get(0).text().equals(";")) {
          String word = tokens.remove(0).text();
          name.append(word.equals("static") ? "" : word);
        }
        tokens.subList(0, Math.min(1, tokens.size())).clear();
        int dot = name.lastIndexOf(".");
        if (isPackage) {
          packageName = name.toString();
        } else if (dot > 0) {
          imports.put(name.substring(dot + 1), name.substring(0, dot));
        }
      }
      return new Header(packageName, imports);
    }

    String packageOf(String word) {
      return imports.getOrDefault(word, packageName);
    }

    boolean keeps(String word) {
      String from = imports.get(word);
      if (from != null) {
        return FOREIGN.stream().anyMatch((from + ".")::startsWith);
      }
      return CONTEXTUAL.contains(word) || word.startsWith("assert") || isPlatformType(word);
    }

    private static boolean isPlatformType(String word) {
      if (!Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      try {
        return Class.forName("java.lang." + word, false, null) != null;
      } catch (ClassNotFoundException | LinkageError e) {
        return false;
      }
    }
  }
}
