package dev.redgreen.prompts;

import static dev.redgreen.prompts.ShopSetup.PATH;
import static dev.redgreen.prompts.ShopSetup.PRICE;
import static dev.redgreen.prompts.ShopSetup.textOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.SpendingLimit;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later question remembers of earlier ones. */
class ModelRepairTest {
  @TempDir private Path root;
  private ShopSetup shop = new ShopSetup(Path.of(""));

  @BeforeEach
  void setUp() {
    shop = new ShopSetup(root);
  }

  @Test
  void aRepairSaysWhatFailsAndTakesNoChangeForAnAnswer() {
    String wrong = PRICE.replace("cents + ", "");
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.file(PATH, wrong), Answer.file(PATH, wrong), Answer.file(PATH, PRICE))) {
      ModelProposer proposer = shop.proposer(endpoint);
      Attempt first = shop.attempt();
      Fix fix = proposer.propose(first).findFirst().orElseThrow();
      List<Failure> failures = List.of(failure());
      Attempt second =
          shop.project()
              .attempt(
                  first.tree().with(fix.patch()),
                  false,
                  failures,
                  List.of(new Attempt.Tried(fix, failures, "1 test fails")),
                  "org.example.PriceTest");

      Fix repair = proposer.propose(second).findFirst().orElseThrow();

      assertEquals(PRICE, textOf(repair));
      assertEquals("test.AssertionFailedError", repair.code());
      String asked = endpoint.chats().get(1).message("user");
      assertTrue(asked.contains("return cents * percent / 100;"), asked);
      assertTrue(asked.contains("expected: <119> but was: <19>"), asked);
      assertTrue(asked.contains("1. changed Price.java: 1 test fails"), asked);
      assertTrue(
          endpoint.chats().get(2).lastMessage().contains("the files are as they were"),
          endpoint.chats().get(2).lastMessage());
    }
  }

  @Test
  void aFreshStartKnowsWhatWasTriedAndDoesNotTakeItAgain() {
    String wrong = PRICE.replace("cents + ", "");
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.file(PATH, wrong), Answer.file(PATH, wrong), Answer.file(PATH, PRICE))) {
      ModelProposer proposer = shop.proposer(endpoint);
      Attempt first = shop.attempt();
      Fix fix = proposer.propose(first).findFirst().orElseThrow();
      Attempt.Tried tried = new Attempt.Tried(fix, List.of(failure()), "1 test fails");
      Attempt again =
          shop.project()
              .attempt(
                  first.tree(), true, first.failures(), List.of(tried), "org.example.PriceTest");

      assertEquals(PRICE, textOf(proposer.propose(again).findFirst().orElseThrow()));
      String asked = endpoint.chats().get(1).message("user");
      assertTrue(asked.contains("   - src/test/java/org/example/PriceTest.java:10"), asked);
      assertTrue(asked.endsWith("Write the files that make these tests pass.\n"), asked);
      assertTrue(
          endpoint.chats().get(2).lastMessage().contains("exactly this was tried before"),
          endpoint.chats().get(2).lastMessage());
    }
  }

  @Test
  void whatWasThereBeforeTheRunIsConserved() {
    String old = "package org.example;\r\npublic class Price {\r\n  int kept;\r\n}\r\n";
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.file(PATH, PRICE))) {
      shop.project();
      Attempt attempt =
          ProjectText.write(root, "=== " + PATH + "\n" + old).attempt("org.example.PriceTest");
      Conservation conservation =
          (asked, file, before, after) ->
              after + "// kept " + before.length() + " of " + file + "\n";
      Gateway gateway = shop.gateway(ShopSetup.settings(endpoint), SpendingLimit.NONE);

      Fix fix =
          shop.proposer(gateway, SamplePlan.SINGLE, conservation)
              .propose(attempt)
              .findFirst()
              .orElseThrow();

      assertEquals(
          (PRICE + "// kept " + old.length() + " of " + PATH + "\n").replace("\n", "\r\n"),
          textOf(fix));
    }
  }

  @Test
  void theSameQuestionIsAnsweredFromTheCacheUntilItFails(@TempDir Path cache) {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.file(PATH, PRICE), Answer.file(PATH, PRICE + "//\n"))) {
      first(endpoint, cache);
      Gateway gateway =
          shop.gateway(ShopSetup.settings(endpoint).cacheDir(cache), SpendingLimit.NONE);
      ModelProposer proposer = shop.proposer(gateway, SamplePlan.SINGLE, Conservation.NONE);

      assertEquals(PRICE, textOf(proposer.propose(shop.attempt()).findFirst().orElseThrow()));
      assertEquals(0, proposer.usage().calls());
      assertEquals(
          PRICE + "//\n", textOf(proposer.propose(shop.attempt()).findFirst().orElseThrow()));
    }
  }

  private void first(ScriptedEndpoint endpoint, Path cache) {
    Gateway gateway =
        shop.gateway(ShopSetup.settings(endpoint).cacheDir(cache), SpendingLimit.NONE);
    ModelProposer proposer = shop.proposer(gateway, SamplePlan.SINGLE, Conservation.NONE);
    assertEquals(1, proposer.propose(shop.attempt()).count());
    assertEquals(1, proposer.usage().calls());
  }

  private static TestFailure failure() {
    return new TestFailure(
        TestId.parse("org.example.PriceTest#addsTax"),
        "org.opentest4j.AssertionFailedError",
        "expected: <119> but was: <19>",
        Optional.of("119"),
        Optional.of("19"),
        List.of("org.example.PriceTest.addsTax(PriceTest.java:10)"),
        Optional.of(new Location(Path.of("src/test/java/org/example/PriceTest.java"), 10, 0)));
  }
}
