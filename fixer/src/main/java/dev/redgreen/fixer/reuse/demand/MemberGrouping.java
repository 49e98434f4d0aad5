package dev.redgreen.fixer.reuse.demand;

import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.reuse.demand.MemberDemand.Parameter;
import dev.redgreen.fixer.reuse.demand.Use.Argument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes members of calls: one member for calls that one signature can serve. */
final class MemberGrouping {
  private final Function<Use.Site, Set<TestId>> tests;
  private final Set<String> ownTypes;

  /**
   * A grouping.
   *
   * @param tests the tests that a place in the sources belongs to
   * @param ownTypes qualified names of all demanded types
   */
  MemberGrouping(Function<Use.Site, Set<TestId>> tests, Set<String> ownTypes) {
    this.tests = tests;
    this.ownTypes = ownTypes;
  }

  /** The members that these calls of one type demand, in order of first mention. */
  List<MemberDemand> members(List<Use> uses, List<String> typeVariables) {
    Map<String, List<Use>> byName = new LinkedHashMap<>();
    for (Use use : uses) {
      byName.computeIfAbsent(use.name(), key -> new ArrayList<>()).add(use);
    }
    List<MemberDemand> members = new ArrayList<>();
    byName.values().forEach(same -> members.addAll(overloads(same, typeVariables)));
    return members;
  }

  private List<MemberDemand> overloads(List<Use> uses, List<String> typeVariables) {
    if (isVarArgs(uses)) {
      return List.of(varArgs(uses, typeVariables));
    }
    List<List<Use>> groups = new ArrayList<>();
    for (Use use : uses) {
      groups.stream()
          .filter(group -> group.stream().allMatch(other -> fitTogether(other, use)))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new ArrayList<>());
                return groups.get(groups.size() - 1);
              })
          .add(use);
    }
    return groups.stream().map(group -> member(group, typeVariables, false)).toList();
  }

  private static boolean fitTogether(Use one, Use two) {
    return one.arguments().size() == two.arguments().size()
        && IntStream.range(0, one.arguments().size())
            .allMatch(
                i ->
                    kind(one, i).isEmpty()
                        || kind(two, i).isEmpty()
                        || kind(one, i).equals(kind(two, i)));
  }

  /** Coarse kind of an argument; empty where it may be any. */
  private static String kind(Use use, int index) {
    JavaType type = use.arguments().get(index).type();
    if (!type.isKnown() || type.isNull() || type.name().length() <= 2) {
      return "";
    }
    if (type.isNumber()) {
      return "number";
    }
    if (type.name().matches("java\\.lang\\.(String|StringBuilder|StringBuffer|CharSequence)")
        && !type.isArray()) {
      return "text";
    }
    boolean collection =
        type.name().startsWith("java.util.") && type.arguments().size() == 1 && !type.isArray();
    return collection ? "collection" : type.unboxed().erased().toString();
  }

  private static boolean isVarArgs(List<Use> uses) {
    Set<Integer> arities = new HashSet<>();
    Set<String> kinds = new HashSet<>();
    for (Use use : uses) {
      arities.add(use.arguments().size());
      IntStream.range(0, use.arguments().size()).forEach(i -> kinds.add(kind(use, i)));
    }
    kinds.remove("");
    int most = arities.stream().mapToInt(Integer::intValue).max().orElse(0);
    return arities.size() >= 2 && most >= 3 && kinds.size() == 1;
  }

  private MemberDemand varArgs(List<Use> uses, List<String> typeVariables) {
    List<JavaType> all =
        uses.stream().flatMap(use -> use.arguments().stream()).map(Argument::type).toList();
    JavaType element = new Unification().unify(all);
    MemberDemand base = member(uses, typeVariables, true);
    Parameter rest = new Parameter(element.array(), "values");
    return new MemberDemand(
        base.name(),
        base.isStatic(),
        List.of(),
        List.of(rest),
        true,
        base.result(),
        base.examples(),
        "",
        false);
  }

  private MemberDemand member(List<Use> uses, List<String> typeVariables, boolean resultOnly) {
    Use first = uses.get(0);
    boolean isConstructor = first.name().equals(MemberDemand.CONSTRUCTOR);
    boolean isStatic = !isConstructor && uses.stream().anyMatch(Use::isStatic);
    Unification unification = new Unification();
    if (!isStatic) {
      for (int i = 0; i < typeVariables.size(); i++) {
        int index = i;
        unification.own(
            typeVariables.get(i), uses.stream().map(use -> ownArgument(use, index)).toList());
      }
    }
    List<Parameter> parameters = new ArrayList<>();
    int arity = resultOnly ? 0 : first.arguments().size();
    for (int i = 0; i < arity; i++) {
      int index = i;
      JavaType type =
          unification.unify(uses.stream().map(use -> use.arguments().get(index).type()).toList());
      parameters.add(new Parameter(Generalised.of(type.isKnown() ? type : JavaType.OBJECT), ""));
    }
    JavaType result = isConstructor ? JavaType.VOID : result(uses, unification, typeVariables);
    return new MemberDemand(
        first.name(),
        isStatic,
        used(unification.made(), parameters, result),
        ParameterNames.of(parameters, uses),
        false,
        result,
        uses.stream().map(this::example).toList(),
        "",
        false);
  }

  private static JavaType ownArgument(Use use, int index) {
    return index < use.ownerArguments().size() ? use.ownerArguments().get(index) : JavaType.UNKNOWN;
  }

  private static List<String> used(
      List<String> variables, List<Parameter> parameters, JavaType result) {
    return variables.stream()
        .filter(
            variable ->
                result.names().anyMatch(variable::equals)
                    || parameters.stream()
                        .flatMap(parameter -> parameter.type().names())
                        .anyMatch(variable::equals))
        .toList();
  }

  private JavaType result(List<Use> uses, Unification unification, List<String> typeVariables) {
    List<JavaType> column = new ArrayList<>();
    for (Use use : uses) {
      Expectation said = use.expectation();
      boolean throwing = said.kind() == Expectation.Kind.THROWS;
      boolean isNull = said.kind() == Expectation.Kind.NULL;
      column.add(throwing ? JavaType.UNKNOWN : isNull ? JavaType.NULL : said.type());
    }
    JavaType type = unification.unify(column);
    if (type.isKnown() && !type.equals(JavaType.OBJECT)) {
      return type;
    }
    return new ChainedResults(ownTypes, typeVariables).guess(uses, type);
  }

  private Example example(Use use) {
    return new Example(
        tests.apply(use.site()),
        use.arguments().stream().map(Argument::text).toList(),
        use.arguments().stream().allMatch(Argument::closed),
        use.expectation());
  }
}
