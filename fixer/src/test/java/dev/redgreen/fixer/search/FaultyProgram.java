package dev.redgreen.fixer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import java.nio.file.Path;
import java.util.List;

/**
 * A class {@code A} with one fault, and the text that mends it.
 *
 * @param body of the class
 * @param before what is wrong
 * @param after what is right
 * @param tests bodies of its test methods
 */
record FaultyProgram(String name, String body, String before, String after, List<String> tests) {

  static FaultyProgram of(String name, String body, String before, String after, String... tests) {
    return new FaultyProgram(name, body, before, after, List.of(tests));
  }

  /** Asserts that the fix that is proposed first is the right one. */
  void assertMended(Path root) {
    assertTrue(body.contains(before));
    Program program = new Program(root).main("A", "class A {\n" + body + "\n}\n");
    StringBuilder methods = new StringBuilder();
    for (String test : tests) {
      methods.append("@Test void t%d() { %s }%n".formatted(methods.length(), test));
    }
    program.test("ATest", methods.toString());
    List<Fix> fixes = program.fixes();
    assertTrue(!fixes.isEmpty(), program::heard);
    assertEquals(Standing.PLAUSIBLE, fixes.get(0).standing());
    String fixed = program.after(fixes.get(0), "A");
    assertTrue(fixed.contains(after), () -> program.shown(fixes));
  }

  @Override
  public String toString() {
    return name;
  }
}
