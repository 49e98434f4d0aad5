package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Attribution;
import dev.redgreen.fixer.reuse.demand.MemberDemand.Parameter;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds the methods with a body that does nothing yet, which failing tests call. */
final class WrongBodies {
  private final SourceTree tree;
  private final Attribution attribution;
  private final TestMethods methods;
  private final ProjectTypes project;

  WrongBodies(SourceTree tree, Attribution attribution, TestMethods methods) {
    this.tree = tree;
    this.attribution = attribution;
    this.methods = methods;
    this.project = new ProjectTypes(tree);
  }

  List<TypeDemand> find(List<TestId> tests, List<Failure> failures) {
    List<Use> uses = new UseScanner(attribution, call -> project.has(call.owner())).uses();
    Set<String> owners = new LinkedHashSet<>();
    uses.forEach(use -> owners.add(use.owner()));
    List<TypeDemand> found = new ArrayList<>();
    for (String owner : owners) {
      TypeDemand type = project.existing(owner, attribution.elements());
      List<Use> own = uses.stream().filter(use -> use.owner().equals(owner)).toList();
      List<MemberDemand> members = members(owner, type, own);
      if (!members.isEmpty()) {
        found.add(type.with(members));
      }
    }
    return found;
  }

  private List<MemberDemand> members(String owner, TypeDemand type, List<Use> uses) {
    TypeElement element = attribution.elements().getTypeElement(owner);
    if (element == null) {
      return List.of();
    }
    List<MemberDemand> members = new ArrayList<>();
    for (MethodTree stub : stubs(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
        if (isSame(method, stub)) {
          members.add(member(method, stub, uses));
        }
      }
    }
    return members.stream().filter(member -> !member.examples().isEmpty()).toList();
  }

  private List<MethodTree> stubs(TypeDemand type) {
    ParsedFile file = ParsedFile.of(tree.text(type.file()).orElse(""));
    return file.unit().getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .flatMap(declared -> ((ClassTree) declared).getMembers().stream())
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(WrongBodies::isStub)
        .toList();
  }

  /** Whether the body throws at once, or returns nothing but a default. */
  private static boolean isStub(MethodTree method) {
    if (method.getBody() == null || method.getReturnType() == null) {
      return false;
    }
    String body = method.getBody().toString().replaceAll("\\s+", " ").strip();
    return body.matches(
        "\\{ (throw new [\\w.]+\\([^;]*\\);"
            + "|return (null|0|0L|0\\.0|-1|false|true|\"\"|''|List\\.of\\(\\)|Optional\\.empty\\(\\));)? ?}");
  }

  private static boolean isSame(ExecutableElement method, MethodTree tree) {
    if (!method.getSimpleName().contentEquals(tree.getName())
        || method.getParameters().size() != tree.getParameters().size()) {
      return false;
    }
    for (int i = 0; i < tree.getParameters().size(); i++) {
      JavaType written = JavaType.parse(String.valueOf(tree.getParameters().get(i).getType()));
      JavaType known = MirrorTypes.of(method.getParameters().get(i).asType());
      if (!written.simpleName().equals(known.simpleName())
          || written.dimensions() != known.dimensions()) {
        return false;
      }
    }
    return true;
  }

  private MemberDemand member(ExecutableElement method, MethodTree tree, List<Use> uses) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < tree.getParameters().size(); i++) {
      parameters.add(
          new Parameter(
              MirrorTypes.of(method.getParameters().get(i).asType()),
              tree.getParameters().get(i).getName().toString()));
    }
    String name = method.getSimpleName().toString();
    List<Example> examples =
        uses.stream()
            .filter(use -> use.name().equals(name))
            .filter(use -> use.arguments().size() == parameters.size())
            .map(
                use ->
                    new Example(
                        methods.at(use.site()),
                        use.arguments().stream().map(Use.Argument::text).toList(),
                        use.arguments().stream().allMatch(Use.Argument::closed),
                        use.expectation()))
            .toList();
    return new MemberDemand(
        name,
        method.getModifiers().contains(Modifier.STATIC),
        method.getTypeParameters().stream().map(Object::toString).toList(),
        parameters,
        method.isVarArgs(),
        MirrorTypes.of(method.getReturnType()),
        examples,
        "",
        true);
  }
}
