package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;

/** Reads what an assertion says of one of its arguments: JUnit 4 and 5, AssertJ, Hamcrest. */
final class AssertionReader {
  private final Trees trees;

  AssertionReader(Trees trees) {
    this.trees = trees;
  }

  /** What the call says of its argument. */
  Expectation argument(TreePath call, MethodInvocationTree tree, ExpressionTree argument) {
    String name = Nodes.methodName(tree);
    List<? extends ExpressionTree> arguments = tree.getArguments();
    int index = arguments.indexOf(argument);
    if (Wording.EQUALITY.contains(name) || name.equals("assertNotEquals")) {
      return counterpart(call, tree, index);
    }
    return switch (name) {
      case "assertTrue" -> Expectation.truth(true);
      case "assertFalse" -> Expectation.truth(false);
      case "assertNull" -> said(Expectation.Kind.NULL, JavaType.UNKNOWN);
      case "assertNotNull", "assertInstanceOf" -> said(Expectation.Kind.NOT_NULL, JavaType.UNKNOWN);
      case "assertThat", "then" -> subject(call, tree);
      default -> Expectation.used(parameter(call, index));
    };
  }

  private static Expectation said(Expectation.Kind kind, JavaType type) {
    return new Expectation(kind, type, "");
  }

  private Expectation counterpart(TreePath call, MethodInvocationTree tree, int index) {
    List<? extends ExpressionTree> arguments = tree.getArguments();
    int other = otherIndex(call, tree, index);
    TreePath path = new TreePath(call, arguments.get(other));
    JavaType type = ExpectationReader.typeOf(trees, path);
    boolean delta =
        arguments.size() >= 3 && !isMessage(call, arguments.get(2)) && index < 2 && other < 2;
    JavaType wanted = delta && type.isNumber() && !isFloat(type) ? JavaType.DOUBLE : type;
    if (Nodes.methodName(tree).equals("assertNotEquals")) {
      return Expectation.used(wanted);
    }
    return wanted.isNull()
        ? said(Expectation.Kind.NULL, JavaType.UNKNOWN)
        : Expectation.equal(Generalised.of(wanted), text(path));
  }

  private static boolean isFloat(JavaType type) {
    return type.unboxed().name().equals("float");
  }

  /** JUnit 4 has its message first, JUnit 5 last. */
  private int otherIndex(TreePath call, MethodInvocationTree tree, int index) {
    List<? extends ExpressionTree> arguments = tree.getArguments();
    boolean junit4 = arguments.size() > 2 && isJUnit4(call) && isMessage(call, arguments.get(0));
    int first = junit4 ? 1 : 0;
    return index == first ? first + 1 : first;
  }

  private boolean isJUnit4(TreePath call) {
    return call.getCompilationUnit().getImports().stream()
        .anyMatch(line -> line.getQualifiedIdentifier().toString().startsWith("org.junit.Assert"));
  }

  private boolean isMessage(TreePath call, ExpressionTree argument) {
    return ExpectationReader.typeOf(trees, new TreePath(call, argument)).equals(JavaType.STRING);
  }

  /** Follows {@code assertThat(value).isEqualTo(…)} and {@code assertThat(value, is(…))}. */
  private Expectation subject(TreePath call, MethodInvocationTree tree) {
    for (int i = 1; i < tree.getArguments().size(); i++) {
      if (tree.getArguments().get(i) instanceof MethodInvocationTree matcher) {
        return said(new TreePath(call, matcher), matcher);
      }
    }
    Expectation best = Expectation.used(JavaType.UNKNOWN);
    for (TreePath next = Nodes.callOn(call); next != null; next = Nodes.callOn(next)) {
      Expectation said = said(next, (MethodInvocationTree) next.getLeaf());
      boolean stronger = said.kind().ordinal() < best.kind().ordinal() || !best.type().isKnown();
      best = stronger ? said : best;
    }
    return best;
  }

