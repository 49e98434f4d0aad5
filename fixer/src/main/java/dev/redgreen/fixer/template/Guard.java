package dev.redgreen.fixer.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What no template may do to a file, whoever did it first: empty a method or take it away, swallow
 * an exception; in tests also touch an annotation, an assertion or what an assertion compares.
 */
final class Guard {
  private static final String ASSERTING =
      "(?:assert|verify|expect|fail|check|should|then)\\w*|isEqualTo|is[A-Z]\\w*|has[A-Z]\\w*"
          + "|contains\\w*";

  private Guard() {}

  /** Why this change of a file is refused, as one clause; empty if it is not. */
  static Optional<String> refusal(Path file, String before, String after) {
    Optional<Placed> old = TreeBuilder.of(before);
    Optional<Placed> now = TreeBuilder.of(after);
    if (old.isEmpty() || now.isEmpty()) {
      return Optional.of("its syntax is broken");
    }
    boolean test = isTest(file, before);
    return methods(old.get(), now.get())
        .or(() -> handlers(old.get(), now.get()))
        .or(() -> test ? tests(old.get(), now.get()) : Optional.empty());
  }

  private static boolean isTest(Path file, String text) {
    String path = file.toString().replace('\\', '/');
    return path.contains("src/test/")
        || path.matches("(?:.*/)?test/.*")
        || text.contains("org.junit")
        || text.contains("org.testng");
  }

  private static Optional<String> methods(Placed before, Placed after) {
    Map<String, Integer> bodies = counted(before, "METHOD", Guard::method);
    Map<String, Integer> now = counted(after, "METHOD", Guard::method);
    Map<String, Integer> filled = counted(before, "METHOD", Guard::filledMethod);
    Map<String, Integer> filledNow = counted(after, "METHOD", Guard::filledMethod);
    int gone = total(bodies) - total(now);
    return gone > 0
        ? Optional.of("it takes a method away")
        : total(filledNow) < total(filled) ? Optional.of("it empties a method") : Optional.empty();
  }

  private static int total(Map<String, Integer> counted) {
    return counted.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Optional<String> method(Placed method) {
    return Optional.of(method.declaredName());
  }

  private static Optional<String> filledMethod(Placed method) {
    return method.children().stream()
        .filter(child -> child.kind().equals("BLOCK"))
        .filter(body -> !statements(body).isEmpty())
        .map(body -> method.declaredName())
        .findFirst();
  }

  private static List<Placed> statements(Placed block) {
    return block.children().stream()
        .filter(child -> child.kind().equals("STATEMENTS"))
        .flatMap(list -> list.children().stream())
        .toList();
  }

  /** A handler that comes has to do something with what it caught, or throw. */
  private static Optional<String> handlers(Placed before, Placed after) {
    Map<String, Integer> known = counted(before, "CATCH", Guard::swallowing);
    Map<String, Integer> now = counted(after, "CATCH", Guard::swallowing);
    return total(now) > total(known) ? Optional.of("it swallows an exception") : Optional.empty();
  }

  private static Optional<String> swallowing(Placed handler) {
    String name =
        handler.all().stream()
            .filter(node -> node.kind().equals("VARIABLE"))
            .map(Placed::declaredName)
            .findFirst()
            .orElse("");
    boolean does =
        handler.all().stream()
            .anyMatch(
                node ->
                    node.kind().equals("THROW")
                        || (node.kind().equals("IDENTIFIER")
                            && Tree.plain(node.tree()).equals(name)));
    return does ? Optional.empty() : Optional.of(Tree.plain(handler.tree()));
  }

  private static Optional<String> tests(Placed before, Placed after) {
    if (!counted(before, "ANNOTATION", Guard::plain)
        .equals(counted(after, "ANNOTATION", Guard::plain))) {
      return Optional.of("it changes an annotation of a test");
    }
    if (!counted(before, "METHOD", Guard::method).equals(counted(after, "METHOD", Guard::method))) {
      return Optional.of("it changes which methods a test has");
    }
    return assertions(before).equals(assertions(after))
        ? Optional.empty()
        : Optional.of("it changes an assertion");
  }

  private static Optional<String> plain(Placed node) {
    return Optional.of(Tree.plain(node.tree()));
  }

  /** Each asserting call by its name and the literals and operators in it, in order. */
  private static List<String> assertions(Placed unit) {
    List<String> assertions = new ArrayList<>();
    for (Placed call : unit.all()) {
      boolean asserts = call.kind().equals("ASSERT");
      if (call.kind().equals("METHOD_INVOCATION")) {
        String name = calledName(call);
        asserts = name.matches(ASSERTING);
      }
      if (asserts) {
        StringBuilder said = new StringBuilder(calledName(call));
        call.all().stream()
            .filter(node -> node.kind().endsWith("_LITERAL"))
            .forEach(node -> said.append(' ').append(Tree.plain(node.tree())));
        assertions.add(said.toString());
      }
    }
    return assertions;
  }

  private static String calledName(Placed call) {
    String plain = call.children().isEmpty() ? "" : Tree.plain(call.children().get(0).tree());
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  private static Map<String, Integer> counted(
      Placed unit, String kind, Function<Placed, Optional<String>> name) {
    Map<String, Integer> counted = new TreeMap<>();
    for (Placed node : unit.all()) {
      if (node.kind().equals(kind)) {
        name.apply(node).ifPresent(said -> counted.merge(said, 1, Integer::sum));
      }
    }
    return counted;
  }
}
