package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Play.Wire;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples, as {@code examples/README.md} tells to run them. */
final class ExamplesIT {
  @TempDir Path temp;

  @Test
  void storeOnlyIsSolvedFromALibrarysSources() {
    Sandbox sandbox = Sandbox.of(temp, "store-only").git();
    Cli.Run index = sandbox.tdd().run("index", "maven:org.apache.commons:commons-lang3:3.17.0");
    assertEquals(0, index.exit(), index::toString);

    Cli.Run run = sandbox.tdd().run("generate", "--offline", "--apply", "--json");

    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals(0, run.json().path("model").path("calls").asInt());
    assertTrue(run.lines("patternsUsed").contains("commons-lang3:3.17.0"), run::toString);
    assertTrue(run.lines("patternsUsed").contains("Apache-2.0"), run::toString);
    String labels = sandbox.read("src/main/java/com/acme/depot/Labels.java");
    assertTrue(labels.contains("commons-lang3"), labels);
    assertTrue(labels.contains("Apache-2.0"), labels);
  }

  @Test
  void aWrongBodyIsReplacedByACallOfTheJdkAndTheRestSurvives() {
    Sandbox sandbox = Sandbox.of(temp, "changed-body").git();
    String file = "src/main/java/com/acme/shelf/Shelf.java";
    String before = sandbox.read(file);

    Cli.Run run = sandbox.tdd().run("generate", "--offline", "--apply", "--json");

    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals(
        before.replace(
            "return steps % slots; // wrong as soon as one walks to the left",
            "return Math.floorMod(steps, slots);"),
        sandbox.read(file));
    assertTrue(run.lines("patternsUsed").contains("Math.floorMod"), run::toString);
  }

  @Test
  void multiModuleIsNotGreenWhileADependentModuleFails() {
    Sandbox sandbox = Sandbox.of(temp, "multi-module").git();
    Solution right = Solution.of("multi-module");
    Solution breaksTheApp = right.but("? ABROAD", "? ABROAD + (parcel.grams() > 2000 ? 1 : 0)");

    Play play =
        Play.of(
            sandbox,
            Wire.PLAIN,
            List.of("--test", "TariffTest"),
            breaksTheApp.answer(),
            right.answer());

    play.green(2).rounds(2).changes("core/src/main/java/com/acme/parcels/core/Tariff.java");
    assertTrue(play.asked(1).contains("CounterTest"), play.asked(1));
    assertTrue(play.asked(1).contains("11.01"), play.asked(1));
  }

  @Test
  void junit4RunsEverythingThatIsRed() {
    Sandbox sandbox = Sandbox.of(temp, "junit4").git();

    Play play = Play.of(sandbox, Wire.STREAMED, List.of(), Solution.of("junit4").answer());

    play.green(1).changes("src/main/java/com/acme/clock/Dial.java");
    assertEquals(3, play.json().path("tests").path("run").asInt());
    assertTrue(play.run().lines("targets").contains("RomanHourTest"), play.run()::toString);
    assertTrue(play.run().lines("targets").contains("DialTest"), play.run()::toString);
  }

  @Test
  void legacy8KeepsItsBytesAndGetsBackWhatAReplyDropped() {
    Sandbox sandbox = Sandbox.of(temp, "legacy8").git();
    String file = "src/main/java/com/acme/lager/Lager.java";
    String before = sandbox.read(file, StandardCharsets.ISO_8859_1);
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Solution.of("legacy8").answer())) {

      Cli.Run run =
          sandbox.tdd().asking(endpoint).run("generate", "--no-patterns", "--apply", "--json");

      assertEquals("green", run.text("outcome"), run::toString);
      String after = sandbox.read(file, StandardCharsets.ISO_8859_1);
      List<String> kept = after.lines().toList();
      assertTrue(
          kept.containsAll(before.lines().toList()),
          () -> "lost lines:\n" + before + "\n---\n" + after);
      assertTrue(after.contains("nicht gen\u00fcgend St\u00fccke"), after);
      assertEquals(after.split("\r\n", -1).length, after.split("\n", -1).length, "line ends");
      assertTrue(kept.stream().noneMatch(line -> line.startsWith("    ")), "indentation\n" + after);
      assertTrue(
          after.indexOf("import java.util.Map;") < after.indexOf("import java.util.HashMap;"),
          "order of imports");
    }
  }
}
