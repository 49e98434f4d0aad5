package dev.redgreen.coordinator.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.workspace.Apply.Result;
import dev.redgreen.coordinator.workspace.FinalPatch.Change;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed at random moments while it applies and undoes a patch of many files. */
final class ApplyKillTest {
  /** Few, because each needs a process; {@code -Dkills=200} has more. */
  private static final int KILLS = Integer.getInteger("kills", 8);

  private static final int FILES = 12;

  private final Path directory;
  private final UserProject project;

  ApplyKillTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.project = UserProject.plain(directory.resolve("demo"));
    for (int i = 0; i < FILES; i += 2) {
      project.write("src/p" + i % 4 + "/C" + i + ".java", before(i));
    }
  }

  private static String before(int i) {
    return "class C" + i + " {}\n".repeat(i + 1);
  }

  private static FinalPatch patch(Path root) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      Optional<Content> old =
          i % 2 == 0 ? Optional.of(Content.of(before(i).getBytes(UTF_8))) : Optional.empty();
      Optional<Content> now =
          i % 8 == 0
              ? Optional.empty()
              : Optional.of(Content.of(("after " + before(i)).getBytes(UTF_8)));
      changes.add(new Change(Path.of("src/p" + i % 4 + "/C" + i + ".java"), old, now));
    }
    return new FinalPatch(root, changes);
  }

  /** The killed process: applies and takes back until it is gone, saying when it starts. */
  public static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      Path root = Path.of(arguments[0]);
      Apply apply = new Apply(new Home(Path.of(arguments[1])), Clock.systemUTC());
      for (int i = 0; true; i++) {
        expectApplied(apply.apply(patch(root)));
        expectApplied(apply.undo(root));
        if (i == 0) {
          System.out.println("ready"); // classes are loaded: from here on it is all work
        }
      }
    }

    private static void expectApplied(Result result) {
      if (!(result instanceof Result.Applied)) {
        System.out.println(result);
        System.exit(1);
      }
    }
  }

  @Test
  void afterAKillTheTreeIsAsBeforeOrAsAfter() throws Exception {
    Home home = new Home(directory.resolve("home"));
    Apply apply = new Apply(home, Clock.systemUTC());
    TreeMap<String, String> before = UserProject.fingerprint(project.root(), false);
    assertEquals(Result.Applied.class, apply.apply(patch(project.root())).getClass());
    TreeMap<String, String> after = UserProject.fingerprint(project.root(), false);
    assertEquals(Result.Applied.class, apply.undo(project.root()).getClass());

    Random random = new Random(42);
    for (int kill = 0; kill < KILLS; kill++) {
      killed(home, random.nextInt(60_000));
      apply.recover();
      TreeMap<String, String> now = UserProject.fingerprint(project.root(), false);
      assertTrue(now.equals(before) || now.equals(after), () -> "between: " + now.keySet());
      if (now.equals(after)) {
        assertEquals(Result.Applied.class, apply.undo(project.root()).getClass());
      }
    }
    assertEquals(before, UserProject.fingerprint(project.root(), false));
  }

  private void killed(Home home, int microseconds) throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                project.root().toString(),
                home.root().toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream output = victim.getInputStream()) {
      assertEquals("ready\n", new String(output.readNBytes(6), UTF_8));
      // the moment is meant to be any: this is no wait for something to be finished
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(microseconds));
      victim.toHandle().destroyForcibly(); // keeps the output readable
      assertEquals("", new String(output.readAllBytes(), UTF_8));
    }
    victim.waitFor();
    assertEquals(128 + 9, victim.exitValue());
  }
}
