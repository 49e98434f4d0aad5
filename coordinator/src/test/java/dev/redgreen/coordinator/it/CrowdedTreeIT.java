package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.it.Play.Wire;
import java.nio.file.Path;
import java.util.List;
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
  }

  @Test
  void aFlippingVerdictIsReportedAndNothingIsLearned() {
    Sandbox sandbox = Sandbox.of(temp, "crowded").git();

    Play play = play(sandbox);

    assertTrue(play.run().lines("flaky").contains("TillTest"), play.run()::toString);
    assertEquals("", play.run().lines("learned"), play.run()::toString);
    assertFalse(sandbox.tdd().run("patterns", "list").out().contains("PriceTag"));
  }

  private static Play play(Sandbox sandbox) {
    return Play.of(
        sandbox, Wire.STREAMED, List.of("--test", "PriceTagTest"), Solution.of("crowded").answer());
  }
}
