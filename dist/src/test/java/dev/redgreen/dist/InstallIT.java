package dev.redgreen.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing and uninstalling touch what is theirs and nothing else. */
class InstallIT {
  @TempDir private static Path work;

  @SuppressWarnings("NullAway.Init")
  private static Distribution distribution;

  @BeforeAll
  static void unpack() throws Exception {
    distribution = Distribution.unpackedIn(work);
  }

  @Test
  void uninstallingLeavesWhatWasThereBefore() throws Exception {
    Path prefix = work.resolve("my tools");
    Files.createDirectories(prefix.resolve("bin"));
    Files.writeString(prefix.resolve("bin/other"), "not ours");
    List<String> before = Distribution.below(prefix);
    distribution.install(prefix).well();
    distribution.run(prefix.resolve("bin/tdd"), "stats").well();
    List<String> store = Distribution.below(distribution.home());
    assertTrue(store.stream().anyMatch(path -> path.startsWith("store/")), store::toString);

    distribution.run(prefix.resolve("lib/tdd/uninstall.sh")).well();

    assertEquals(before, Distribution.below(prefix));
    assertEquals(store, Distribution.below(distribution.home()));
  }

  @Test
  void aPrefixThatDidNotExistIsGoneAfterTwoInstallations() throws Exception {
    Path prefix = work.resolve("new/prefix");
    distribution.install(prefix).well();
    List<String> first = Distribution.below(prefix);
    distribution.install(prefix).well();
    assertEquals(first, Distribution.below(prefix));
    assertEquals(0, uninstall(prefix).exit());
    assertFalse(Files.exists(prefix));
    assertEquals(1, uninstall(prefix).exit());
  }

  @Test
  void anotherCommandOfTheNameStays() throws Exception {
    Path prefix = work.resolve("prefix");
    Files.createDirectories(prefix.resolve("bin"));
    Files.writeString(prefix.resolve("bin/tdd"), "not ours");
    List<String> before = Distribution.below(prefix);
    Ran refused = distribution.install(prefix);
    assertEquals(1, refused.exit(), refused::toString);
    assertTrue(refused.err().contains("bin/tdd is something else"), refused::err);
    assertEquals(before, Distribution.below(prefix));
    assertEquals("not ours", Files.readString(prefix.resolve("bin/tdd")));
  }

  private static Ran uninstall(Path prefix) throws Exception {
    return distribution.run(
        distribution.root().resolve("uninstall.sh"), "--prefix", prefix.toString());
  }
}
