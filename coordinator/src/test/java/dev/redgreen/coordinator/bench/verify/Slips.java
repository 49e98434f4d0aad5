package dev.redgreen.coordinator.bench.verify;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The small changes of a source text, each of a kind. */
final class Slips extends TreePathScanner<Void, Void> {
  private static final Map<Tree.Kind, List<String>> SWAPS =
      Map.ofEntries(
          Map.entry(Tree.Kind.PLUS, List.of("+", "-")),
          Map.entry(Tree.Kind.MINUS, List.of("-", "+")),
          Map.entry(Tree.Kind.MULTIPLY, List.of("*", "+")),
          Map.entry(Tree.Kind.DIVIDE, List.of("/", "*")),
          Map.entry(Tree.Kind.REMAINDER, List.of("%", "/")),
          Map.entry(Tree.Kind.LESS_THAN, List.of("<", "<=")),
          Map.entry(Tree.Kind.GREATER_THAN, List.of(">", ">=")),
          Map.entry(Tree.Kind.LESS_THAN_EQUAL, List.of("<=", "<")),
          Map.entry(Tree.Kind.GREATER_THAN_EQUAL, List.of(">=", "==")),
          Map.entry(Tree.Kind.EQUAL_TO, List.of("==", "!=")),
          Map.entry(Tree.Kind.NOT_EQUAL_TO, List.of("!=", "==")),
          Map.entry(Tree.Kind.CONDITIONAL_AND, List.of("&&", "||")),
          Map.entry(Tree.Kind.CONDITIONAL_OR, List.of("||", "&&")));

  private final ParsedFile parsed;
  private final List<Slip> found = new ArrayList<>();

  private Slips(ParsedFile parsed) {
    this.parsed = parsed;
  }

  /**
   * One change.
   *
   * @param start offset of the first character that goes
   * @param end offset behind the last one
   * @param text what stands there then
   */
  record Slip(Kind kind, int start, int end, String text) {

    String applyTo(String source) {
      return source.substring(0, start) + text + source.substring(end);
    }

    /** Where and what, as one line. */
    String name(String source) {
      long line = source.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
      String what = source.substring(start, end) + " -> " + text;
      return line + ": " + what.replaceAll("\\s+", " ").strip();
    }
  }

  /** Every change of a text. */
  static List<Slip> of(String text) {
    Slips slips = new Slips(ParsedFile.of(text));
    slips.scan(slips.parsed.unit(), null);
    return List.copyOf(slips.found);
  }

  private void replace(Kind kind, int start, int end, String text) {
    if (start >= 0 && end >= start) {
      found.add(new Slip(kind, start, end, text));
    }
  }

  private void replace(Kind kind, Tree tree, String text) {
    replace(kind, parsed.start(tree), parsed.end(tree), text);
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    List<String> swap = SWAPS.get(tree.getKind());
    int from = parsed.end(tree.getLeftOperand());
    int at = swap == null || from < 0 ? -1 : parsed.text().indexOf(swap.get(0), from);
    if (swap != null && at >= 0 && at < parsed.start(tree.getRightOperand())) {
      replace(Kind.LOGIC, at, at + swap.get(0).length(), swap.get(1));
    }
    return super.visitBinary(tree, unused);
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void unused) {
    String text = parsed.textOf(tree).orElse("");
    switch (tree.getKind()) {
      case INT_LITERAL -> {
        replace(Kind.LOGIC, tree, "(" + text + " + 1)");
        replace(Kind.COMPILE_ERROR, tree, "\"" + text + "\"");
      }
      case BOOLEAN_LITERAL -> replace(Kind.LOGIC, tree, text.equals("true") ? "false" : "true");
      case STRING_LITERAL -> {
        if (!text.startsWith("\"\"\"")) {
          replace(Kind.LOGIC, tree, "\"~" + text.substring(1));
        }
      }
      default -> {
        // Characters and null are left as they are.
      }
    }
    return super.visitLiteral(tree, unused);
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    String condition = parsed.textOf(tree.getCondition()).orElse("()");
    replace(Kind.LOGIC, tree.getCondition(), "(!" + condition + ")");
    return super.visitIf(tree, unused);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    int end = parsed.end(tree);
    replace(Kind.COMPILE_ERROR, end - 1, end, "");
    return super.visitReturn(tree, unused);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    String name = tree.getName().toString();
    if (name.length() > 3) {
      replace(Kind.COMPILE_ERROR, tree, name + "x");
    }
    return super.visitIdentifier(tree, unused);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    int start = tree.getBody() == null ? -1 : parsed.start(tree.getBody()) + 1;
    boolean callsAnother = parsed.textOf(tree).orElse("").matches("(?s).*\\b(this|super)\\s*\\(.*");
    boolean written = start > 0 && parsed.end(tree) > parsed.start(tree);
    if (written && !(tree.getReturnType() == null && callsAnother)) {
      Inserted.STATEMENTS.forEach((text, kind) -> replace(kind, start, start, " " + text));
      if (ofTopLevelClass()) {
        replace(Kind.STATE, start, start, " " + Inserted.WORN_OUT);
      }
    }
    return super.visitMethod(tree, unused);
  }

  private boolean ofTopLevelClass() {
    TreePath type = getCurrentPath().getParentPath();
    return type.getLeaf() instanceof ClassTree && type.getParentPath().getLeaf() == parsed.unit();
  }
}
