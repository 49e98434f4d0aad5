package dev.redgreen.fixer.search.mutate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.syntax.Lexer;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** One node of the code that is looked at. */
record Spot(Code code, TreePath path) {
  private static final int SHORT = 40;

  Tree tree() {
    return path.getLeaf();
  }

  Tree parent() {
    return path.getParentPath().getLeaf();
  }

  String text(Tree tree) {
    return code.text(tree);
  }

  Optional<TypeMirror> type(Tree tree) {
    return Optional.ofNullable(code.trees().getTypeMirror(new TreePath(path, tree)))
        .filter(type -> type.getKind() != TypeKind.ERROR);
  }

  TypeKind kind(Tree tree) {
    return type(tree).map(TypeMirror::getKind).orElse(TypeKind.NONE);
  }

  boolean isText(Tree tree) {
    return type(tree).filter(type -> type.toString().equals("java.lang.String")).isPresent();
  }

  boolean isWhole(Tree tree) {
    return switch (kind(tree)) {
      case INT, LONG, SHORT, BYTE -> true;
      default -> false;
    };
  }

  boolean isNumber(Tree tree) {
    return isWhole(tree) || kind(tree) == TypeKind.DOUBLE || kind(tree) == TypeKind.FLOAT;
  }

  Optional<Element> element(Tree tree) {
    return Optional.ofNullable(code.trees().getElement(new TreePath(path, tree)));
  }

  /** The nearest tree of a class around this node, itself excluded. */
  <T extends Tree> Optional<T> enclosing(Class<T> type) {
    @Nullable TreePath at = path.getParentPath();
    while (at != null && !type.isInstance(at.getLeaf())) {
      at = at.getParentPath();
    }
    return at == null ? Optional.empty() : Optional.of(type.cast(at.getLeaf()));
  }

  /** What the other methods of the innermost class do. */
  Siblings siblings() {
    return enclosing(ClassTree.class).map(code::siblings).orElseThrow();
  }

  /** A statement before this one, on lines of its own. */
  Mutation before(MutationKind kind, String text) {
    int start = code.start(tree());
    String lines = text.replace("\n", "\n" + indent(start)) + "\n" + indent(start);
    return change(kind, start, start, lines, shown(text) + " before " + shown(text(tree())));
  }

  /** A statement after this one, on lines of its own. */
  Mutation after(MutationKind kind, String text) {
    int end = code.end(tree());
    String indent = "\n" + indent(code.start(tree()));
    String lines = indent + text.replace("\n", indent);
    return change(kind, end, end, lines, shown(text) + " after " + shown(text(tree())));
  }

  private String indent(int offset) {
    int line = code.text().lastIndexOf('\n', offset - 1) + 1;
    String before = code.text().substring(line, offset);
    return before.substring(0, before.length() - before.stripLeading().length());
  }

  /** A change of a tree's text. */
  Mutation replace(MutationKind kind, Tree tree, String text) {
    return replace(kind, code.start(tree), code.end(tree), text);
  }

  /** A change that shows the old and the new text. */
  Mutation replace(MutationKind kind, int start, int end, String text) {
    String old = code.text().substring(start, end);
    return change(kind, start, end, text, shown(old) + " → " + shown(text));
  }

  /** A change with its own description. */
  Mutation change(MutationKind kind, int start, int end, String text, String what) {
    return new Mutation(
        kind, code.file(), code.start(tree()), start, end, text, what, place(start), apart());
  }

  /** Constants of others are copied into the class files that use them. */
  private boolean apart() {
    Set<Modifier> flags =
        enclosing(MethodTree.class).isPresent()
            ? Set.of()
            : enclosing(VariableTree.class)
                .map(field -> field.getModifiers().getFlags())
                .orElse(Set.of());
    return !flags.contains(Modifier.FINAL) || flags.contains(Modifier.PRIVATE);
  }

  static String shown(String text) {
    String plain = Lexer.tokens(text).isEmpty() ? text : text.strip().replaceAll("\\s+", " ");
    return "`" + (plain.length() > SHORT ? plain.substring(0, SHORT - 1) + "…" : plain) + "`";
  }

  private String place(int offset) {
    String type = enclosing(ClassTree.class).map(at -> at.getSimpleName().toString()).orElse("");
    String method =
        enclosing(MethodTree.class)
            .map(at -> at.getName().contentEquals("<init>") ? type : at.getName().toString())
            .map(name -> "." + name)
            .orElse("");
    return type + method + ", line " + code.line(offset);
  }
}
