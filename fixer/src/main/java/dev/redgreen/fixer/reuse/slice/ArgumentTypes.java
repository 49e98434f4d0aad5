package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.reuse.demand.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses types of arguments from declarations in sight; what it does not know it says so. */
final class ArgumentTypes {
  private static final Map<String, JavaType> RESULTS =
      Map.ofEntries(
          Map.entry("length", JavaType.INT),
          Map.entry("size", JavaType.INT),
          Map.entry("indexOf", JavaType.INT),
          Map.entry("charAt", JavaType.named("char")),
          Map.entry("toString", JavaType.STRING),
          Map.entry("substring", JavaType.STRING),
          Map.entry("trim", JavaType.STRING),
          Map.entry("toLowerCase", JavaType.STRING),
          Map.entry("toUpperCase", JavaType.STRING),
          Map.entry("toCharArray", JavaType.named("char").array()),
          Map.entry("getBytes", JavaType.named("byte").array()),
          Map.entry("isEmpty", JavaType.BOOLEAN),
          Map.entry("equals", JavaType.BOOLEAN));

  private final SourceType within;
  private final Map<String, JavaType> locals;

  ArgumentTypes(SourceType within, Map<String, JavaType> locals) {
    this.within = within;
    this.locals = locals;
  }

  List<JavaType> of(List<? extends ExpressionTree> arguments) {
    return arguments.stream().map(this::of).toList();
  }

  private JavaType of(Tree expression) {
    if (expression instanceof LiteralTree literal) {
      return literal(literal);
    } else if (expression instanceof IdentifierTree name) {
      return variable(name.getName().toString());
    } else if (expression instanceof ParenthesizedTree parentheses) {
      return of(parentheses.getExpression());
    } else if (expression instanceof TypeCastTree cast) {
      return JavaType.parse(cast.getType().toString());
    } else if (expression instanceof NewClassTree creation) {
      return JavaType.parse(creation.getIdentifier().toString());
    } else if (expression instanceof NewArrayTree array && array.getType() != null) {
      return JavaType.parse(array.getType().toString()).array();
    } else if (expression instanceof ArrayAccessTree access) {
      JavaType array = of(access.getExpression());
      return array.isArray() ? array.element() : JavaType.UNKNOWN;
    } else if (expression instanceof ConditionalExpressionTree choice) {
      return of(choice.getTrueExpression());
    } else if (expression instanceof BinaryTree binary) {
      return binary(binary);
    } else if (expression instanceof UnaryTree unary) {
      return of(unary.getExpression());
    } else if (expression instanceof MethodInvocationTree call) {
      return result(call);
    } else if (expression instanceof MemberSelectTree select) {
      return field(select);
    }
    return JavaType.UNKNOWN;
  }

  private static JavaType literal(LiteralTree literal) {
    return switch (literal.getKind()) {
      case INT_LITERAL -> JavaType.INT;
      case LONG_LITERAL -> JavaType.named("long");
      case DOUBLE_LITERAL -> JavaType.DOUBLE;
      case FLOAT_LITERAL -> JavaType.named("float");
      case CHAR_LITERAL -> JavaType.named("char");
      case BOOLEAN_LITERAL -> JavaType.BOOLEAN;
      case STRING_LITERAL -> JavaType.STRING;
      default -> JavaType.NULL;
    };
  }

  private JavaType variable(String name) {
    JavaType local = locals.get(name);
    if (local != null) {
      return local;
    }
    return field(within, name);
  }

  private static JavaType field(SourceType type, String name) {
    Optional<VariableTree> field =
        type.fields().filter(each -> each.getName().contentEquals(name)).findFirst();
    return field
        .map(each -> JavaType.parse(String.valueOf(each.getType())))
        .orElse(JavaType.UNKNOWN);
  }

  private JavaType field(MemberSelectTree select) {
    String name = select.getIdentifier().toString();
    if (name.equals("length")) {
      return JavaType.INT;
    }
    boolean own =
        select.getExpression().toString().equals("this")
            || select.getExpression().toString().equals(within.simpleName());
    return own ? field(within, name) : JavaType.UNKNOWN;
  }

  private JavaType binary(BinaryTree binary) {
    return switch (binary.getKind()) {
      case PLUS -> sum(of(binary.getLeftOperand()), of(binary.getRightOperand()));
      case MINUS, MULTIPLY, DIVIDE, REMAINDER ->
          wider(of(binary.getLeftOperand()), of(binary.getRightOperand()));
      case AND, OR, XOR, LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT ->
          promoted(of(binary.getLeftOperand()));
      default -> JavaType.BOOLEAN;
    };
  }

  private static JavaType sum(JavaType left, JavaType right) {
    if (left.equals(JavaType.STRING) || right.equals(JavaType.STRING)) {
      return JavaType.STRING;
    }
    return wider(left, right);
  }

  private static JavaType wider(JavaType left, JavaType right) {
    if (!left.isPrimitive() || !right.isPrimitive()) {
      return JavaType.UNKNOWN;
    }
    return Overloads.width(left) > Overloads.width(right) ? promoted(left) : promoted(right);
  }

  private static JavaType promoted(JavaType type) {
    boolean small = List.of("byte", "short", "char").contains(type.toString());
    return small ? JavaType.INT : type;
  }

  private JavaType result(MethodInvocationTree call) {
    String select = call.getMethodSelect().toString();
    String name = select.substring(select.lastIndexOf('.') + 1);
    boolean own = select.equals(name) || select.equals(within.simpleName() + "." + name);
    if (own) {
      List<JavaType> results =
          within
              .methods()
              .filter(method -> method.getName().contentEquals(name))
              .map(MethodTree::getReturnType)
              .map(type -> JavaType.parse(String.valueOf(type)))
              .distinct()
              .toList();
      return results.size() == 1 ? results.get(0) : JavaType.UNKNOWN;
    }
    return RESULTS.getOrDefault(name, JavaType.UNKNOWN);
  }
}
