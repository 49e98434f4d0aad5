package dev.redgreen.coordinator.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final long MEMORY = 100 << 20;

  private static Process shell(String script) throws IOException {
    return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
  }

  @Test
  void whatTakesTooMuchMemoryIsKilledAndTheReasonIsSaid() throws Exception {
    // Without an end of line tail keeps everything.
    Process process = shell("head -c 300000000 /dev/zero | (tail; sleep 600) >/dev/null");
    Watch watch = new Watch(process, ProcessTree.newTree(), () -> MEMORY);

    watch.run();

    assertFalse(process.isAlive());
    assertNotEquals(0, process.exitValue());
    assertEquals("it took more than 100 MiB of memory", watch.killed());
  }

  @Test
  void whatStaysWithinTheLimitsIsLeftAlone() throws Exception {
    Process process = shell("head -c 1000 /dev/zero | (tail; sleep 0.3) >/dev/null; exit 3");
    Watch watch = new Watch(process, ProcessTree.newTree(), () -> MEMORY);

    watch.run();

    assertEquals(3, process.exitValue());
    assertEquals("", watch.killed());
  }

  @Test
  void mostOfTheMachineIsAllowed() {
    assertTrue(Memory.mostOfIt() > MEMORY);
  }
}
