package dev.redgreen.fixer.reuse.write;

import dev.redgreen.fixer.reuse.demand.MemberDemand;
import java.util.stream.Collectors;

/** Indentation, line breaks and names of inputs. */
final class Layout {
  private static final int WIDEST = 100;

  private Layout() {}

  /** Every line indented by one unit; ends with a line end. */
  static String indented(String code, String unit, String newline) {
    return code.stripTrailing()
            .lines()
            .map(line -> line.isBlank() ? "" : unit + line)
            .collect(Collectors.joining(newline))
        + newline;
  }

  /** The same code with this unit for each two leading blanks. */
  static String reindented(String code, String unit) {
    return code.lines()
        .map(
            line -> {
              int blanks = line.length() - line.stripLeading().length();
              return unit.repeat(blanks / 2) + " ".repeat(blanks % 2) + line.stripLeading();
            })
        .collect(Collectors.joining("\n"));
  }

  /** A declaration broken behind its opening parenthesis where it is too wide. */
  static String wrapped(String declaration) {
    int open = declaration.indexOf('(');
    if (declaration.length() + 2 <= WIDEST || open < 0) {
      return declaration;
    }
    return declaration.substring(0, open + 1) + "\n      " + declaration.substring(open + 1);
  }

  /** Inputs are {@code p0}, {@code p1} … for parameters and {@code f_name} for fields. */
  static String inputName(String key, MemberDemand member) {
    if (key.startsWith("f_")) {
      String field = key.substring(2);
      boolean hidden =
          member.parameters().stream().anyMatch(parameter -> parameter.name().equals(field));
      return hidden ? "this." + field : field;
    }
    return key.matches("p\\d+")
        ? member.parameters().get(Integer.parseInt(key.substring(1))).name()
        : key;
  }
}
