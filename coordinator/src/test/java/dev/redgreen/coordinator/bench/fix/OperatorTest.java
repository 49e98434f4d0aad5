package dev.redgreen.coordinator.bench.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.PlainModule;
import dev.redgreen.coordinator.it.Sandbox;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each operator breaks a small program of three classes, and the same one for the same seed. */
class OperatorTest {
  private static final Map<Path, Program> PROGRAMS = new TreeMap<>();
  private static SourceTree tree;

  @BeforeAll
  static void theFixtureCompiles() {
    Path root = Sandbox.checkout().resolve("benchmarks/fix/fixture");
    tree = SourceTree.of(root, PlainModule.in(root));
    assertEquals(List.of(), tree.compile().errors());
    tree.mainFiles().forEach(file -> PROGRAMS.put(file, new Program(text(file))));
  }

  private static String text(Path file) {
    return tree.text(file).orElseThrow();
  }

  private static List<String> broken(Operator operator, Path file, long seed) {
    Program program = Objects.requireNonNull(PROGRAMS.get(file));
    return operator.slips(program, new Random(seed)).stream()
        .map(slip -> slip.applyTo(program.text()))
        .toList();
  }

  private static boolean compiles(Path file, String text) {
    return tree.with(Patch.of(new Edit.Write(file, text))).compile().ok();
  }

  @ParameterizedTest
  @EnumSource
  void anOperatorBreaksTheFixture(Operator operator) {
    List<Path> files = new ArrayList<>(tree.mainFiles());
    Collections.reverse(files);
    for (Path file : files) {
      List<String> texts = broken(operator, file, 1);
      texts.forEach(text -> assertNotEquals(text(file), text));
      if (texts.stream().limit(40).anyMatch(text -> !compiles(file, text))) {
        return;
      }
    }
    throw new AssertionError(operator.title() + " breaks nothing");
  }

  @ParameterizedTest
  @EnumSource
  void aSeedGivesTheSameAgain(Operator operator) {
    for (Path file : tree.mainFiles()) {
      assertEquals(broken(operator, file, 5), broken(operator, file, 5));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IMPORT_CLASHING | import java.util.List; | import java.util.List;\\nimport java.awt.List;",
        "STATEMENT_UNREACHABLE | int size = byName.size() + slots.length;\\n    return size;"
            + "| return size;\\n    int size = byName.size() + slots.length;",
        "CAPTURED_REASSIGNED | String start = prefix.trim(); "
            + "| String start = null; start = prefix.trim();",
        "BODY_DETACHED | String kind(int code) { | String kind(int code); {",
        "ARGUMENT_DROPPED | valueOf(first(text)) | valueOf(first())",
        "ARGUMENTS_SWAPPED | new Ledger(7, \"clerk\") | new Ledger(\"clerk\", 7)",
        "INDEX_CONFUSED | text.charAt(0) | text[0]",
        "EQUALS_ON_PRIMITIVE | left == 0 | left.equals(0)",
        "CASE_DUPLICATED | case 1: | case 1: case 1:",
        "MODIFIER_DOUBLED | public Ledger(int | private public Ledger(int",
        "EXTENDS_IMPLEMENTS_SWAPPED | Ledger implements Entries | Ledger extends Entries",
        "THROWS_DROPPED | first(String text) throws IOException { | first(String text) {",
        "NUMBER_TOO_LARGE | 5_000_000_000L | 5_000_000_000",
        "ESCAPE_ILLEGAL | \"credit\" | \"cr\\edit\"",
      })
  void anOperatorDoesWhatItsSentenceSays(Operator operator, String before, String after) {
    Path file =
        PROGRAMS.keySet().stream()
            .filter(one -> text(one).contains(line(before)))
            .findFirst()
            .orElseThrow();
    String wanted = text(file).replace(line(before), line(after));
    assertTrue(
        LongStream.range(0, 60).anyMatch(seed -> broken(operator, file, seed).contains(wanted)),
        operator.title());
  }

  private static String line(String text) {
    return text.replace("\\n", "\n");
  }
}
