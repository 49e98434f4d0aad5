package dev.redgreen.fixer.conserve;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.syntax.Lexer;
import dev.redgreen.fixer.syntax.ParsedFile;
import dev.redgreen.fixer.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a source file with their places. The parts of one level follow each other without a
 * hole: each begins where the one before it ended, with the comments that stand before it, and ends
 * with a comment that stands behind it on its last line.
 */
final class Outline {
  private final ParsedFile file;
  private final String text;
  private final List<Token> tokens;

  Outline(ParsedFile file) {
    this.file = file;
    this.text = file.text();
    this.tokens = Lexer.tokens(text);
  }

  String text() {
    return text;
  }

  static Map<String, Part> byKey(List<Part> parts) {
    Map<String, Part> byKey = new HashMap<>();
    parts.forEach(part -> byKey.putIfAbsent(part.key(), part));
    return byKey;
  }

  /** Imports of the file, each from its first to its last character. */
  List<ImportPart> imports() {
    List<ImportPart> imports = new ArrayList<>();
    for (ImportTree one : file.unit().getImports()) {
      String name = one.getQualifiedIdentifier().toString();
      int end = file.end(one);
      imports.add(new ImportPart(name, one.isStatic(), file.start(one), end, extended(end)));
    }
    return imports;
  }

  /** End of the package declaration with a comment behind it; 0 if there is none. */
  int packageEnd() {
    Tree declaration = file.unit().getPackage();
    return declaration == null ? 0 : extended(file.end(declaration));
  }

  /** End of the last import with a comment behind it, or of the package declaration. */
  int importsEnd() {
    List<ImportPart> imports = imports();
    return imports.isEmpty() ? packageEnd() : imports.get(imports.size() - 1).lineEnd();
  }

  /** The top-level types; the first begins behind the imports. */
  List<Part> types() {
    List<Tree> types = new ArrayList<>(file.unit().getTypeDecls());
    types.removeIf(tree -> !(tree instanceof ClassTree));
    return parts(types, importsEnd());
  }

  /** The members of a type, constants of an enum as one member. */
  List<Part> members(Part type) {
    List<Tree> members = new ArrayList<>(type.asClass().getMembers());
    int bodyStart = bodyStart(type);
    members.removeIf(member -> file.start(member) < bodyStart || isConstant(member));
    List<Part> parts = new ArrayList<>();
    int constantsEnd = constantsEnd(type, bodyStart);
    if (constantsEnd > bodyStart) {
      parts.add(
          new Part("<constants>", "<constants>", type.tree(), bodyStart, bodyStart, constantsEnd));
    }
    parts.addAll(parts(members, Math.max(bodyStart, constantsEnd)));
    return parts;
  }

  /** Constants of an enum, each from its first to its last character. */
  List<Part> constants(Part type) {
    List<Part> constants = new ArrayList<>();
    for (Tree member : type.asClass().getMembers()) {
      if (isConstant(member)) {
        String name = ((VariableTree) member).getName().toString();
        int start = file.start(member);
        constants.add(new Part(name, name, member, start, start, file.end(member)));
      }
    }
    return constants;
  }

  /** A constant is a variable whose type, which nobody wrote, is said to stand at its name. */
  private boolean isConstant(Tree member) {
    return member instanceof VariableTree variable
        && variable.getInitializer() instanceof NewClassTree
        && text.startsWith(variable.getName().toString(), file.start(variable.getType()));
  }

  private int constantsEnd(Part type, int bodyStart) {
    if (type.tree().getKind() != Tree.Kind.ENUM) {
      return bodyStart;
    }
    List<Part> constants = constants(type);
    int end = constants.isEmpty() ? bodyStart : constants.get(constants.size() - 1).end();
    for (Token token : tokens.subList(firstFrom(end), tokens.size())) {
      if (!token.isComment()) {
        if (token.text().equals(",")) {
          end = token.end();
        } else {
          return token.text().equals(";") ? extended(token.end()) : end;
        }
      }
    }
    return end;
  }

  /** Offset behind the brace that opens a type's body. */
  int bodyStart(Part type) {
    int parentheses = 0;
    for (Token token : tokens.subList(firstFrom(type.declaration()), tokens.size())) {
      switch (token.text()) {
        case "(" -> parentheses++;
        case ")" -> parentheses--;
        case "{" -> {
          if (parentheses == 0) {
            return token.end();
          }
        }
        default -> {
          // Nothing else opens anything.
        }
      }
    }
    return type.end();
  }

  /** Annotations in front of a type, method, constructor or field. */
  List<AnnotationPart> annotations(Tree declaration) {
    List<AnnotationPart> annotations = new ArrayList<>();
    modifiers(declaration)
        .map(ModifiersTree::getAnnotations)
        .orElse(List.of())
        .forEach(annotation -> annotations.add(annotation(annotation)));
    return annotations;
  }

  private AnnotationPart annotation(AnnotationTree tree) {
    String name = tree.getAnnotationType().toString();
    return new AnnotationPart(
        name.substring(name.lastIndexOf('.') + 1), file.start(tree), file.end(tree));
  }

  private static Optional<ModifiersTree> modifiers(Tree tree) {
    if (tree instanceof ClassTree type) {
      return Optional.of(type.getModifiers());
    }
    if (tree instanceof MethodTree method) {
      return Optional.of(method.getModifiers());
    }
    return tree instanceof VariableTree variable
        ? Optional.of(variable.getModifiers())
        : Optional.empty();
  }

  /** First character of a tree. */
  int start(Tree tree) {
    return file.start(tree);
  }

  private List<Part> parts(List<Tree> trees, int from) {
    trees.sort(Comparator.comparingInt(file::start));
    List<Part> parts = new ArrayList<>();
    int lead = from;
    for (Tree tree : trees) {
      int start = file.start(tree);
      Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last != null && start < last.end()) {
        // "int a, b;" is two trees and one part.
        int end = extended(Math.max(last.end(), file.end(tree)));
        parts.set(parts.size() - 1, last.with(Part.name(tree), end));
        lead = end;
        continue;
      }
      int end = extended(file.end(tree));
      parts.add(new Part(unique(Part.key(tree), parts), Part.name(tree), tree, lead, start, end));
      lead = end;
    }
    return parts;
  }

  /** Initialiser blocks are told apart by their order, and so is what should not be there twice. */
  private static String unique(String key, List<Part> siblings) {
    String unique = key;
    int count = 1;
    while (taken(unique, siblings)) {
      count++;
      unique = key + "#" + count;
    }
    return unique;
  }

  private static boolean taken(String key, List<Part> siblings) {
    return siblings.stream().anyMatch(part -> part.key().equals(key));
  }

  /** Takes stray semicolons in, and a comment on the same line. */
  private int extended(int end) {
    int extended = end;
    for (Token token : tokens.subList(firstFrom(end), tokens.size())) {
      boolean sameLine = text.substring(extended, token.start()).indexOf('\n') < 0;
      if (!token.text().equals(";") && !(token.isComment() && sameLine)) {
        break;
      }
      extended = token.end();
    }
    return extended;
  }

  /** Index of the first token that starts at this offset or behind it. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** An import declaration; {@code lineEnd} is behind a comment that follows it on its line. */
  record ImportPart(String name, boolean isStatic, int start, int end, int lineEnd) {
    String simpleName() {
      return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What makes it the same as another. */
    String key() {
      return (isStatic ? "static " : "") + name;
    }
  }

  /** An annotation, by its simple name. */
  record AnnotationPart(String name, int start, int end) {}
}
