package dev.redgreen.patterns.index;

import dev.redgreen.patterns.MemberSignature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The public methods and constructors of public types, each once: an override of the same shape is
 * left to the supertype that declares it, unless the type is final and so the natural receiver.
 */
final class PublicMembers {
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("wait", "notify", "notifyAll", "getClass", "finalize", "clone", "hashCode");

  private final Elements elements;
  private final Types types;
  private final MirrorNames names = new MirrorNames();

  PublicMembers(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** A member, and whether it is deprecated. */
  record Member(MemberSignature signature, boolean deprecated) {}

  /** Of the public types of a package that are wanted, and of what is nested in them. */
  List<Member> of(PackageElement inPackage, Predicate<TypeElement> wanted) {
    List<Member> members = new ArrayList<>();
    for (TypeElement type : ElementFilter.typesIn(inPackage.getEnclosedElements())) {
      if (wanted.test(type)) {
        collect(type, members);
      }
    }
    return members;
  }

  private void collect(TypeElement type, List<Member> members) {
    if (!type.getModifiers().contains(Modifier.PUBLIC) || isThrowable(type)) {
      return;
    }
    for (ExecutableElement method : own(type)) {
      if (isWorthKnowing(method, type)) {
        members.add(new Member(signature(method, type), elements.isDeprecated(method)));
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, members));
  }

  /** Declared here, or inherited from a type that callers cannot name. */
  private Set<ExecutableElement> own(TypeElement type) {
    Set<ExecutableElement> methods = new LinkedHashSet<>();
    methods.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
    methods.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    TypeElement above = superclass(type);
    while (above != null && !above.getModifiers().contains(Modifier.PUBLIC)) {
      for (ExecutableElement method : ElementFilter.methodsIn(above.getEnclosedElements())) {
        if (methods.stream().noneMatch(known -> elements.overrides(known, method, type))) {
          methods.add(method);
        }
      }
      above = superclass(above);
    }
    return methods;
  }

  private boolean isWorthKnowing(ExecutableElement method, TypeElement type) {
    Set<Modifier> modifiers = method.getModifiers();
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    if (!modifiers.contains(Modifier.PUBLIC)
        || OF_EVERY_OBJECT.contains(method.getSimpleName().toString())
        || (constructor && type.getModifiers().contains(Modifier.ABSTRACT))) {
      return false;
    }
    return constructor
        || modifiers.contains(Modifier.STATIC)
        || type.getModifiers().contains(Modifier.FINAL)
        || !repeats(method, type);
  }

  /** Whether a public supertype declares the same, as far as an adapter can tell. */
  private boolean repeats(ExecutableElement method, TypeElement type) {
    String shape = signature(method, type).shape();
    for (TypeMirror above : types.directSupertypes(type.asType())) {
      TypeElement supertype = (TypeElement) ((DeclaredType) above).asElement();
      for (ExecutableElement candidate : ElementFilter.methodsIn(supertype.getEnclosedElements())) {
        if (candidate.getSimpleName().equals(method.getSimpleName())
            && supertype.getModifiers().contains(Modifier.PUBLIC)
            && elements.overrides(method, candidate, type)
            && signature(candidate, supertype).shape().equals(shape)) {
          return true;
        }
      }
      if (repeats(method, supertype)) {
        return true;
      }
    }
    return false;
  }

  private MemberSignature signature(ExecutableElement method, TypeElement type) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    return new MemberSignature(
        modifiers(method),
        method.getTypeParameters().stream().map(names::of).toList(),
        names.of(method.getReturnType()),
        elements.getBinaryName(type).toString(),
        type.getTypeParameters().stream().map(p -> p.getSimpleName().toString()).toList(),
        constructor ? MemberSignature.CONSTRUCTOR : method.getSimpleName().toString(),
        parameters(method),
        names.of(method.getThrownTypes()));
  }

  private List<MemberSignature.Parameter> parameters(ExecutableElement method) {
    List<MemberSignature.Parameter> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      String type = names.of(parameter.asType());
      boolean last = parameters.size() == method.getParameters().size() - 1;
      if (last && method.isVarArgs()) {
        type = type.substring(0, type.length() - 2) + "...";
      }
      parameters.add(new MemberSignature.Parameter(type, parameter.getSimpleName().toString()));
    }
    return parameters;
  }

  private static List<String> modifiers(ExecutableElement method) {
    Set<Modifier> told = EnumSet.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.ABSTRACT);
    told.retainAll(method.getModifiers());
    return new TreeSet<>(told).stream().map(Modifier::toString).toList();
  }

  private boolean isThrowable(TypeElement type) {
    TypeElement throwable = elements.getTypeElement("java.lang.Throwable");
    return throwable != null && types.isSubtype(type.asType(), throwable.asType());
  }

  private static @org.jspecify.annotations.Nullable TypeElement superclass(TypeElement type) {
    TypeMirror above = type.getSuperclass();
    if (above.getKind() != TypeKind.DECLARED) {
      return null;
    }
    Element element = ((DeclaredType) above).asElement();
    return element instanceof TypeElement found ? found : null;
  }
}
