package dev.redgreen.fixer.rules.know;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.fixer.SourceTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A member that a source of the module declares.
 *
 * @param owner its type
 * @param tree its declaration
 */
public record OwnMember(OwnType owner, Tree tree) {
  /** The declaration of a member; empty if it is not one of the module's. */
  public static Optional<OwnMember> of(SourceTree sources, Element member) {
    if (member instanceof TypeElement type) {
      return OwnType.of(sources, type).map(own -> new OwnMember(own, own.tree()));
    }
    if (!(member.getEnclosingElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    return OwnType.of(sources, type)
        .flatMap(
            own ->
                own.tree().getMembers().stream()
                    .filter(tree -> declares(tree, member))
                    .findFirst()
                    .map(tree -> new OwnMember(own, tree)));
  }

  private static boolean declares(Tree tree, Element member) {
    if (tree instanceof MethodTree method && member instanceof ExecutableElement executable) {
      return method.getName().contentEquals(member.getSimpleName())
          && parameters(method).equals(parameters(executable));
    }
    return tree instanceof VariableTree field
        && field.getName().contentEquals(member.getSimpleName());
  }

  private static List<String> parameters(MethodTree method) {
    return method.getParameters().stream()
        .map(one -> simple(String.valueOf(one.getType())))
        .toList();
  }

  private static List<String> parameters(ExecutableElement method) {
    return method.getParameters().stream().map(one -> simple(one.asType().toString())).toList();
  }

  /** A type without packages, annotations and type arguments. */
  private static String simple(String type) {
    return TypeText.simple(type)
        .replaceAll("<.*>", "")
        .replaceAll("\\.\\.\\.", "[]")
        .replaceAll(".*\\.", "");
  }
}
