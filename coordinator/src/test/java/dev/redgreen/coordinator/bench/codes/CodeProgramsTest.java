package dev.redgreen.coordinator.bench.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The programs of codes are what they say, and what the rules mend does not become less. */
class CodeProgramsTest {
  /** Of the codes of which a program is mended, each how many-th is tried: the bench tries all. */
  private static final int EACH = 4;

  @TempDir Path folder;

  private static List<CodeProgram> programs() {
    return CodesRun.programs(Path.of(".."), "codes");
  }

  @TestFactory
  Stream<DynamicTest> aProgramShowsItsCodeAndIsMended() {
    List<CodeProgram> some = new ArrayList<>();
    Set<String> rows = new TreeSet<>();
    for (CodeProgram program : programs()) {
      if (program.reason().isEmpty()
          && !program.isBuild()
          && rows.add(program.row())
          && rows.size() % EACH == 1) {
        some.add(program);
      }
    }
    return some.stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
  }

  private void check(CodeProgram program) {
    Path place = folder.resolve("program" + Math.abs(program.toString().hashCode()));
    assertEquals(Optional.empty(), CodesRun.fault(program, place));
    Mended mended = Mending.of(program, Sources.broken(program, place.resolve("broken")));
    assertTrue(mended.fixed(), () -> mended.cell() + ": " + mended.left());
  }

  @Test
  void whatDoesSomethingElseIsNotFixed() {
    CodeProgram program = repaired("1 > 2");
    assertEquals(
        Optional.of("the right version fails its checks"),
        CodesRun.fault(program, folder.resolve("fault")));
    Path place = folder.resolve("wrong");
    assertEquals(Mended.State.WRONG, Mending.of(program, Sources.broken(program, place)).state());
  }

  @Test
  void aProgramThatShowsAnotherCodeIsNamed() {
    CodeProgram program = repaired("new A().f() == 1");
    CodeProgram other =
        new CodeProgram(
            List.of("premature.eof"),
            "",
            "",
            17,
            List.of(),
            program.broken(),
            program.right(),
            program.checks(),
            "");
    Optional<String> fault = CodesRun.fault(other, folder.resolve("other"));
    assertTrue(fault.orElse("").startsWith("javac says something else"), fault::toString);
  }

  /** A program whose semicolon is missing. */
  private static CodeProgram repaired(String check) {
    String right = "package acme;\nclass A {\n  int f() {\n    return 1;\n  }\n}\n";
    return new CodeProgram(
        List.of("expected"),
        "",
        "a semicolon is missing",
        17,
        List.of(),
        Map.of("acme/A.java", right.replace("1;", "1")),
        Map.of("acme/A.java", right),
        List.of(check),
        "");
  }

  @Test
  void everyProgramHasAReasonOrSources() {
    List<CodeProgram> all = new ArrayList<>(programs());
    all.addAll(CodesRun.programs(Path.of(".."), "frameworks"));
    all.forEach(one -> assertTrue(one.hasSources() || !one.reason().isEmpty(), one::toString));
    all.stream()
        .filter(CodeProgram::hasSources)
        .forEach(one -> assertFalse(one.checks().isEmpty(), one::toString));
    Collection<Long> counts =
        all.stream()
            .collect(Collectors.groupingBy(Object::toString, Collectors.counting()))
            .values();
    assertEquals(Set.of(1L), Set.copyOf(counts), "each has a title of its own");
  }
}
