package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was solved once needs no model again; the cache of requests is off, or it would help. */
final class MemoryIT {
  private static final String FILE = "src/main/java/com/acme/party/BillSplit.java";
  private static final String TEST = "src/test/java/com/acme/party/BillSplitTest.java";

  @TempDir Path temp;

  @Test
  void aSolvedTaskIsSolvedAgainWithoutARequestEvenUnderOtherNames() {
    Sandbox sandbox = Sandbox.of(temp, "repair-round").git();
    sandbox.configured("[model]\ncache = false\n[patterns]\nsearch_seconds = 120\n");
    Solution solution = Solution.of("repair-round");
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(solution.answer())) {
      Cli tdd = sandbox.tdd().asking(endpoint);

      green(tdd.run("generate", "--apply", "--json"), "first");
      assertEquals(1, endpoint.chats().size());

      sandbox.delete(FILE);
      green(tdd.run("generate", "--apply", "--json"), "the same again");
      assertEquals(1, endpoint.chats().size(), "a request for what was solved before");

      sandbox.delete(FILE);
      rename(sandbox);
      green(tdd.run("generate", "--apply", "--json"), "under other names");
      assertEquals(1, endpoint.chats().size(), "a request for what has only other names");
    }
  }

  /** Other class, package, method and order of parameters. */
  private static void rename(Sandbox sandbox) {
    String renamed =
        sandbox
            .read(TEST)
            .replace("package com.acme.party", "package com.acme.office")
            .replaceAll("BillSplit\\.of\\((\\d+), (\\d+)\\)", "Shares.among($2, $1)")
            .replace("BillSplitTest", "SharesTest");
    sandbox.delete(TEST);
    sandbox.write("src/test/java/com/acme/office/SharesTest.java", renamed);
  }

  private static void green(Cli.Run run, String which) {
    assertEquals("green", run.text("outcome"), which + "\n" + run);
    assertEquals("true", run.text("applied"), which + "\n" + run);
    assertEquals("maven", run.text("verifiedBy"), which + "\n" + run);
  }
}
