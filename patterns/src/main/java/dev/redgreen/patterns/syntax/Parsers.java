package dev.redgreen.patterns.syntax;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;
import org.treesitter.TSTree;

/**
 * Reads source files. A grammar and its native library are loaded when the first file of its
 * language is read.
 */
public final class Parsers {
  private final GrammarLibraries libraries;
  private final Map<String, TSLanguage> loaded = new HashMap<>();

  /**
   * Parsers without any grammar yet.
   *
   * @param natives where native libraries are unpacked, once; else at each start
   */
  public Parsers(Optional<Path> natives) {
    this.libraries = new GrammarLibraries(natives);
  }

  /** A language that cannot be read on this machine. */
  public static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    Unavailable(String language, Throwable cause) {
      super("no parser of " + language + " for this machine: " + reason(cause), cause);
    }

    private static String reason(Throwable failure) {
      Throwable cause = failure.getCause();
      return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }
  }

  /**
   * What a text declares.
   *
   * @throws Unavailable if the grammar's native library cannot be loaded
   */
  public SourceFile read(Language language, String source) throws Unavailable {
    TSLanguage grammar = grammar(language);
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(grammar);
      try (TSTree tree = parser.parseString(null, source)) {
        return Declarations.of(tree.getRootNode(), language, new Text(source));
      }
    }
  }

  private TSLanguage grammar(Language language) throws Unavailable {
    TSLanguage known = loaded.get(language.library());
    if (known != null) {
      return known;
    }
    try {
      TSLanguage grammar = libraries.load(language);
      loaded.put(language.library(), grammar);
      return grammar;
    } catch (LinkageError | RuntimeException e) {
      throw new Unavailable(language.name(), e);
    }
  }
}
