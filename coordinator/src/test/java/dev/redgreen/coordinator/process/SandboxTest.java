package dev.redgreen.coordinator.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a walled-in process cannot do, tried by real ones. */
@Tag("os-tools")
class SandboxTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path temp;
  private Path home;
  private Path worktree;
  private Processes processes;

  @BeforeEach
  void walls() throws IOException {
    home = Files.createDirectories(temp.resolve("home")).toRealPath();
    worktree = Files.createDirectories(temp.resolve("worktree")).toRealPath();
    Files.writeString(worktree.resolve(".git"), "gitdir: elsewhere\n");
    Files.createDirectories(home.resolve(".ssh"));
    Files.writeString(home.resolve(".ssh/id"), "a private key");
    Files.createDirectories(home.resolve(".m2"));
    Files.writeString(home.resolve(".m2/settings.xml"), "<settings/>");
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", home.toString());
    environment.put("MY_DATABASE", "the company's");
    environment.put("MY_FLAG", "on");
    Path tools = Files.createDirectories(home.resolve("tools/1.0/bin")).resolveSibling("");
    Files.writeString(tools.resolve("bin/hello"), "#!/bin/sh\necho hello from a tool\n");
    assertTrue(tools.resolve("bin/hello").toFile().setExecutable(true));
    Files.createSymbolicLink(home.resolve("tools/current"), Path.of("1.0"));
    List<Path> readable = List.of(home.resolve(".m2"), home.resolve("tools/current"));
    Sandbox sandbox = Sandbox.find(environment, readable, List.of("MY_FLAG"));
    assertEquals("bubblewrap", sandbox.name(), sandbox.lacking());
    processes = new Processes(environment, sandbox);
  }

  @AfterEach
  void close() {
    processes.close();
  }

  private ProcessResult walledIn(String script) {
    return processes.run(
        Command.of(worktree, LONG, List.of("sh", "-c", script)).within(Confinement.to(worktree)));
  }

  @Test
  void onlyTheWorktreeIsWritten() {
    ProcessResult result =
        walledIn(
            "echo mine > made; echo stolen > ../beside; echo x > "
                + home
                + "/x; echo x > /usr/x; echo gitdir: here > .git; cat made");
    assertTrue(result.output().contains("mine"), result.output());
    assertTrue(Files.exists(worktree.resolve("made")));
    assertFalse(Files.exists(temp.resolve("beside")));
    assertFalse(Files.exists(home.resolve("x")));
    assertFalse(Files.exists(Path.of("/usr/x")));
    assertEquals("gitdir: elsewhere\n", read(worktree.resolve(".git")));
  }

  @Test
  void theGitFileCannotBeReplacedEither() {
    walledIn("rm -f .git; mkdir .git; mv .git x; echo gitdir: here > y; mv -f y .git");
    assertEquals("gitdir: elsewhere\n", read(worktree.resolve(".git")));
  }

  @Test
  void theHomeIsEmptyButForWhatMavenReads() {
    ProcessResult result =
        walledIn("ls -A $HOME; cat $HOME/.ssh/id; cat $HOME/.m2/settings.xml; rm -r $HOME/.m2/*");
    assertFalse(result.output().contains("private key"), result.output());
    assertTrue(result.output().contains("<settings/>"), result.output());
    assertTrue(Files.exists(home.resolve(".m2/settings.xml")));
  }

  @Test
  void aToolIsFoundByTheLinkThatLeadsToIt() {
    String said = walledIn("$HOME/tools/current/bin/hello; $HOME/tools/1.0/bin/hello").output();
    assertEquals("hello from a tool\nhello from a tool\n", said);
  }

  @Test
  void variablesThatNobodyListedAreNotSeen() {
    String seen = walledIn("env").output();
    assertFalse(seen.contains("MY_DATABASE"), seen);
    assertTrue(seen.contains("MY_FLAG=on"), seen);
  }

  @Test
  void nothingOfTheNetworkIsReached() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "/dev/tcp/127.0.0.1/" + server.getLocalPort();
      String script = "bash -c 'echo hello > " + address + "' && echo reached";
      ProcessResult free = processes.run(Command.of(worktree, LONG, List.of("sh", "-c", script)));
      assertTrue(free.output().contains("reached"), "the test itself reaches nothing");
      String output = walledIn(script).output();
      assertFalse(output.contains("reached"), output);
    }
  }

  @Test
  void otherProcessesAreNotSeen() {
    String seen = walledIn("ls /proc | grep -c '^[0-9]'").output().strip();
    assertTrue(Integer.parseInt(seen) < 10, seen);
  }

  @Test
  void whatIsLeftBehindEndsWithTheCommand() throws Exception {
    walledIn(
        "setsid sh -c 'while :; do date > heart; sleep 0.1; done' >/dev/null 2>&1 & sleep 0.5");
    assertStill(worktree.resolve("heart"));
  }

  @Test
  void processesBeyondTheLimitAreKilled() {
    long start = System.nanoTime();
    ProcessResult result =
        walledIn("i=0; while [ $i -lt 2000 ]; do sleep 50 & i=$((i+1)); done; echo all; wait");
    assertFalse(result.ok(), "2000 processes were let be");
    assertTrue(System.nanoTime() - start < LONG.toNanos(), "only the deadline ended it");
  }

  @Test
  void filesAreLimited() {
    ProcessResult result = walledIn("ulimit -n; truncate -s 3G big; echo exit $?");
    assertTrue(result.output().startsWith("4096"), result.output());
    assertFalse(result.output().contains("exit 0"), result.output());
  }

  @Test
  void itEndsWhenTheToolIsKilled() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process tool =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Beating.class.getName(),
                worktree.toString())
            .redirectErrorStream(true)
            .start();
    Path heart = worktree.resolve("heart");
    for (int i = 0; i < 600 && !Files.exists(heart); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertTrue(Files.exists(heart), "the child never started");
    tool.destroyForcibly().waitFor();
    assertStill(heart);
  }

  private static void assertStill(Path heart) throws Exception {
    TimeUnit.MILLISECONDS.sleep(500);
    Object before = Files.getLastModifiedTime(heart);
    TimeUnit.MILLISECONDS.sleep(700);
    assertEquals(before, Files.getLastModifiedTime(heart), "something still writes");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A tool that is killed while a walled-in child of it runs. */
  static final class Beating {
    private Beating() {}

    public static void main(String[] arguments) {
      Path worktree = Path.of(arguments[0]);
      Map<String, String> environment = System.getenv();
      try (Processes processes =
          new Processes(environment, Sandbox.find(environment, List.of(), List.of()))) {
        String script = "while :; do date > heart; sleep 0.1; done";
        processes.run(
            Command.of(worktree, LONG, List.of("sh", "-c", script))
                .within(Confinement.to(worktree)));
      }
    }
  }
}
