package dev.redgreen.fixer.rules.create;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.rules.Repair;
import dev.redgreen.fixer.rules.Rule;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.Expected;
import dev.redgreen.fixer.rules.know.Facts;
import dev.redgreen.fixer.rules.know.OwnType;
import dev.redgreen.fixer.rules.know.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A method that is not found is made in the own type that it is called on, without behaviour. */
public final class NewMethod implements Rule {
  @Override
  public Set<String> codes() {
    return Set.of("cant.resolve", "cant.resolve.args", "cant.resolve.location.args");
  }

  @Override
  public Stream<Repair> repairs(Site site) {
    if (!site.missing().equals("method")) {
      return Stream.empty();
    }
    return site
        .path()
        .filter(path -> path.getParentPath().getLeaf() instanceof MethodInvocationTree)
        .flatMap(path -> repair(site, path))
        .stream();
  }

  private static Optional<Repair> repair(Site site, TreePath select) {
    Facts facts = site.facts();
    TreePath call = select.getParentPath();
    Scope scope = Scope.at(facts, select);
    boolean isStatic = scope.isStatic();
    Optional<TypeElement> owner = scope.types().stream().findFirst();
    if (select.getLeaf() instanceof MemberSelectTree member) {
      TreePath receiver = new TreePath(select, member.getExpression());
      owner = facts.type(receiver).flatMap(NewMethod::element);
      isStatic = isType(facts, receiver);
    } else if (!(select.getLeaf() instanceof IdentifierTree)) {
      return Optional.empty();
    }
    boolean fixed = isStatic;
    return owner.flatMap(
        type -> OwnType.of(site.tree(), type).map(own -> made(site, call, type, own, fixed)));
  }

  private static Optional<TypeElement> element(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  private static boolean isType(Facts facts, TreePath path) {
    Element element = facts.element(path).orElse(null);
    return element instanceof TypeElement;
  }

  private static Repair made(
      Site site, TreePath call, TypeElement type, OwnType own, boolean isStatic) {
    Facts facts = site.facts();
    String name = site.error().symbol();
    Parameters parameters = Parameters.of(facts, call, arguments(call));
    Optional<TypeMirror> result =
        call.getParentPath().getLeaf() instanceof ExpressionStatementTree
            ? Optional.empty()
            : Asserted.type(facts, call)
                .or(() -> Expected.at(facts, call))
                .filter(wanted -> wanted.getKind() != TypeKind.NULL);
    boolean isVoid = call.getParentPath().getLeaf() instanceof ExpressionStatementTree;
    String returned = isVoid ? "void" : result.map(parameters::name).orElse("Object");
    boolean near = own.file().equals(site.file());
    String head =
        (near ? "" : type.getKind().isInterface() ? "" : "public ") + (isStatic ? "static " : "");
    String body =
        type.getKind().isInterface() && !isStatic
            ? ";"
            : " {\n\tthrow new UnsupportedOperationException(\""
                + name
                + " is not written yet\");\n}";
    List<Edit> edits = new ArrayList<>();
    edits.add(own.add(head + returned + " " + name + "(" + parameters.text() + ")" + body));
    edits.addAll(parameters.imports(own));
    String why =
        "`"
            + type.getSimpleName()
            + "` has no method `"
            + name
            + "`; it is made from its use and does nothing yet.";
    return new Repair(Patch.of(edits), why, Standing.STUB);
  }

  private static List<? extends ExpressionTree> arguments(TreePath call) {
    return ((MethodInvocationTree) call.getLeaf()).getArguments();
  }
}
