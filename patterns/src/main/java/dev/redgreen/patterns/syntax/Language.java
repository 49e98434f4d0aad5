package dev.redgreen.patterns.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterC;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterKotlin;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/**
 * A language whose files are read by tree-sitter. A new one is one more entry of {@link #ALL}.
 *
 * @param name as patterns carry it, such as {@code "rust"}
 * @param endings endings of file names, with the dot
 * @param library name of the grammar's native library
 * @param grammar makes the grammar; loads its native library
 * @param shape what in its trees is a declaration
 * @param isPrivate whether a declaration of this signature and name is for its own file or type
 */
public record Language(
    String name,
    List<String> endings,
    String library,
    Supplier<TSLanguage> grammar,
    Shape shape,
    BiPredicate<String, String> isPrivate) {

  private static final BiPredicate<String, String> BY_KEYWORD =
      (signature, name) ->
          signature.matches("(?s).*\\b(?:private|protected)\\b.*") || name.startsWith("#");

  /** Every such language. */
  public static final List<Language> ALL =
      List.of(
          new Language(
              "rust",
              List.of(".rs"),
              "tree-sitter-rust",
              TreeSitterRust::new,
              Shape.RUST,
              (signature, name) -> !signature.contains("pub ") && !signature.contains("pub(")),
          new Language(
              "python",
              List.of(".py"),
              "tree-sitter-python",
              TreeSitterPython::new,
              Shape.PYTHON,
              (signature, name) -> name.startsWith("_") && !name.endsWith("__")),
          new Language(
              "typescript",
              List.of(".ts", ".mts", ".cts"),
              "tree-sitter-typescript",
              TreeSitterTypescript::new,
              Shape.SCRIPT,
              BY_KEYWORD),
          new Language(
              "typescript",
              List.of(".tsx"),
              "tree-sitter-tsx",
              TreeSitterTsx::new,
              Shape.SCRIPT,
              BY_KEYWORD),
          new Language(
              "javascript",
              List.of(".js", ".jsx", ".mjs", ".cjs"),
              "tree-sitter-javascript",
              TreeSitterJavascript::new,
              Shape.SCRIPT,
              BY_KEYWORD),
          new Language(
              "go",
              List.of(".go"),
              "tree-sitter-go",
              TreeSitterGo::new,
              Shape.GO,
              (signature, name) -> !Character.isUpperCase(name.charAt(0))),
          new Language(
              "kotlin",
              List.of(".kt", ".kts"),
              "tree-sitter-kotlin",
              TreeSitterKotlin::new,
              Shape.KOTLIN,
              BY_KEYWORD),
          new Language(
              "c",
              List.of(".c", ".h"),
              "tree-sitter-c",
              TreeSitterC::new,
              Shape.C,
              (signature, name) -> signature.startsWith("static ")),
          new Language(
              "cpp",
              List.of(".cc", ".cpp", ".cxx", ".hh", ".hpp", ".hxx"),
              "tree-sitter-cpp",
              TreeSitterCpp::new,
              Shape.C,
              (signature, name) -> signature.startsWith("static ")));

  /** The language of a file, by its name. */
  public static Optional<Language> of(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(language -> language.endings.stream().anyMatch(lower::endsWith))
        .findFirst();
  }
}