  private Expectation said(TreePath call, MethodInvocationTree tree) {
    String name = Nodes.methodName(tree);
    List<? extends ExpressionTree> arguments = tree.getArguments();
    boolean inner =
        arguments.size() == 1
            && arguments.get(0) instanceof MethodInvocationTree
            && isMatcher(tree);
    if (inner) {
      return said(new TreePath(call, arguments.get(0)), (MethodInvocationTree) arguments.get(0));
    }
    if (!arguments.isEmpty() && Wording.EQUALITY_OF_SUBJECT.contains(name)) {
      TreePath path = new TreePath(call, arguments.get(0));
      return Expectation.equal(Generalised.of(ExpectationReader.typeOf(trees, path)), text(path));
    }
    if (!arguments.isEmpty() && Wording.SAME_TYPE.contains(name)) {
      return Expectation.used(type(call, arguments.get(0)));
    }
    if (!arguments.isEmpty() && Wording.ELEMENTS.contains(name)) {
      return elements(call, arguments);
    }
    return fixed(name);
  }

  private static boolean isMatcher(MethodInvocationTree tree) {
    return Nodes.methodName(tree).equals("is")
        && Nodes.receiver(tree) == null
        && tree.getArguments().get(0) instanceof MethodInvocationTree inner
        && (Wording.EQUALITY_OF_SUBJECT.contains(Nodes.methodName(inner))
            || fixed(Nodes.methodName(inner)).type().isKnown());
  }

  private static Expectation fixed(String name) {
    return switch (name) {
      case "isTrue" -> Expectation.truth(true);
      case "isFalse" -> Expectation.truth(false);
      case "isNull", "nullValue" -> said(Expectation.Kind.NULL, JavaType.UNKNOWN);
      case "isNotNull", "notNullValue" -> said(Expectation.Kind.NOT_NULL, JavaType.UNKNOWN);
      case "startsWith",
          "endsWith",
          "isBlank",
          "isNotBlank",
          "containsIgnoringCase",
          "isEqualToIgnoringCase",
          "matches" ->
          Expectation.used(JavaType.STRING);
      case "containsEntry", "containsKey", "containsKeys" ->
          Expectation.used(JavaType.generic("java.util.Map", JavaType.OBJECT, JavaType.OBJECT));
      case "isPresent", "isNotPresent" ->
          Expectation.used(JavaType.generic("java.util.Optional", JavaType.OBJECT));
      case "isPositive", "isNegative", "isZero" -> Expectation.used(JavaType.INT);
      default -> Expectation.used(JavaType.UNKNOWN);
    };
  }

  private Expectation elements(TreePath call, List<? extends ExpressionTree> arguments) {
    JavaType element = type(call, arguments.get(0)).boxed();
    String text =
        String.join(
            ", ",
            IntStream.range(0, arguments.size())
                .mapToObj(i -> text(new TreePath(call, arguments.get(i))))
                .toList());
    return Expectation.equal(
        JavaType.generic("java.util.List", element), "java.util.List.of(" + text + ")");
  }

  private JavaType parameter(TreePath call, int index) {
    if (index < 0
        || !(trees.getElement(call) instanceof ExecutableElement method)
        || index >= method.getParameters().size()) {
      return JavaType.UNKNOWN;
    }
    JavaType type = MirrorTypes.of(method.getParameters().get(index).asType());
    boolean open = type.names().anyMatch(name -> !name.contains(".") && !isPrimitive(name));
    return open || type.equals(JavaType.OBJECT) ? JavaType.UNKNOWN : type;
  }

  private static boolean isPrimitive(String name) {
    return JavaType.named(name).isPrimitive();
  }

  private JavaType type(TreePath call, ExpressionTree argument) {
    return ExpectationReader.typeOf(trees, new TreePath(call, argument));
  }

  private String text(TreePath path) {
    return Nodes.text(trees, path);
  }
}
