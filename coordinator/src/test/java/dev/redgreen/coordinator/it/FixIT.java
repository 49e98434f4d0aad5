package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.replay.FixMemory;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.PatternStore;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failing builds that {@code tdd fix} mends, or says why it cannot. */
final class FixIT {
  private static final String FILE = "src/main/java/com/acme/party/BillSplit.java";
  private static final String TEST = "src/test/java/com/acme/party/BillSplitTest.java";
  private static final Solution RIGHT = Solution.of("repair-round");

  /** No rule can know what it should do. */
  private static final Solution BROKEN =
      RIGHT.but(" + (i < cents % people ? 1 : 0)", " + Oddments.of(i, cents, people)");

  @TempDir Path temp;

  private Sandbox broken() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.write(FILE, BROKEN.text());
    return sandbox.git();
  }

  @Test
  void whatTheModelMendedIsMendedAgainWithoutIt() {
    Sandbox sandbox = broken();
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(RIGHT.answer())) {
      Cli tdd = sandbox.tdd().asking(endpoint);

      Cli.Run first = tdd.run("fix", "--apply", "--json");

      assertEquals("green", first.text("outcome"), first::toString);
      assertEquals("maven", first.text("verifiedBy"));
      assertEquals("model", first.json().path("fixes").path(0).path("rung").asText());
      assertTrue(first.json().path("learned").size() > 0, first::toString);
      assertEquals(RIGHT.text(), sandbox.read(FILE));
      String question = endpoint.chats().get(0).body().toString();
      assertTrue(question.contains("Oddments"), question);
    }
    sandbox.write(FILE, BROKEN.text());

    Cli.Run again = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals("green", again.text("outcome"), again::toString);
    assertEquals("replay", again.json().path("fixes").path(0).path("rung").asText());
    assertEquals(RIGHT.text(), sandbox.read(FILE));
  }

  /** What needs Surefire breaks down in the lane, whatever the candidate is like. */
  @Test
  void aTestThatBreaksDownInTheLaneOnlyKeepsNoRepairFromMaven() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.write(FILE, RIGHT.but("people < 1", "peple < 1").text());
    String test = sandbox.read(TEST);
    sandbox.write(
        TEST,
        test.replaceFirst(
            "@Test\n",
            """
            @org.junit.jupiter.api.BeforeAll
              static void needsSurefire() {
                if (System.getProperty("surefire.real.class.path") == null) {
                  throw new IllegalStateException("not in Surefire");
                }
              }

              @Test
            """));
    sandbox.git();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals("green", run.text("outcome"), run::toString);
    assertTrue(run.err().contains("Maven disagrees"), run::toString);
    assertEquals(RIGHT.text(), sandbox.read(FILE));
  }

  private static final String PROJECT = "com.acme:repair-round";

  /** Three repairs of failures like that of the broken project, and one of another client's. */
  private static void remember(Sandbox sandbox) {
    Path home = new Home(sandbox.home()).store();
    try (PatternStore store =
        SqlitePatternStore.open(home, Clock.systemUTC(), EmbedderSource.none())) {
      remember(store, PROJECT, "cents + Oddments.of(i, cents, guests)", "Odd.one()");
      remember(store, PROJECT, "cents / 2 + Oddments.of(i, cents, 2)", "Odd.two()");
      remember(store, PROJECT, "cents / 3 + Oddments.of(i, cents, 3)", "Odd.three()");
      remember(store, "another:client", "cents / people + Oddments.of(i)", "Odd.secret()");
    }
  }

  private static void remember(PatternStore store, String project, String wrong, String right) {
    Path file = Path.of("src/main/java/com/acme/party/Tip.java");
    String message =
        "cannot find symbol\n  symbol:   variable Oddments\n  location: class com.acme.party.Tip";
    Failure failure =
        new CompileError(
            "compiler.err.cant.resolve.location",
            new Location(file, 1, 1),
            0,
            1,
            "Oddments",
            message);
    Patch patch = Patch.of(new Edit.Write(file, "shares.add(" + right + ");\n"));
    Optional<String> before = Optional.of("shares.add(" + wrong + ");\n");
    new FixMemory(store, project).learn(List.of(failure), path -> before, patch, "run-1");
  }

  @Test
  void similarRepairsAreShownToTheModelAndToAUserWhoIsStuck() {
    Sandbox sandbox = broken();
    remember(sandbox);

    Cli.Run stuck = sandbox.tdd().run("fix", "--offline", "--json");

    assertEquals("stuck", stuck.text("outcome"), stuck::toString);
    String alternatives = stuck.lines("alternatives");
    assertTrue(alternatives.contains("→ shares.add(Odd.two());"), stuck::toString);
    assertTrue(alternatives.contains("learned in " + PROJECT), alternatives);
    assertFalse(alternatives.contains("secret"), alternatives);

    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(RIGHT.answer())) {
      Cli.Run run = sandbox.tdd().asking(endpoint).run("fix", "--json");

      assertEquals("green", run.text("outcome"), run::toString);
      String question = endpoint.chats().get(0).body().toString();
      assertEquals(2, question.split("A verified repair of", -1).length - 1, question);
      assertTrue(question.contains("+shares.add(Odd.one());"), question);
      assertTrue(question.contains("Oddments.of(i, cents, people)"), question);
      assertFalse(question.contains("secret"), question);
    }
  }

  @Test
  void severalErrorsAreMendedWithoutAModel() {
    Sandbox sandbox = Sandbox.of(temp, "broken-build").git();
    String file = "src/main/java/com/acme/till/Receipt.java";
    String before = sandbox.read(file);

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals(
        before
            .replace(
                "import java.util.List;", "import java.util.ArrayList;\nimport java.util.List;")
            .replace("line.cent()", "line.cents()")
            .replace("return totl;", "return total;")
            .replace("line.article())\n", "line.article());\n"),
        sandbox.read(file));
    assertEquals("rule", run.json().path("fixes").path(0).path("rung").asText());
  }

  @Test
  void aBuildThatPassesIsLeftAlone() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.write(FILE, RIGHT.text()).git();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--json");

    assertEquals("not-red", run.text("outcome"), run::toString);
    assertEquals(0, run.exit(), run::toString);
  }

  @Test
  void whatCannotBeMendedLeavesTheTreeAsItWasAndSaysWhy() {
    Sandbox sandbox = broken();
    SortedMap<String, String> before = sandbox.tree();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals(1, run.exit(), run::toString);
    assertEquals("stuck", run.text("outcome"), run::toString);
    assertEquals("", run.text("patch"));
    assertEquals(before, sandbox.tree());
    assertEquals(List.of(), sandbox.leftovers());
    assertTrue(run.err().contains("Oddments.of(i, cents, people)"), run::toString);
  }

  @Test
  void aTestThatFailsIsMendedByTheModelInItsMainSources() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.write(FILE, RIGHT.but(" + (i < cents % people ? 1 : 0)", "").text()).git();
    Answer answer = RIGHT.answer();
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(answer)) {
      Cli.Run run = sandbox.tdd().asking(endpoint).run("fix", "--apply", "--json");

      assertEquals("green", run.text("outcome"), run::toString);
      assertEquals(RIGHT.text(), sandbox.read(FILE));
    }
  }

  @Test
  void aReplyThatWeakensATestIsRefused() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.write(FILE, RIGHT.but(" + (i < cents % people ? 1 : 0)", "").text()).git();
    String test = "src/test/java/com/acme/party/BillSplitTest.java";
    String weak = sandbox.read(test).replace("334", "333");
    Answer answer = new Solution(new TreeMap<>(Map.of(test, weak))).answer();
    SortedMap<String, String> before = sandbox.tree();
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(answer, answer, answer, answer, answer, answer)) {
      Cli.Run run = sandbox.tdd().asking(endpoint).run("fix", "--apply", "--json");

      assertEquals(1, run.exit(), run::toString);
      assertTrue(run.lines("refused").contains("a test would demand less"), run::toString);
      assertEquals(before, sandbox.tree());
    }
  }

  @Test
  void aSmallChangeThatMakesATestPassIsShownAndNotCalledGreen() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.write(FILE, RIGHT.but("i < cents % people", "i <= cents % people").text()).git();
    SortedMap<String, String> before = sandbox.tree();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--best-effort", "--json");

    assertEquals(1, run.exit(), run::toString);
    assertEquals("stuck", run.text("outcome"), run::toString);
    assertEquals("search", run.json().path("fixes").path(0).path("rung").asText());
    assertEquals("plausible", run.json().path("fixes").path(0).path("standing").asText());
    assertTrue(run.text("patch").contains("+"), run::toString);
    assertEquals(0, run.json().path("learned").size());
    assertEquals(before, sandbox.tree());
  }

  @Test
  void aPomIsMendedOnlyWhenTheUserAllowsIt() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.write(FILE, RIGHT.text());
    String pom = sandbox.read("pom.xml");
    sandbox.write("pom.xml", pom.replace("<version>5.11.4<", "<version>5.11.44<")).git();

    Cli.Run refused = sandbox.tdd().run("fix", "--offline", "--apply", "--json");

    assertEquals(1, refused.exit(), refused::toString);
    assertTrue(refused.lines("refused").contains("--allow-build-files"), refused::toString);

    Cli.Run mended =
        sandbox.tdd().run("fix", "--offline", "--apply", "--allow-build-files", "--json");

    assertEquals("green", mended.text("outcome"), mended::toString);
    assertEquals(pom, sandbox.read("pom.xml"));
  }

  @Test
  void aDependencyThatIsMissingIsAddedFromTheLocalRepository() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round");
    sandbox.write(FILE, RIGHT.text());
    String pom = sandbox.read("pom.xml");
    sandbox.write("pom.xml", pom.replaceAll("(?s)\n  <dependencies>.*</dependencies>\n", "")).git();

    Cli.Run run = sandbox.tdd().run("fix", "--offline", "--apply", "--allow-build-files", "--json");

    assertEquals("green", run.text("outcome"), run::toString);
    assertTrue(sandbox.read("pom.xml").contains("<artifactId>junit-jupiter</artifactId>"));
  }
}
