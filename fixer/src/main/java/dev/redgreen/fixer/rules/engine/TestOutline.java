package dev.redgreen.fixer.rules.engine;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePathScanner;
import dev.redgreen.fixer.rules.know.Nearest;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a test source demands: its methods, annotations, assertions with where they stand, literals,
 * how many arguments calls have, where members are asked of values, casts, and the statements that
 * could go round an assertion. What only has to compile differs in names and types.
 *
 * @param wellFormed whether the file parses; if not, what was recovered may be less than all
 * @param marks what has to stay, in the order of the text
 * @param turns how many statements there are that may go round others, by kind
 */
record TestOutline(boolean wellFormed, List<Mark> marks, Map<Kind, Integer> turns) {
  private static final Set<Kind> TURNS =
      Set.of(
          Kind.RETURN,
          Kind.THROW,
          Kind.IF,
          Kind.TRY,
          Kind.FOR_LOOP,
          Kind.WHILE_LOOP,
          Kind.DO_WHILE_LOOP,
          Kind.ENHANCED_FOR_LOOP,
          Kind.CONTINUE,
          Kind.BREAK,
          Kind.SWITCH,
          Kind.CONDITIONAL_EXPRESSION);

  private static final Pattern ASSERTION =
      Pattern.compile("assert.*|fail|verify.*|expect.*|is[A-Z].*|has[A-Z].*|contains.*");

  static TestOutline of(String text) {
    ParsedFile parsed = ParsedFile.of(text);
    Scanner scanner = new Scanner();
    scanner.scan(parsed.unit(), null);
    return new TestOutline(parsed.wellFormed(), scanner.marks, scanner.turns);
  }

  /** Whether the other text demands the same, or more. */
  boolean keptBy(TestOutline after) {
    boolean straight =
        after.turns.entrySet().stream()
            .allMatch(turn -> turn.getValue() <= turns.getOrDefault(turn.getKey(), 0));
    if (!wellFormed) {
      return after.marks.size() >= marks.size();
    }
    return straight && contains(after.marks);
  }

  private boolean contains(List<Mark> others) {
    int next = 0;
    for (Mark mark : marks) {
      while (next < others.size() && !mark.same(others.get(next))) {
        if (others.get(next).added()) {
          return false;
        }
        next++;
      }
      if (next++ >= others.size()) {
        return false;
      }
    }
    return others.subList(next, others.size()).stream().noneMatch(Mark::added);
  }

  /**
   * Something that stays.
   *
   * @param kind annotation, method, call, literal, arguments, member or cast
   * @param name its name, or its value
   * @param around the statements around it
   */
  record Mark(String kind, String name, String around) {
    boolean same(Mark other) {
      return kind.equals(other.kind) && around.equals(other.around) && sameName(other.name);
    }

    private boolean sameName(String other) {
      boolean misspelt = kind.equals("annotation") || kind.equals("call");
      return name.equals(other) || (misspelt && Nearest.distance(name, other) <= 2);
    }

    /** Whether it may not come in where it was not. */
    boolean added() {
      return !kind.equals("method") && !kind.equals("call");
    }
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Kind, Integer> turns = new TreeMap<>();

    private void mark(String kind, String name) {
      StringBuilder around = new StringBuilder();
      for (Tree tree : getCurrentPath()) {
        boolean statement = tree instanceof StatementTree && !(tree instanceof BlockTree);
        if (statement || tree instanceof LambdaExpressionTree || tree instanceof MethodTree) {
          around.append(tree.getKind()).append(' ');
        }
      }
      marks.add(new Mark(kind, name, around.toString()));
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree != null && TURNS.contains(tree.getKind())) {
        turns.merge(tree.getKind(), 1, Integer::sum);
      }
      return super.scan(tree, unused);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void unused) {
      String name = annotation.getAnnotationType().toString();
      String simple = name.substring(name.lastIndexOf('.') + 1);
      if (!simple.equals("Override")) {
        mark("annotation", simple + annotation.getArguments().size());
      }
      return super.visitAnnotation(annotation, unused);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean isTest = !method.getModifiers().getAnnotations().isEmpty();
      if (isTest) {
        mark("method", method.getName().toString());
      }
      return super.visitMethod(method, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      String name = name(call.getMethodSelect());
      if (ASSERTION.matcher(name).matches()) {
        mark("call", name + (name.startsWith("assert") ? call.getArguments().size() : ""));
      }
      arguments(call.getArguments());
      return super.visitMethodInvocation(call, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
      arguments(made.getArguments());
      return super.visitNewClass(made, unused);
    }

    /** What is called may have another name now, but not more or other arguments. */
    private void arguments(List<? extends ExpressionTree> given) {
      if (!given.isEmpty()) {
        mark("arguments", "" + given.size());
      }
    }

    @Override
    public Void visitImport(ImportTree one, Void unused) {
      return null;
    }

    /** A member of a value; a type may be written with more or fewer names. */
    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void unused) {
      String owner = select.getExpression().toString();
      boolean type =
          owner.matches("([a-z]\\w*\\.)*[A-Z]\\w*(\\.[A-Z]\\w*)*|[a-z]\\w*(\\.[a-z]\\w*)+");
      if (!type) {
        mark("member", "");
      }
      return super.visitMemberSelect(select, unused);
    }

    private static String name(ExpressionTree select) {
      if (select instanceof MemberSelectTree member) {
        return member.getIdentifier().toString();
      }
      return select instanceof IdentifierTree name ? name.getName().toString() : "";
    }

    /** What is cut down to a narrower type is no longer what was asked for. */
    @Override
    public Void visitTypeCast(TypeCastTree cast, Void unused) {
      mark("cast", "");
      return super.visitTypeCast(cast, unused);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
      String value = String.valueOf(literal.getValue());
      if (literal.getValue() instanceof Number number) {
        value = String.valueOf(number.doubleValue());
      }
      mark("literal", value);
      return null;
    }
  }
}
