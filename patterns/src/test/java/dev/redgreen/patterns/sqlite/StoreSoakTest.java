package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small fixed part of {@code scripts/soak-store}. */
class StoreSoakTest {
  @Test
  void killsLoseNothing(@TempDir Path directory) throws Exception {
    KillSoak.Result result = new KillSoak(directory, 7).run(60, 4);
    assertEquals(List.of(), result.faults());
    assertTrue(result.found() > 0, result::toString);
  }

  @Test
  void processesDoNotLockEachOtherOut(@TempDir Path directory) throws Exception {
    StoreSoak.Crowd crowd = StoreSoak.crowd(directory, 3, 2);
    assertEquals(List.of(), crowd.faults());
    assertEquals(crowd.written(), crowd.found());
  }
}
