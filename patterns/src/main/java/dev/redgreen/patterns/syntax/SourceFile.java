package dev.redgreen.patterns.syntax;

import java.util.List;

/**
 * What a source file declares.
 *
 * @param imports the modules that it names, as written
 * @param declarations in their order
 * @param brokenLine 1-based line of the first syntax error; 0 if there is none
 */
public record SourceFile(List<String> imports, List<Declaration> declarations, int brokenLine) {
  public SourceFile {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
  }
}
