package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.reuse.demand.MemberDemand;
import dev.redgreen.fixer.reuse.plan.Code;
import dev.redgreen.fixer.reuse.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the exceptions of candidates into those that are demanded. */
final class Exceptions {
  private static final Set<String> WITH_CAUSE =
      Set.of(
          "java.lang.IllegalArgumentException",
          "java.lang.IllegalStateException",
          "java.lang.RuntimeException",
          "java.lang.UnsupportedOperationException");

  private Exceptions() {}

  /** The plan with the declared exceptions of what it calls caught and thrown as demanded. */
  static Plan caught(Plan plan, Slot slot) {
    Set<String> thrown =
        plan.parts().stream()
            .flatMap(part -> part.signature().thrown().stream())
            .collect(Collectors.toSet());
    String types = thrown.isEmpty() ? "Exception" : alternatives(thrown);
    return plan.with(catching(plan.body(), types, demanded(slot.member())), 0.3);
  }

  private static String alternatives(Set<String> thrown) {
    return thrown.stream()
        .sorted()
        .map(name -> name.contains(".") ? Code.type(name) : name)
        .collect(Collectors.joining(" | "));
  }

  /** What the tests expect to be thrown; an illegal argument if they say nothing. */
  static String demanded(MemberDemand member) {
    return member.exceptions().stream().findFirst().orElse("java.lang.IllegalArgumentException");
  }

  /** The body with these exceptions caught and another one thrown. */
  static String catching(String body, String types, String thrown) {
    String argument = WITH_CAUSE.contains(thrown) ? "e" : "e.getMessage()";
    return "try {\n"
        + body.lines().map(line -> "  " + line).collect(Collectors.joining("\n"))
        + "\n} catch ("
        + types
        + " e) {\n"
        + "  throw new "
        + Code.type(thrown)
        + "("
        + argument
        + ");\n"
        + "}";
  }

  /** The body behind a guard that throws. */
  static String guarded(String body, String condition, String thrown, String message) {
    String argument =
        List.of("java.util.NoSuchElementException").contains(thrown) || !message.isEmpty()
            ? "\"" + message + "\""
            : "";
    return "if ("
        + condition
        + ") {\n"
        + "  throw new "
        + Code.type(thrown)
        + "("
        + argument
        + ");\n"
        + "}\n"
        + body;
  }
}
