package dev.redgreen.fixer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationProposerTest {
  @TempDir private Path root;
  private Program program;

  @BeforeEach
  void start() {
    program = new Program(root);
  }

  private static final String AGES =
      "class Ages { static boolean adult(int age) { return age > 18; } }";

  private static final String OF_AGE =
      "@Test void ofAge() { assertTrue(Ages.adult(18)); }"
          + "@Test void older() { assertTrue(Ages.adult(30)); }";

  @Test
  void aPassingChangeIsPlausibleAndSaysWhatItIs() {
    program.main("Ages", AGES).test("AgesTest", OF_AGE);
    Fix fix = best();
    assertEquals("search", fix.rung());
    assertEquals(Standing.PLAUSIBLE, fix.standing());
    assertEquals("test.AssertionFailedError", fix.code());
    assertEquals("`>` → `>=` in Ages.adult, line 3: with it 1 failing test passes", fix.why());
  }

  /** As the scenarios of a suite do, whose class mentions nothing. */
  @Test
  void whereAFailureHappenedLeadsToWhatIsTested() {
    program
        .main("Ages", AGES)
        .test("Steps", "static void adult(int age) { assertTrue(Ages.adult(age)); }")
        .test("StoryTest", "@Test void ofAge() { Steps.adult(18); }");
    assertTrue(best().why().startsWith("`>` → `>=` in Ages.adult"), () -> best().why());
  }

  @Test
  void rivalsAreNamed() {
    program.main("Ages", AGES).test("AgesTest", OF_AGE);
    List<Fix> fixes = program.fixes();
    assertEquals(2, fixes.size(), () -> program.shown(fixes));
    assertTrue(
        fixes.get(0).caution().startsWith("`>` → `>=` and `18` → `17`"),
        () -> fixes.get(0).caution());
    assertTrue(
        fixes
            .get(0)
            .caution()
            .endsWith(
                " both pass: one more example would tell them apart;"
                    + " only 1 failing test and 1 passing test speak for this change"));
    assertEquals(
        fixes.stream().map(fix -> fix.patch().toString()).toList(),
        program.found().stream().map(found -> found.patch().toString()).toList());
    assertTrue(program.found().stream().allMatch(Alternative::complete));
  }

  @Test
  void testsOfOtherClassesSpeakToo() {
    program.main("Ages", AGES).test("AgesTest", OF_AGE);
    program.test("RulesTest", "@Test void child() { assertFalse(Ages.adult(17)); }");
    List<Fix> fixes = program.fixes();
    assertTrue(fixes.get(0).caution().contains("2 passing tests"), () -> fixes.get(0).caution());
    assertTrue(
        fixes.stream().allMatch(fix -> !program.after(fix, "Ages").contains("<")),
        () -> program.shown(fixes));
  }

  @Test
  void oneOfTwoFaultsIsMendedAtATime() {
    program
        .main(
            "Two",
            "class Two {\n"
                + "  static int add(int a, int b) { return a - b; }\n"
                + "  static boolean in(int x) { return x > 3; }\n}\n")
        .test(
            "TwoTest",
            "@Test void add() { assertEquals(5, Two.add(2, 3)); assertEquals(9, Two.add(4, 5)); }"
                + "@Test void in() { assertTrue(Two.in(3)); assertFalse(Two.in(2)); }");
    Fix fix = best();
    assertTrue(fix.why().endsWith("1 failing test passes, 1 still fail"), fix::why);
    assertTrue(program.found().stream().noneMatch(Alternative::complete));
  }

  @Test
  void aLoopWithoutEndIsMended() {
    program
        .main(
            "Sum",
            """
            class Sum {
              static int to(int n) {
                int sum = 0;
                for (int i = 0; i < n; i--) {
                  sum += i;
                }
                return sum;
              }
            }
            """)
        .test("SumTest", "@Test void three() { assertEquals(3, Sum.to(3)); }");
    TestFailure hangs = Program.hanging(new TestId("acme.SumTest", "three"));
    List<Fix> fixes = program.fixes(List.of(hangs), SearchSettings.defaults());
    assertTrue(!fixes.isEmpty(), program::heard);
    assertTrue(program.after(fixes.get(0), "Sum").contains("i++"), fixes.get(0)::why);
  }

  @Test
  void withoutFailedTestsNothingIsSearched() {
    program.main("Ages", AGES).test("AgesTest", OF_AGE);
    BuildFailure other = new BuildFailure("maven.x", "no", false, Optional.empty());
    SearchSettings settings = SearchSettings.defaults();
    assertEquals(List.of(), program.fixes(List.of(), settings));
    assertEquals(List.of(), program.fixes(List.of(other), settings));
    assertEquals("", program.heard());
  }

  @Test
  void whatDoesNotFailHereIsLeftAlone() {
    program.main("Ages", AGES).test("AgesTest", OF_AGE);
    TestFailure red = program.failures().get(0);
    program.main("Ages", AGES.replace(">", ">="));
    assertEquals(List.of(), program.fixes(List.of(red), SearchSettings.defaults()));
    assertEquals("gave up: the failing tests pass here", program.heard());
  }

  @Test
  void theTimeIsKept() {
    program.main("Ages", AGES).test("AgesTest", OF_AGE);
    SearchSettings none = new SearchSettings(400, Duration.ZERO, 3, 60);
    assertEquals(List.of(), program.fixes(program.failures(), none));
  }

  private Fix best() {
    List<Fix> fixes = program.fixes();
    assertTrue(!fixes.isEmpty(), program::heard);
    return fixes.get(0);
  }
}
