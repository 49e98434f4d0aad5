package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnnotationsTest {
  private static CompileError error(String file, String symbol, String message) {
    Location place = new Location(Path.of(file), 4, 2);
    return new CompileError("compiler.err.expected", place, -1, -1, symbol, message);
  }

  private static List<String> lines(CompileError... errors) {
    return Annotations.write(Reports.of(List.of(errors))).lines().toList();
  }

  @Test
  void aFailureStandsAtItsLine() {
    assertEquals(
        List.of(
            "::error file=src/A.java,line=4,col=2,title=compilation%3A compiler.err.expected"
                + "::';' expected"),
        lines(error("src/A.java", "", "';' expected")));
  }

  @Test
  void noTextOfTheBuildBecomesACommand() {
    List<String> lines =
        lines(
            error(
                "a,line=1::b.java",
                "",
                "100%\n::add-mask::x\r\n::error::y\n##[set-env name=PATH]z\u001b[31m"));

    assertEquals(1, lines.size(), lines::toString);
    String line = lines.get(0);
    assertTrue(line.startsWith("::error file=a%2Cline=1%3A%3Ab.java,line=4"), line);
    assertTrue(line.contains("100%25%0A::add-mask::x%0A::error::y"), line);
    assertFalse(line.contains("##[") || line.contains("\u001b"), line);
  }

  @Test
  void aStepHasTenOfEachLevel() {
    List<CompileError> errors = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      errors.add(error("src/A.java", "s" + i, "no " + i));
    }

    List<String> lines = lines(errors.toArray(CompileError[]::new));

    assertEquals(10, lines.size());
    assertTrue(lines.get(0).endsWith("::no 0"), lines::toString);
  }

  @Test
  void aRepairIsNoticed() {
    CiReport report = Reports.of(List.of(error("src/A.java", "", "';' expected")));

    String said = Annotations.write(Reports.mended(report, "", "inserts ';'"));

    assertTrue(
        said.contains("::notice title=verified repair::the build passes: test%0Ainserts ';'"),
        said);
  }
}
