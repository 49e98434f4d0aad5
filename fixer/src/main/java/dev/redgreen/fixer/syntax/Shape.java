package dev.redgreen.fixer.syntax;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * What other files can see of a source file. While it stays the same, whatever else changes in the
 * file, no other file compiles differently.
 *
 * @param packageName its package; empty for the unnamed one
 * @param imports names of the types and, with {@code .*}, packages that it imports
 * @param staticImports the same of its static imports
 * @param types simple names of the top-level types
 * @param members names of the types within these that are not private, such as {@code Outer.Inner}
 * @param declarations the text without layout, comments, bodies, private methods and the imports
 *     that only these need; empty if the text has syntax errors
 * @param words identifiers in the declarations, and {@code \\} if one of them is escaped
 */
public record Shape(
    String packageName,
    List<String> imports,
    List<String> staticImports,
    Set<String> types,
    Set<String> members,
    Optional<String> declarations,
    Set<String> words) {

  /** The shape of a source text. */
  public static Shape of(String text) {
    ParsedFile parsed = ParsedFile.of(text);
    Set<String> types = new HashSet<>();
    Set<String> members = new HashSet<>();
    for (Tree tree : parsed.unit().getTypeDecls()) {
      if (tree instanceof ClassTree type) {
        types.add(type.getSimpleName().toString());
        addMembers(type, type.getSimpleName().toString(), members);
      }
    }
    List<Token> visible = parsed.wellFormed() ? visible(parsed, false) : Lexer.tokens(text);
    return new Shape(
        String.valueOf(Optional.<Object>ofNullable(parsed.unit().getPackageName()).orElse("")),
        imports(parsed, false),
        imports(parsed, true),
        types,
        members,
        parsed.wellFormed() ? Optional.of(written(visible)) : Optional.empty(),
        words(visible));
  }

  /**
   * What annotation processors can see of a source text: {@link #declarations}, and private methods
   * as well; empty if the text has syntax errors.
   */
  public static Optional<String> seenByProcessors(String text) {
    ParsedFile parsed = ParsedFile.of(text);
    return parsed.wellFormed() ? Optional.of(written(visible(parsed, true))) : Optional.empty();
  }

  private static List<String> imports(ParsedFile parsed, boolean isStatic) {
    return parsed.unit().getImports().stream()
        .filter(one -> one.isStatic() == isStatic)
        .map(one -> one.getQualifiedIdentifier().toString())
        .toList();
  }

  private static String written(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.text()).append(' '));
    return text.toString();
  }

  private static void addMembers(ClassTree outer, String name, Set<String> members) {
    for (Tree member : outer.getMembers()) {
      if (member instanceof ClassTree type
          && !type.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
        String inner = name + "." + type.getSimpleName();
        members.add(inner);
        addMembers(type, inner, members);
      }
    }
  }

  /** Names of all types that other files may name. */
  public Set<String> allTypes() {
    Set<String> all = new HashSet<>(types);
    all.addAll(members);
    return all;
  }

  /** Whether other files cannot tell this shape from the other. */
  public boolean same(Shape other) {
    return declarations.isPresent() && declarations.equals(other.declarations);
  }

  private static Set<String> words(List<Token> tokens) {
    Set<String> words = new HashSet<>();
    tokens.stream()
        .filter(token -> token.kind() == Token.Kind.WORD || token.text().equals("\\"))
        .forEach(token -> words.add(token.text()));
    return words;
  }

  private static List<Token> visible(ParsedFile parsed, boolean withPrivate) {
    Hidden hidden = new Hidden(parsed, withPrivate);
    hidden.scan(parsed.unit(), null);
    List<Token> declared = hidden.outside(Lexer.tokens(parsed.text()));
    Set<String> words = words(declared);
    List<Token> visible = new ArrayList<>();
    for (ImportTree one : parsed.unit().getImports()) {
      String name = one.getQualifiedIdentifier().toString();
      String simple = name.substring(name.lastIndexOf('.') + 1);
      if (simple.equals("*") || words.contains(simple)) {
        visible.addAll(Lexer.tokens(parsed.textOf(one).orElse("")));
      }
    }
    visible.addAll(declared);
    return visible;
  }

  /** Ranges of the text that no other file can see, or else no annotation processor. */
  private static final class Hidden extends TreeScanner<Void, Void> {
    private final ParsedFile parsed;
    private final boolean withPrivate;
    private final List<int[]> ranges = new ArrayList<>();

    Hidden(ParsedFile parsed, boolean withPrivate) {
      this.parsed = parsed;
      this.withPrivate = withPrivate;
    }

    List<Token> outside(List<Token> tokens) {
      return tokens.stream().filter(token -> !token.isComment() && !isHidden(token)).toList();
    }

    private boolean isHidden(Token token) {
      return ranges.stream()
          .anyMatch(range -> range[0] <= token.start() && token.end() <= range[1]);
    }

    private void hide(Tree tree, int inset) {
      if (parsed.start(tree) >= 0) {
        ranges.add(new int[] {parsed.start(tree) + inset, parsed.end(tree) - inset});
      }
    }

    @Override
    public Void visitImport(ImportTree one, Void unused) {
      hide(one, 0);
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean shown = withPrivate || method.getName().contentEquals("<init>");
      if (!shown && method.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
        hide(method, 0);
      } else if (method.getBody() != null) {
        hide(method.getBody(), 1);
      }
      return null;
    }

    @Override
    public Void visitBlock(BlockTree block, Void unused) {
      hide(block, 1);
      return null;
    }
  }
}
