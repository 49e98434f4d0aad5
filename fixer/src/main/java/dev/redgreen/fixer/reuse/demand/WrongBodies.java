package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Attribution;
import dev.redgreen.fixer.reuse.demand.MemberDemand.Parameter;
import dev.redgreen.fixer.syntax.ParsedFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  /** The stubs that tests call; without any, the methods that the red tests make suspicious. */
  List<TypeDemand> find(List<TestId> tests, List<Failure> failures) {
    List<Use> uses = new UseScanner(attribution, call -> project.has(call.owner())).uses();
    List<TypeDemand> stubs = demands(uses, method -> isStub(method.tree()));
    if (!stubs.isEmpty()) {
      return stubs;
    }
    Set<TestId> red = new LinkedHashSet<>();
    for (Failure failure : failures) {
      if (failure instanceof TestFailure each && tests.stream().anyMatch(each.test()::covers)) {
        red.add(each.test());
      }
    }
    return suspicious(demands(uses, method -> method.tree().getBody() != null), red);
  }

  private record Written(ExecutableElement element, MethodTree tree) {}

  private List<TypeDemand> demands(List<Use> uses, Predicate<Written> wanted) {
    Set<String> owners = new LinkedHashSet<>();
    uses.forEach(use -> owners.add(use.owner()));
    List<TypeDemand> found = new ArrayList<>();
    for (String owner : owners) {
      TypeDemand type = project.existing(owner, attribution.elements());
      List<Use> own = uses.stream().filter(use -> use.owner().equals(owner)).toList();
      List<MemberDemand> members = members(owner, type, own, wanted);
      if (!members.isEmpty()) {
        found.add(type.with(members));
      }
    }
    return found;
  }

  /** The methods that explain all red tests, those first that green tests call least. */
  private static List<TypeDemand> suspicious(List<TypeDemand> called, Set<TestId> red) {
    Set<TestId> open = new LinkedHashSet<>(red);
    List<TypeDemand> found = new ArrayList<>();
    while (!open.isEmpty()) {
      double best = 0;
      Optional<TypeDemand> worst = Optional.empty();
      for (TypeDemand type : called) {
        for (MemberDemand member : type.members()) {
          double suspicion = suspicion(member, open);
          if (suspicion > best) {
            best = suspicion;
            worst = Optional.of(type.with(List.of(member)));
          }
        }
      }
      if (worst.isEmpty()) {
        return List.of();
      }
      merge(found, worst.get());
      worst.get().members().forEach(member -> open.removeIf(test -> calls(member, test)));
    }
    return found;
  }

  /** Ochiai's coefficient: red tests that call it over the geometric mean of red and calling. */
  private static double suspicion(MemberDemand member, Set<TestId> red) {
    long calling = red.stream().filter(test -> calls(member, test)).count();
    return calling / Math.sqrt((double) red.size() * member.tests().size());
  }

  private static boolean calls(MemberDemand member, TestId test) {
    return member.tests().stream().anyMatch(own -> own.covers(test) || test.covers(own));
  }

  private static void merge(List<TypeDemand> found, TypeDemand one) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).qualifiedName().equals(one.qualifiedName())) {
        List<MemberDemand> members = new ArrayList<>(found.get(i).members());
        members.addAll(one.members());
        found.set(i, one.with(members));
        return;
      }
    }
    found.add(one);
  }

  private List<MemberDemand> members(
      String owner, TypeDemand type, List<Use> uses, Predicate<Written> wanted) {
    TypeElement element = attribution.elements().getTypeElement(owner);
    if (element == null) {
      return List.of();
    }
    ParsedFile file = ParsedFile.of(tree.text(type.file()).orElse(""));
    List<MemberDemand> members = new ArrayList<>();
    for (MethodTree method : methods(file)) {
      for (ExecutableElement known : ElementFilter.methodsIn(element.getEnclosedElements())) {
        if (isSame(known, method) && wanted.test(new Written(known, method))) {
          members.add(member(known, method, uses, file));
        }
      }
    }
    return members.stream().filter(member -> !member.examples().isEmpty()).toList();
  }

  private static List<MethodTree> methods(ParsedFile file) {
    return file.unit().getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .flatMap(declared -> ((ClassTree) declared).getMembers().stream())
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .toList();
  }

  /** The words of the documentation comment right before a method. */
  private static String documentation(ParsedFile file, MethodTree method) {
    String before = file.text().substring(0, Math.max(0, file.start(method))).stripTrailing();
    int open = before.lastIndexOf("/**");
    return before.endsWith("*/") && open >= 0
        ? before.substring(open + 3, before.length() - 2).replace("*", " ").strip()
        : "";
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

  private MemberDemand member(
      ExecutableElement method, MethodTree tree, List<Use> uses, ParsedFile file) {
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
        documentation(file, tree),
        true);
  }
}
