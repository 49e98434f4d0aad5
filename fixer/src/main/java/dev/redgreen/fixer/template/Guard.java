package dev.redgreen.fixer.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What no template may do to a file, whoever did it first: empty a method or take it away, swallow
 * an exception; in tests also touch an annotation, an assertion or what an assertion compares.
 */
final class Guard {
  private Guard() {}

  /** Why this change of a file is refused, as one clause; empty if it is not. */
  static Optional<String> refusal(Path file, String before, String after) {
    Optional<Placed> old = TreeBuilder.of(before);
    Optional<Placed> now = TreeBuilder.of(after);
    if (old.isEmpty() || now.isEmpty()) {
      return Optional.of("its syntax is broken");
    }
    return methods(old.get(), now.get())
        .or(() -> handlers(old.get(), now.get()))
        .or(() -> isTest(file, before) ? tests(old.get(), now.get()) : Optional.empty());
  }

  private static boolean isTest(Path file, String text) {
    String path = file.toString().replace('\\', '/');
    return path.matches("(?:.*/)?test/.*")
        || text.contains("org.junit")
        || text.contains("org.testng");
  }

  private static Optional<String> methods(Placed before, Placed after) {
    Map<String, List<Placed>> old = methods(before);
    Map<String, List<Placed>> now = methods(after);
    if (count(now) < count(old)) {
      return Optional.of("it takes a method away");
    }
    for (Map.Entry<String, List<Placed>> named : old.entrySet()) {
      List<Placed> same = now.getOrDefault(named.getKey(), List.of());
      for (int i = 0; i < Math.min(same.size(), named.getValue().size()); i++) {
        if (emptied(statements(named.getValue().get(i)), statements(same.get(i)))) {
          return Optional.of("it empties a method");
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, List<Placed>> methods(Placed unit) {
    Map<String, List<Placed>> methods = new TreeMap<>();
    unit.all().stream()
        .filter(node -> node.kind().equals("METHOD"))
        .forEach(
            node ->
                methods.computeIfAbsent(node.declaredName(), name -> new ArrayList<>()).add(node));
    return methods;
  }

  private static int count(Map<String, List<Placed>> methods) {
    return methods.values().stream().mapToInt(List::size).sum();
  }

  private static List<Placed> statements(Placed method) {
    return method.children().stream()
        .filter(child -> child.kind().equals("BLOCK"))
        .flatMap(block -> block.children().stream())
        .filter(child -> child.kind().equals("STATEMENTS"))
        .flatMap(list -> list.children().stream())
        .toList();
  }

  /** Nothing is left of it, or of several statements only a constant or a throw. */
  private static boolean emptied(List<Placed> before, List<Placed> after) {
    boolean hollow =
        after.size() == 1
            && Tree.plain(after.get(0).tree())
                .matches("(?s)return(?: (?:null|true|false|-?[\\d.]+\\w?|\"[^\"]*\"))?;|throw .*");
    return before.size() > after.size() && (after.isEmpty() || hollow);
  }

  /** A handler that comes has to do something with what it caught, or throw. */
  private static Optional<String> handlers(Placed before, Placed after) {
    return swallowing(after) > swallowing(before)
        ? Optional.of("it swallows an exception")
        : Optional.empty();
  }

  private static long swallowing(Placed unit) {
    return unit.all().stream()
        .filter(node -> node.kind().equals("CATCH"))
        .filter(Guard::swallows)
        .count();
  }

  private static boolean swallows(Placed handler) {
    List<Placed> inside = handler.all();
    String name =
        inside.stream()
            .filter(node -> node.kind().equals("VARIABLE"))
            .map(Placed::declaredName)
            .findFirst()
            .orElse("");
    return inside.stream()
        .noneMatch(
            node ->
                node.kind().equals("THROW")
                    || (node.kind().equals("IDENTIFIER") && Tree.plain(node.tree()).equals(name)));
  }

  private static Optional<String> tests(Placed before, Placed after) {
    if (!annotations(before).equals(annotations(after))) {
      return Optional.of("it changes an annotation of a test");
    }
    if (!methods(before).keySet().equals(methods(after).keySet())) {
      return Optional.of("it changes which methods a test has");
    }
    return assertions(before).equals(assertions(after))
        ? Optional.empty()
        : Optional.of("it changes an assertion");
  }

  private static List<String> annotations(Placed unit) {
    return unit.all().stream()
        .filter(node -> node.kind().equals("ANNOTATION"))
        .map(node -> Tree.plain(node.tree()))
        .toList();
  }

  /** Each asserting call by its name, and the literals and operators in it, in order. */
  private static List<String> assertions(Placed unit) {
    List<String> assertions = new ArrayList<>();
    for (Placed call : unit.all()) {
      if (isAssertion(call)) {
        StringBuilder said = new StringBuilder(called(call));
        call.all().stream()
            .map(Placed::tree)
            .map(tree -> tree.kind().endsWith("_LITERAL") ? Tree.plain(tree) : operator(tree))
            .forEach(word -> said.append(' ').append(word));
        assertions.add(said.toString().strip().replaceAll(" +", " "));
      }
    }
    return assertions;
  }

  private static String operator(Tree tree) {
    return Printer.isOperator(tree.kind()) || tree.kind().equals("LOGICAL_COMPLEMENT")
        ? tree.kind()
        : "";
  }

  private static boolean isAssertion(Placed node) {
    return node.kind().equals("ASSERT")
        || (node.kind().equals("METHOD_INVOCATION")
            && (called(node).matches("(?:assert|verify|expect|fail|should|then)\\w*")
                || Tree.plain(node.tree()).matches("(?s)(?:Assertions\\.)?assertThat\\(.*")));
  }

  private static String called(Placed call) {
    String plain = call.children().isEmpty() ? "" : Tree.plain(call.children().get(0).tree());
    return plain.substring(plain.lastIndexOf('.') + 1);
  }
}
