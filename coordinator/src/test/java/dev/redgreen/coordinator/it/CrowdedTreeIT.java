package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Play.Wire;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree that holds other red work: it is listed, and in nobody's way. */
final class CrowdedTreeIT {
  @TempDir Path temp;

  @Test
  void onlyTheTargetMustTurnGreenAndTheRestIsListed() {
    Sandbox sandbox = Sandbox.of(temp, "crowded").git();

    Play play = play(sandbox);

    play.green(1).changes("src/main/java/com/acme/shop/PriceTag.java");
    String preexisting = play.run().lines("preexisting");
    assertTrue(preexisting.contains("StockTest#nothingIsSoldThatIsNotThere"), preexisting);
    assertTrue(preexisting.contains("LoyaltyTest"), preexisting);
    assertFalse(preexisting.contains("PriceTagTest"), preexisting);
    // Where a verdict flips nothing is learned.
    assertTrue(play.run().lines("flaky").contains("TillTest"), play.run()::toString);
    assertEquals("", play.run().lines("learned"), play.run()::toString);
    assertFalse(sandbox.tdd().run("patterns", "list").out().contains("PriceTag"));
  }

  @Test
  void ofSeveralRedModulesTheFirstIsTheTarget() {
    Sandbox sandbox = Sandbox.of(temp, "multi-module");
    Solution.of("multi-module").files().forEach(sandbox::write);
    twice(sandbox, "north");
    twice(sandbox, "south");
    sandbox.git();
    String north = "north/src/main/java/com/acme/north/Twice.java";
    Solution right =
        new Solution(new TreeMap<>(Map.of(north, sandbox.read(north)))).but("+ 1", "* 2");

    Play play = Play.of(sandbox, Wire.STREAMED, List.of(), right.answer());

    play.green(1).changes(north);
    assertEquals("com.acme.north.TwiceTest#doubles\n", play.run().lines("targets"));
    String preexisting = play.run().lines("preexisting");
    assertTrue(preexisting.contains("com.acme.south.TwiceTest#doubles"), preexisting);
  }

  /** A module that is red and has nothing to do with the others. */
  private static void twice(Sandbox sandbox, String module) {
    String root = sandbox.read("pom.xml");
    sandbox.write(
        "pom.xml",
        root.replace("<module>api<", "<module>%s</module><module>api<".formatted(module)));
    String api = sandbox.read("api/pom.xml");
    sandbox.write(module + "/pom.xml", api.replace("parcels-api", "parcels-" + module));
    String head = "package com.acme." + module + ";\n\n";
    String directory = "/java/com/acme/" + module;
    sandbox.write(
        module + "/src/main" + directory + "/Twice.java",
        head
            + "final class Twice {\n  static int of(int number) {\n    return number + 1;\n  }\n}\n");
    sandbox.write(
        module + "/src/test" + directory + "/TwiceTest.java",
        head
            + """
            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;

            class TwiceTest {
              @Test
              void doubles() {
                assertEquals(6, Twice.of(3));
              }
            }
            """);
  }

  private static Play play(Sandbox sandbox) {
    return Play.of(
        sandbox, Wire.STREAMED, List.of("--test", "PriceTagTest"), Solution.of("crowded").answer());
  }
}
