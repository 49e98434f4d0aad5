package dev.redgreen.coordinator.bench.codes;

import dev.redgreen.fixer.CompileError;
import java.util.List;
import java.util.Map;

/**
 * A minimal program that javac reports a certain code for.
 *
 * @param codes the code without {@code compiler.err.}; several where releases of javac name it
 *     differently
 * @param form words that its message has, such as {@code variable}; empty if any message will do
 * @param title what is wrong with it, in a few words
 * @param release Java release that it is compiled for
 * @param options further arguments for javac
 * @param broken its sources, by path below the source root; empty if sources alone cannot show it
 * @param right the sources as they were meant
 * @param checks expressions that are true of the sources as they were meant
 * @param reason why nothing is expected to mend it; empty if it is expected to be mended
 */
record CodeProgram(
    List<String> codes,
    String form,
    String title,
    int release,
    List<String> options,
    Map<String, String> broken,
    Map<String, String> right,
    List<String> checks,
    String reason) {

  CodeProgram {
    codes = List.copyOf(codes);
    options = List.copyOf(options);
    broken = Map.copyOf(broken);
    right = Map.copyOf(right);
    checks = List.copyOf(checks);
  }

  /** The code as the table shows it, with its form. */
  String row() {
    String names = "`" + String.join("` or `", codes) + "`";
    return form.isEmpty() ? names : names + " (" + form + ")";
  }

  /** Whether there is anything to mend here. */
  boolean hasSources() {
    return !broken.isEmpty();
  }

  /** Whether only a build by Maven shows it. */
  boolean isBuild() {
    return broken.containsKey(BuildFile.NAME);
  }

  /** Whether an error is the one that the program is about. */
  boolean shows(CompileError error) {
    return codes.contains(error.code().replace("compiler.err.", ""))
        && error.message().contains(form);
  }

  @Override
  public String toString() {
    return row() + ": " + title;
  }
}
