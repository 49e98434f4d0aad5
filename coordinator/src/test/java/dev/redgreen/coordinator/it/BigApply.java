package dev.redgreen.coordinator.it;

import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * A run whose patch has so many files that it can be killed while they are being written.
 *
 * @param sandbox the project
 * @param tdd the command, started in the project
 * @param solution the code of the scripted model
 */
public record BigApply(Sandbox sandbox, Cli tdd, Solution solution) {
  private static final String PACKAGE = "src/main/java/com/acme/party/";

  /** A patch of the solution of {@code repair-round} and so many files more. */
  public static BigApply of(Path temp, int files) {
    Solution solution = Solution.of("repair-round");
    for (int i = 0; i < files; i++) {
      String name = String.format("Guest%04d", i);
      solution =
          solution.and(
              PACKAGE + name + ".java",
              "package com.acme.party;\n\n/** One of many. */\nfinal class " + name + " {}\n");
    }
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();
    return new BigApply(sandbox, sandbox.tdd(), solution);
  }

  /** The same run with the command started in another way. */
  public BigApply by(UnaryOperator<Cli> way) {
    return new BigApply(sandbox, way.apply(tdd), solution);
  }

  /** The files after the whole patch. */
  public SortedMap<String, String> applied(Path elsewhere) {
    Sandbox copy = Sandbox.of(elsewhere, "repair-round").git();
    solution.files().forEach(copy::write);
    return files(copy);
  }

  /** The files as they are, without the repository's own. */
  public SortedMap<String, String> tree() {
    return files(sandbox);
  }

  private static SortedMap<String, String> files(Sandbox sandbox) {
    SortedMap<String, String> tree = sandbox.tree();
    tree.keySet().removeIf(path -> path.startsWith(".git/"));
    tree.values().removeIf("directory"::equals);
    return tree;
  }

  /**
   * Runs with {@code --apply} and kills the process once this many files of the patch are there.
   */
  public void killWhenWritten(int files) {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(solution.answer())) {
      Running running =
          tdd.asking(endpoint).start("generate", "--no-patterns", "--apply", "--json");
      Path awaited = sandbox.project().resolve(fileNumber(files));
      while (running.isAlive() && !Files.exists(awaited)) {
        LockSupport.parkNanos(100_000);
      }
      running.kill().end();
    }
  }

  private String fileNumber(int number) {
    return solution.files().keySet().stream().skip(number - 1L).findFirst().orElseThrow();
  }
}
