package dev.redgreen.fixer.reuse.demand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Guesses the type of a value by the members that tests call on it. */
final class ChainedResults {
  private static final List<Map.Entry<JavaType, Set<String>>> KNOWN =
      List.of(
          Map.entry(
              JavaType.STRING,
              Set.of(
                  "length",
                  "charAt",
                  "toUpperCase",
                  "toLowerCase",
                  "startsWith",
                  "endsWith",
                  "trim",
                  "strip",
                  "split",
                  "matches",
                  "substring",
                  "indexOf",
                  "isEmpty",
                  "isBlank",
                  "equals",
                  "lines",
                  "chars")),
          Map.entry(
              JavaType.generic("java.util.Optional", JavaType.OBJECT),
              Set.of("isPresent", "isEmpty", "orElse", "orElseThrow", "get", "orElseGet")),
          Map.entry(
              JavaType.generic("java.util.Map", JavaType.OBJECT, JavaType.OBJECT),
              Set.of(
                  "containsKey",
                  "entrySet",
                  "keySet",
                  "values",
                  "getOrDefault",
                  "get",
                  "size",
                  "isEmpty",
                  "put")),
          Map.entry(
              JavaType.generic("java.util.Iterator", JavaType.OBJECT), Set.of("hasNext", "next")),
          Map.entry(
              JavaType.generic("java.util.List", JavaType.OBJECT),
              Set.of(
                  "size",
                  "get",
                  "isEmpty",
                  "contains",
                  "indexOf",
                  "containsAll",
                  "add",
                  "stream",
                  "remove",
                  "iterator",
                  "clear",
                  "subList")));

  private final Set<String> ownTypes;
  private final List<String> typeVariables;

  ChainedResults(Set<String> ownTypes, List<String> typeVariables) {
    this.ownTypes = ownTypes;
    this.typeVariables = typeVariables;
  }

  /**
   * The type that has all the members.
   *
   * @param known what is known otherwise
   */
  JavaType guess(List<Use> uses, JavaType known) {
    Set<String> members =
        uses.stream()
            .map(Use::expectation)
            .filter(expectation -> expectation.kind() == Expectation.Kind.CHAIN)
            .map(Expectation::text)
            .collect(Collectors.toSet());
    if (members.isEmpty()) {
      boolean valued = uses.stream().anyMatch(ChainedResults::needsValue);
      return valued ? JavaType.OBJECT : JavaType.VOID;
    }
    String owner = uses.get(0).owner();
    return KNOWN.stream()
        .filter(entry -> entry.getValue().containsAll(members))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(
            ownTypes.contains(owner)
                ? JavaType.named(owner).with(typeVariables.stream().map(JavaType::named).toList())
                : known.isKnown() ? known : JavaType.OBJECT);
  }

  private static boolean needsValue(Use use) {
    Expectation.Kind kind = use.expectation().kind();
    return kind != Expectation.Kind.NOTHING && kind != Expectation.Kind.THROWS;
  }
}
