package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.reuse.plan.Code;
import dev.redgreen.fixer.reuse.plan.Input;
import dev.redgreen.fixer.reuse.plan.Plan;
import java.util.stream.Collectors;

/** Writes the class by which a plan is tried: its body in a static method. */
final class PlanClass {
  private PlanClass() {}

  static String text(Slot slot, PreparedPlan prepared, int number) {
    String packageName = slot.type().packageName();
    String holder = slot.holder(number);
    String simple = holder.substring(holder.lastIndexOf('.') + 1);
    String variables =
        slot.typeVariables().isEmpty() ? "" : "<" + String.join(", ", slot.typeVariables()) + "> ";
    Plan plan = prepared.plan();
    StringBuilder text = new StringBuilder();
    text.append(packageName.isEmpty() ? "" : "package " + packageName + ";\n");
    text.append("final class ").append(simple).append(" {\n");
    text.append("static ").append(variables).append(Code.of(slot.result())).append(" call(");
    text.append(slot.inputs().stream().map(PlanClass::input).collect(Collectors.joining(", ")));
    text.append(") {\n").append(plan.body()).append("\n}\n");
    prepared.support().nested().forEach(nested -> text.append(nested).append('\n'));
    text.append("}\n");
    return Code.withInputs(
        Code.withTypes(
            text.toString(), name -> prepared.support().names().getOrDefault(name, name)),
        key -> key);
  }

  private static String input(Input input) {
    return Code.of(input.type()) + " " + input.key();
  }
}
