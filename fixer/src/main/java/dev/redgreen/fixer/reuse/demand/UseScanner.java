package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.redgreen.fixer.javac.Attribution;
import dev.redgreen.fixer.reuse.demand.Use.Argument;
import dev.redgreen.fixer.reuse.demand.Use.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Collects the calls in test sources whose member is demanded. */
final class UseScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Attribution attribution;
  private final Trees trees;
  private final Predicate<Call> demanded;
  private final ExpectationReader expectations;
  private final ArgumentReader arguments;
  private final List<Use> uses = new ArrayList<>();
  private final Map<String, String> staticImports = new HashMap<>();
  private final List<String> constants = new ArrayList<>();
  private List<Map<String, String>> rows = List.of();
  private Site site = new Site("", "");

  /**
   * A call as far as the decision needs it.
   *
   * @param resolved whether the member exists
   * @param position where the call stands: the same in each attribution of the same sources
   */
  record Call(String owner, String name, boolean resolved, String position) {}

  UseScanner(Attribution attribution, Predicate<Call> demanded) {
    this.attribution = attribution;
    this.trees = attribution.trees();
    this.demanded = demanded;
    this.expectations = new ExpectationReader(trees);
    this.arguments = new ArgumentReader(attribution);
    for (var unit : attribution.units()) {
      staticImports.clear();
      unit.getImports().forEach(this::readImport);
      scan(unit, null);
    }
  }

  /** The calls, in the order of the sources; one per row of a parameterised test. */
  List<Use> uses() {
    return uses;
  }

  /** Fields that are read of demanded types, which is more than a call demands. */
  List<String> constants() {
    return constants;
  }

  private void readImport(ImportTree line) {
    if (line.isStatic() && line.getQualifiedIdentifier() instanceof MemberSelectTree select) {
      String owner = select.getExpression().toString();
      staticImports.put(select.getIdentifier().toString(), owner);
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    Site outer = site;
    if (trees.getElement(getCurrentPath()) instanceof TypeElement element
        && !element.getQualifiedName().isEmpty()) {
      site = new Site(attribution.elements().getBinaryName(element).toString(), "");
    }
    super.visitClass(type, nothing);
    site = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
    Site outer = site;
    site = new Site(outer.className(), method.getName().toString());
    rows = ParameterRows.of(method);
    super.visitMethod(method, nothing);
    rows = List.of();
    site = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    TreePath select = new TreePath(getCurrentPath(), call.getMethodSelect());
    String name = Nodes.methodName(call);
    boolean resolved = !isError(trees.getTypeMirror(select));
    ExpressionTree receiver = Nodes.receiver(call);
    if (receiver == null) {
      String owner = staticImports.getOrDefault(name, staticImports.getOrDefault("*", ""));
      offer(new Call(owner, name, resolved, position()), List.of(), true, call.getArguments());
    } else {
      TreePath on = new TreePath(select, receiver);
      boolean isType = trees.getElement(on) instanceof TypeElement;
      JavaType type = ExpectationReader.typeOf(trees, on);
      Call found = new Call(type.name(), name, resolved, position());
      offer(found, type.arguments(), isType, call.getArguments());
    }
    return super.visitMethodInvocation(call, nothing);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void nothing) {
    JavaType type = created(creation);
    Element element = trees.getElement(getCurrentPath());
    boolean resolved =
        element instanceof ExecutableElement && !isError(trees.getTypeMirror(getCurrentPath()));
    Call call = new Call(type.name(), MemberDemand.CONSTRUCTOR, resolved, position());
    offer(call, type.arguments(), false, creation.getArguments());
    return super.visitNewClass(creation, nothing);
  }

  /** A method that is handed to an assertion of exceptions is called there without arguments. */
  @Override
  public @Nullable Void visitMemberReference(
      MemberReferenceTree reference, @Nullable Void nothing) {
    boolean invoked =
        getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree around
            && Wording.THROWING.contains(Nodes.methodName(around));
    if (invoked && reference.getMode() == MemberReferenceTree.ReferenceMode.INVOKE) {
      TreePath on = new TreePath(getCurrentPath(), reference.getQualifierExpression());
      JavaType type = ExpectationReader.typeOf(trees, on);
      boolean resolved = trees.getElement(getCurrentPath()) instanceof ExecutableElement;
      String name = reference.getName().toString();
      boolean isType = trees.getElement(on) instanceof TypeElement;
      offer(new Call(type.name(), name, resolved, position()), type.arguments(), isType, List.of());
    }
    return super.visitMemberReference(reference, nothing);
  }

  private JavaType created(NewClassTree creation) {
    TreePath named = new TreePath(getCurrentPath(), creation.getIdentifier());
    if (creation.getIdentifier() instanceof ParameterizedTypeTree generic
        && generic.getTypeArguments().isEmpty()) {
      TreePath base = new TreePath(named, generic.getType());
      return ExpectationReader.typeOf(trees, base).with(declaredArguments());
    }
    return ExpectationReader.typeOf(trees, named);
  }

  /** What a diamond stands for, as far as the declared variable says it. */
  private List<JavaType> declaredArguments() {
    TreePath parent = getCurrentPath().getParentPath();
    return parent.getLeaf() instanceof VariableTree variable && variable.getType() != null
        ? ExpectationReader.typeOf(trees, new TreePath(parent, variable.getType())).arguments()
        : List.of();
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
    TreePath on = new TreePath(getCurrentPath(), select.getExpression());
    boolean called =
        getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() == select;
    if (!called
        && trees.getElement(on) instanceof TypeElement type
        && !select.getIdentifier().contentEquals("class")
        && isError(trees.getTypeMirror(getCurrentPath()))
        && demanded.test(
            new Call(
                type.getQualifiedName().toString(),
                select.getIdentifier().toString(),
                false,
                position()))) {
      constants.add(select.toString());
    }
    return super.visitMemberSelect(select, nothing);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
    return null;
  }

  private String position() {
    var unit = getCurrentPath().getCompilationUnit();
    long end = trees.getSourcePositions().getEndPosition(unit, getCurrentPath().getLeaf());
    return unit.getSourceFile().getName() + ":" + end;
  }

  private static boolean isError(@Nullable TypeMirror type) {
    return type == null || type.getKind() == TypeKind.ERROR;
  }

  private void offer(
      Call call,
      List<JavaType> ownerArguments,
      boolean isStatic,
      List<? extends ExpressionTree> given) {
    if (!demanded.test(call)) {
      return;
    }
    Expectation expectation = expectations.of(getCurrentPath());
    List<Map<String, String>> bindings = rows.isEmpty() ? List.of(Map.of()) : rows;
    for (Map<String, String> binding : bindings) {
      List<Argument> read =
          given.stream()
              .map(argument -> arguments.read(new TreePath(getCurrentPath(), argument), binding))
              .toList();
      Expectation bound =
          new Expectation(
              expectation.kind(),
              expectation.type(),
              binding.getOrDefault(expectation.text(), expectation.text()));
      uses.add(new Use(call.owner(), ownerArguments, call.name(), isStatic, read, bound, site));
    }
  }
}
