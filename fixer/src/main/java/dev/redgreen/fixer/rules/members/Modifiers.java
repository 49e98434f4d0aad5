package dev.redgreen.fixer.rules.members;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.rules.know.OwnMember;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.ParsedFile;
import dev.redgreen.fixer.syntax.Token;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The modifiers of a declaration, to be changed. */
record Modifiers(Path file, String text, int start, int end, int declaration) {
  private static final List<String> ACCESS = List.of("public", "protected", "private");

  static Optional<Modifiers> of(OwnMember member) {
    return of(member.owner().file(), member.owner().parsed(), member.tree());
  }

  static Optional<Modifiers> of(Path file, ParsedFile parsed, Tree tree) {
    ModifiersTree modifiers =
        tree instanceof MethodTree method
            ? method.getModifiers()
            : tree instanceof ClassTree type
                ? type.getModifiers()
                : tree instanceof VariableTree variable ? variable.getModifiers() : null;
    if (modifiers == null || parsed.start(tree) < 0) {
      return Optional.empty();
    }
    int start = parsed.start(tree);
    int end = Math.max(start, parsed.end(modifiers));
    int declaration = start;
    for (Tree annotation : modifiers.getAnnotations()) {
      declaration = Math.max(declaration, parsed.end(annotation));
    }
    while (declaration < parsed.text().length()
        && Character.isWhitespace(parsed.text().charAt(declaration))) {
      declaration++;
    }
    return Optional.of(new Modifiers(file, parsed.text(), start, end, declaration));
  }

  /** The edit that makes the declaration accessible like that; empty for package access. */
  Optional<Edit> access(String wanted) {
    for (Token token : tokens()) {
      if (ACCESS.contains(token.text())) {
        return wanted.isEmpty()
            ? without(token.text())
            : Optional.of(
                new Edit.Replace(file, start + token.start(), start + token.end(), wanted));
      }
    }
    return wanted.isEmpty() ? Optional.empty() : Optional.of(with(wanted));
  }

  /** The edit that adds a modifier behind the access modifier. */
  Edit with(String modifier) {
    int at = declaration;
    for (Token token : tokens()) {
      if (ACCESS.contains(token.text()) && !ACCESS.contains(modifier)) {
        at = start + token.end() + 1;
      }
    }
    return new Edit.Replace(file, at, at, modifier + " ");
  }

  /** The edit that removes a modifier; empty if it is not there. */
  Optional<Edit> without(String modifier) {
    for (Token token : tokens()) {
      if (token.text().equals(modifier)) {
        int behind = start + token.end();
        while (behind < text.length() && text.charAt(behind) == ' ') {
          behind++;
        }
        return Optional.of(new Edit.Replace(file, start + token.start(), behind, ""));
      }
    }
    return Optional.empty();
  }

  private List<Token> tokens() {
    return Lexer.tokens(text.substring(start, end));
  }
}
