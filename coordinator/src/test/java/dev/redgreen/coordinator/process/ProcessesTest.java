package dev.redgreen.coordinator.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;
  private final Processes processes = new Processes(environment());

  private static Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>();
    variables.put("PATH", System.getenv("PATH"));
    variables.put("HOME", "somewhere");
    variables.put("CEREBRAS_API_KEY", "secret-1");
    variables.put("GITHUB_TOKEN", "secret-2");
    variables.put("MY_DB_PASSWORD", "secret-3");
    variables.put("TDD_HOME", "secret-4");
    variables.put("GIT_DIR", "secret-5");
    return variables;
  }

  @AfterEach
  void close() {
    processes.close();
  }

  private ProcessResult shell(Duration deadline, String script) {
    return processes.run(Command.of(directory, deadline, List.of("sh", "-c", script)));
  }

  @Test
  void bothStreamsAndTheExitCodeComeBack() {
    ProcessResult result = shell(LONG, "echo out; echo err >&2; exit 3");
    assertEquals(3, result.exit());
    assertEquals("out\nerr\n", result.output());
    assertFalse(result.timedOut());
  }

  @Test
  void secretsAndOurOwnVariablesAreNotInherited() {
    String seen = shell(LONG, "env").output();
    assertTrue(seen.contains("HOME=somewhere"), seen);
    assertFalse(seen.contains("secret-"), seen);
  }

  @Test
  void longOutputKeepsItsHeadAndTail() {
    Command command =
        new Command(
            List.of(
                "sh",
                "-c",
                "echo first; i=0; while [ $i -lt 5000 ]; do echo line $i;"
                    + " i=$((i+1)); done; echo last"),
            directory,
            Map.of(),
            LONG,
            2000);
    String output = processes.run(command).output();
    assertTrue(output.startsWith("first\nline 0\n"), output);
    assertTrue(output.endsWith("line 4999\nlast\n"), output);
    assertTrue(output.contains("bytes left out"), output);
    assertTrue(output.length() < 2100);
  }

  @Test
  void theDeadlineKillsGrandchildrenThatHideInTheirOwnSession() throws IOException {
    Path pids = directory.resolve("pids");
    ProcessResult result =
        shell(
            Duration.ofSeconds(2),
            "(sh -c 'echo $$ >> pids; exec sleep 600' &) ; echo $$ >> pids;"
                + " command -v setsid >/dev/null && setsid sh -c 'echo $$ >> pids; exec sleep 600' &"
                + " sleep 600");
    assertTrue(result.timedOut());
    assertTrue(result.exit() < 0);
    List<String> started = Files.readAllLines(pids);
    assertTrue(started.size() >= 2, started.toString());
    for (String pid : started) {
      assertFalse(runs(Long.parseLong(pid.strip())), "process " + pid + " still runs");
    }
  }

  /** A killed process may stay as a zombie for as long as nobody has waited for it. */
  private static boolean runs(long pid) throws IOException {
    Path stat = Path.of("/proc/" + pid + "/stat");
    if (!Files.exists(Path.of("/proc/self"))) {
      return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
    try {
      return !Files.readString(stat).replaceFirst(".*\\) ", "").startsWith("Z");
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void whatAnEndedProcessLeftRunningIsKilledAndNotWaitedFor() throws IOException {
    ProcessResult result = shell(LONG, "sleep 600 & echo $! > pid; echo done");
    assertEquals(0, result.exit());
    assertEquals("done\n", result.output());
    assertFalse(runs(Long.parseLong(Files.readString(directory.resolve("pid")).strip())));
  }

  @Test
  void anInterruptKillsTheChild() throws Exception {
    Path pid = directory.resolve("pid");
    Thread runner = Thread.currentThread();
    Thread watcher =
        new Thread(
            () -> {
              while (!Files.exists(pid)) {
                Thread.onSpinWait();
              }
              runner.interrupt();
            });
    watcher.start();
    assertThrows(
        CancellationException.class, () -> shell(LONG, "echo $$ > p; mv p pid; exec sleep 600"));
    assertTrue(Thread.interrupted());
    assertFalse(runs(Long.parseLong(Files.readString(pid).strip())));
  }

  @Test
  void aMissingProgramIsNamed() {
    Command command = Command.of(directory, LONG, List.of("no-such-program"));
    CannotStart thrown = assertThrows(CannotStart.class, () -> processes.run(command));
    assertTrue(thrown.toString().contains("cannot start no-such-program"), thrown.toString());
  }
}
