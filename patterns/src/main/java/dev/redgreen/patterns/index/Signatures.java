package dev.redgreen.patterns.index;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import dev.redgreen.patterns.MemberSignature;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Signatures of a type and its methods, from their source. */
final class Signatures {
  private static final Set<Tree.Kind> INTERFACES =
      Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

  private final ClassTree type;
  private final String binaryName;
  private final TypeNames names = new TypeNames();

  Signatures(ClassTree type, String binaryName) {
    this.type = type;
    this.binaryName = binaryName;
  }

  /** {@code public final class a.b.Outer$Inner<T> extends Base implements One, Two}. */
  String ofType() {
    StringBuilder text = new StringBuilder();
    modifiers(type.getModifiers().getFlags()).forEach(word -> text.append(word).append(' '));
    text.append(keyword()).append(' ').append(binaryName);
    if (!type.getTypeParameters().isEmpty()) {
      text.append('<').append(String.join(", ", names.of(type.getTypeParameters()))).append('>');
    }
    boolean isInterface = INTERFACES.contains(type.getKind());
    if (type.getExtendsClause() != null) {
      text.append(" extends ").append(names.of(type.getExtendsClause()));
    }
    if (!type.getImplementsClause().isEmpty()) {
      text.append(isInterface ? " extends " : " implements ");
      text.append(String.join(", ", names.of(type.getImplementsClause())));
    }
    return text.toString();
  }

  MemberSignature of(MethodTree method) {
    boolean constructor = method.getName().contentEquals("<init>");
    return new MemberSignature(
        memberModifiers(method),
        names.of(method.getTypeParameters()),
        method.getReturnType() == null ? "" : names.of(method.getReturnType()),
        binaryName,
        type.getTypeParameters().stream().map(Signatures::name).toList(),
        constructor ? MemberSignature.CONSTRUCTOR : method.getName().toString(),
        method.getParameters().stream().map(this::parameter).toList(),
        names.of(method.getThrows()));
  }

  private MemberSignature.Parameter parameter(VariableTree parameter) {
    String name = names.of(parameter.getType());
    boolean varArgs = name.endsWith("[]") && parameter.toString().contains("...");
    String type = varArgs ? name.substring(0, name.length() - 2) + "..." : name;
    return new MemberSignature.Parameter(type, parameter.getName().toString());
  }

  private List<String> memberModifiers(MethodTree method) {
    Set<Modifier> flags = new TreeSet<>(method.getModifiers().getFlags());
    if (INTERFACES.contains(type.getKind()) && !flags.contains(Modifier.PRIVATE)) {
      flags.add(Modifier.PUBLIC);
    }
    return modifiers(flags);
  }

  private static List<String> modifiers(Set<Modifier> flags) {
    return new TreeSet<>(flags).stream().map(Modifier::toString).toList();
  }

  private String keyword() {
    return switch (type.getKind()) {
      case ANNOTATION_TYPE -> "@interface";
      default -> type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String name(TypeParameterTree parameter) {
    return parameter.getName().toString();
  }
}
