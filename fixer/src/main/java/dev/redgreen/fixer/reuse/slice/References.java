package dev.redgreen.fixer.reuse.slice;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.plan.Code;
import dev.redgreen.fixer.reuse.slice.Resolver.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a piece of a type refers to, by syntax and imports alone. */
final class References extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Resolver resolver;
  private final Ancestry ancestry;
  private final SourceType within;
  private final Set<String> locals = new HashSet<>();
  private final Map<String, JavaType> localTypes = new HashMap<>();
  private final ArgumentTypes types;
  private final List<Reference> found = new ArrayList<>();

  private static final Set<String> KEPT_ANNOTATIONS = Set.of("SuppressWarnings", "SafeVarargs");

  private References(Resolver resolver, SourceType within, Ancestry ancestry) {
    this.resolver = resolver;
    this.ancestry = ancestry;
    this.within = within;
    this.types = new ArgumentTypes(within, localTypes);
  }

  /** The references of a member, or of the head of a type. */
  static List<Reference> of(Tree piece, SourceType within, Resolver resolver, Ancestry ancestry) {
    References references = new References(resolver, within, ancestry);
    new Declarations(references.locals, references.localTypes).scan(piece, null);
    references.scan(piece, null);
    return references.found;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
    String name = annotation.getAnnotationType().toString();
    if (!KEPT_ANNOTATIONS.contains(name)) {
      found.add(new Reference.Annotation(annotation));
      return null;
    }
    return super.visitAnnotation(annotation, nothing);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    List<JavaType> arguments = types.of(call.getArguments());
    ExpressionTree select = call.getMethodSelect();
    scan(call.getTypeArguments(), nothing);
    if (select instanceof IdentifierTree name) {
      String text = name.getName().toString();
      boolean constructor = text.equals("this") || text.equals("super");
      found.add(new Reference.Call(name, constructor ? "<init>" : text, arguments));
    } else if (select instanceof MemberSelectTree member) {
      callOn(member, arguments);
    }
    scan(call.getArguments(), nothing);
    return null;
  }

  private void callOn(MemberSelectTree member, List<JavaType> arguments) {
    String name = member.getIdentifier().toString();
    ExpressionTree on = member.getExpression();
    Optional<SourceType> type = libraryType(on);
    if (on.toString().equals("super")) {
      found.add(new Reference.CallOnSuper(name, arguments));
    } else if (type.isPresent() && MathMirror.has(type.get(), name, arguments.size())) {
      found.add(new Reference.Rewritten(on, "Math"));
    } else if (type.isPresent()) {
      found.add(new Reference.CallOnType(type.get(), name, arguments, false));
      owner(on);
    } else {
      callOnValue(on, name, arguments);
      owner(on);
    }
  }

  private void callOnValue(ExpressionTree value, String name, List<JavaType> arguments) {
    JavaType type =
        value.toString().equals("this")
            ? JavaType.named(within.simpleName())
            : types.of(List.of(value)).get(0);
    boolean known = type.isKnown() && !type.isArray() && !type.isPrimitive();
    Optional<Meaning> meaning =
        known ? resolver.meaning(type.simpleName(), within) : Optional.empty();
    if (meaning.isPresent() && meaning.get() instanceof Meaning.OfLibrary library) {
      found.add(new Reference.CallOnType(library.type(), name, arguments, true));
    } else if (meaning.isEmpty() && !type.isArray()) {
      found.add(new Reference.CallOnValue(name, arguments.size()));
    }
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    String name = tree.getName().toString();
    Optional<SourceType> type = libraryType(tree.getQualifierExpression());
    boolean makes = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
    for (int arguments = 0; arguments <= 3; arguments++) {
      if (type.isPresent()) {
        found.add(
            makes
                ? new Reference.New(type.get(), unknown(arguments))
                : new Reference.CallOnType(type.get(), name, unknown(arguments), true));
      }
      if (!makes) {
        found.add(new Reference.CallOnValue(name, arguments));
      }
    }
    owner(tree.getQualifierExpression());
    return null;
  }

  private static List<JavaType> unknown(int arguments) {
    return Collections.nCopies(arguments, JavaType.UNKNOWN);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void nothing) {
    Optional<String> thrown =
        anyLibraryType(creation.getIdentifier()).flatMap(ancestry::platformException);
    if (thrown.isPresent()) {
      String text = "new " + simple(thrown.get()) + "(" + message(creation) + ")";
      found.add(new Reference.Rewritten(creation, text));
      return null;
    }
    libraryType(creation.getIdentifier())
        .ifPresent(type -> found.add(new Reference.New(type, types.of(creation.getArguments()))));
    return super.visitNewClass(creation, nothing);
  }

  private static String simple(String exception) {
    return exception.startsWith("java.lang.") ? exception.substring(10) : Code.type(exception);
  }

  /** The first argument that is a text on its own. */
  private static String message(NewClassTree creation) {
    return creation.getArguments().stream()
        .filter(argument -> argument.getKind() == Tree.Kind.STRING_LITERAL)
        .map(Object::toString)
        .findFirst()
        .orElse("");
  }

  @Override
  public @Nullable Void visitCase(CaseTree label, @Nullable Void nothing) {
    label.getExpressions().stream()
        .filter(value -> !(value instanceof IdentifierTree))
        .forEach(value -> scan(value, nothing));
    scan(label.getStatements(), nothing);
    return label.getStatements() == null ? scan(label.getBody(), nothing) : null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void nothing) {
    libraryType(select.getExpression())
        .ifPresent(
            type -> found.add(new Reference.FieldOfType(type, select.getIdentifier().toString())));
    if (select.getExpression().toString().equals("this")) {
      found.add(new Reference.FieldOfType(within, select.getIdentifier().toString()));
    }
    owner(select.getExpression());
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    scan(type.getModifiers(), nothing);
    scan(type.getTypeParameters(), nothing);
    scan(type.getExtendsClause(), nothing);
    scan(type.getImplementsClause(), nothing);
    scan(type.getMembers(), nothing);
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
    identifier(name, false);
    return null;
  }

  /** What stands before a dot: a type there is not used as the type of a value. */
  private void owner(Tree expression) {
    if (expression instanceof IdentifierTree name) {
      identifier(name, true);
    } else {
      scan(expression, null);
    }
  }

  private void identifier(IdentifierTree tree, boolean onlyAsOwner) {
    String name = tree.getName().toString();
    if (locals.contains(name) || name.equals("this") || name.equals("super")) {
      return;
    }
    if (!Character.isUpperCase(name.charAt(0)) || isConstant(name)) {
      found.add(new Reference.Name(tree, name));
      return;
    }
    Optional<Meaning> meaning = resolver.meaning(name, within).map(this::copied);
    meaning.ifPresent(type -> found.add(new Reference.TypeName(tree, type, onlyAsOwner)));
    if (meaning.isEmpty() && !isVariable(name) && !name.matches("[A-Z][A-Z0-9_]*")) {
      found.add(new Reference.Unknown(name));
    }
  }

  /** What a name means in a copy: exceptions of the library become exceptions of the JDK. */
  private Meaning copied(Meaning meaning) {
    if (meaning instanceof Meaning.OfLibrary library && library.type() != within) {
      return ancestry
          .platformException(library.type())
          .<Meaning>map(Meaning.OfPlatform::new)
          .orElse(meaning);
    }
    return meaning;
  }

  private boolean isVariable(String name) {
    for (Optional<SourceType> type = Optional.of(within);
        type.isPresent();
        type = type.get().outer()) {
      if (type.get().tree().getTypeParameters().stream()
          .anyMatch(parameter -> parameter.getName().contentEquals(name))) {
        return true;
      }
    }
    return false;
  }

  private boolean isConstant(String name) {
    return within.fields().anyMatch(field -> field.getName().contentEquals(name))
        || within.unit().staticallyImported(name).isPresent()
        || within.outer().isPresent()
            && within.outer().get().fields().anyMatch(field -> field.getName().contentEquals(name));
  }

  private Optional<SourceType> libraryType(Tree expression) {
    return anyLibraryType(expression)
        .filter(type -> type == within || ancestry.platformException(type).isEmpty());
  }

  private Optional<SourceType> anyLibraryType(Tree expression) {
    Tree base =
        expression instanceof ParameterizedTypeTree generic ? generic.getType() : expression;
    if (base instanceof IdentifierTree name && !locals.contains(name.getName().toString())) {
      return resolver
          .meaning(name.getName().toString(), within)
          .flatMap(
              m -> m instanceof Meaning.OfLibrary lib ? Optional.of(lib.type()) : Optional.empty());
    }
    if (base instanceof MemberSelectTree select) {
      return libraryType(select.getExpression())
          .flatMap(
              outer ->
                  outer.nested().stream()
                      .filter(n -> n.simpleName().contentEquals(select.getIdentifier()))
                      .findFirst());
    }
    return Optional.empty();
  }
}
