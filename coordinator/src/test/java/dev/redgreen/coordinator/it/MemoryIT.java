package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was solved once needs no model again. The cache of requests is off. */
final class MemoryIT {
  private static final String PARTY = "src/main/java/com/acme/party/BillSplit.java";
  private static final String PARTY_TEST = "src/test/java/com/acme/party/BillSplitTest.java";
  private static final String SHARES = "src/main/java/com/acme/office/Shares.java";
  private static final String SHARES_TEST = "src/test/java/com/acme/office/SharesTest.java";
  private static final String SHELF = "src/main/java/com/acme/shelf/Shelf.java";
  private static final String SHELF_TEST = "src/test/java/com/acme/shelf/ShelfTest.java";

  @TempDir Path temp;
  private ScriptedEndpoint endpoint;

  @BeforeEach
  void listen() {
    endpoint = ScriptedEndpoint.answering();
  }

  @AfterEach
  void hangUp() {
    endpoint.close();
  }

  @Test
  void aSolvedTaskNeedsNoRequestUnderOtherNamesAndInAnotherOrder() {
    Sandbox sandbox = sandbox("repair-round");
    endpoint.then(Solution.of("repair-round").answer());
    green(sandbox, 1, "model");

    sandbox.delete(PARTY);
    green(sandbox, 1, "recall");

    sandbox.delete(PARTY);
    String test =
        sandbox
            .read(PARTY_TEST)
            .replace("package com.acme.party", "package com.acme.office")
            .replace("BillSplitTest", "SharesTest")
            .replace("BillSplit.of(", "Shares.among(");
    sandbox.delete(PARTY_TEST);
    sandbox.write(SHARES_TEST, test);
    green(sandbox, 1, "recall");
    assertTrue(sandbox.has(SHARES));

    sandbox.delete(SHARES);
    sandbox.delete(SHARES_TEST);
    String turned =
        test.replace("package com.acme.office", "package com.acme.desk")
            .replace("SharesTest", "DuesTest")
            .replaceAll("Shares\\.among\\((\\d+), (\\d+)\\)", "Dues.each($2, $1)");
    sandbox.write("src/test/java/com/acme/desk/DuesTest.java", turned);
    green(sandbox, 1, "reuse");
  }

  @Test
  void threeClassesComeBackUnderOtherNamesAlsoWithoutTheWarmLane() {
    Sandbox sandbox = sandbox("multi-class");
    Solution solution = Solution.of("multi-class");
    endpoint.then(solution.answer());
    green(sandbox, 1, "model");
    solution.files().forEach((name, text) -> assertEquals(text, sandbox.read(name)));

    solution.files().keySet().forEach(sandbox::delete);
    String file = "src/test/java/com/acme/billing/InvoiceTest.java";
    String test =
        sandbox
            .read(file)
            .replace("com.acme.billing", "com.acme.desk")
            .replace("Invoice", "Bill")
            .replace("LineItem", "Entry")
            .replace("Money", "Amount")
            .replace("total()", "sum()")
            .replace("article()", "label()")
            .replace("cents(", "ofCents(");
    sandbox.delete(file);
    sandbox.write("src/test/java/com/acme/desk/BillTest.java", test);
    Cli.Run slow = green(sandbox, 1, "recall", "--lane", "maven");
    assertTrue(slow.err().contains("reuse left out: it tries too much"), slow::toString);
    assertTrue(sandbox.has("src/main/java/com/acme/desk/Amount.java"));
  }

  /**
   * The second task has one assertion more, so that its answer is not the remembered one; and no
   * rung without a model knows what the wrong name stands for.
   */
  @Test
  void aRepairThatOnceLedToGreenIsMadeAgainWithoutAsking() {
    Sandbox sandbox = sandbox("changed-body");
    String numbered =
        sandbox
            .read(SHELF_TEST)
            .replaceAll("assertEquals\\((\\d), Shelf", "assertEquals(70$1, Shelf");
    sandbox.write(SHELF_TEST, numbered);
    String red = sandbox.read(SHELF);
    String right = red.replace("steps % slots", "700 + Math.floorMod(steps, slots)");
    String unknown = red.replace("steps % slots", "Numbering.at(steps, slots)");
    endpoint.then(answer(unknown), answer(right));
    green(sandbox, 2, "model model");

    sandbox.write(SHELF, red);
    String more = "    assertEquals(705, Shelf.slot(-2, 7));\n";
    int end = numbered.indexOf("    assertEquals(704, Shelf");
    sandbox.write(SHELF_TEST, numbered.substring(0, end) + more + numbered.substring(end));
    endpoint.then(answer(unknown));
    green(sandbox, 3, "model replay");
    assertTrue(sandbox.read(SHELF).contains("700 + Math.floorMod(steps, slots)"));
  }

  private static Answer answer(String shelf) {
    return new Solution(new TreeMap<>(Map.of(SHELF, shelf))).answer();
  }

  private Sandbox sandbox(String example) {
    return Sandbox.of(temp, example).git().configured("[model]\ncache = false\n");
  }

  /**
   * Asserts green, how many requests were sent since the beginning, and the rungs that led there.
   */
  private Cli.Run green(Sandbox sandbox, int requests, String rungs, String... options) {
    List<String> line = new ArrayList<>(List.of("generate", "--apply", "--json"));
    line.addAll(List.of(options));
    Cli.Run run = sandbox.tdd().asking(endpoint).run(line.toArray(String[]::new));
    assertEquals("green", run.text("outcome"), run::toString);
    assertEquals("true", run.text("applied"), run::toString);
    assertEquals("maven", run.text("verifiedBy"), run::toString);
    assertEquals(requests, endpoint.chats().size(), run::toString);
    List<String> way = run.json().path("fixes").findValuesAsText("rung");
    assertEquals(rungs, String.join(" ", way), run::toString);
    return run;
  }
}
