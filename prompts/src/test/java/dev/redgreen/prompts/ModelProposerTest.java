package dev.redgreen.prompts;

import static dev.redgreen.prompts.ShopSetup.PATH;
import static dev.redgreen.prompts.ShopSetup.PRICE;
import static dev.redgreen.prompts.ShopSetup.textOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.prompts.gateway.SpendingLimit;
import dev.redgreen.prompts.gateway.Usage;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the answers to a first attempt. */
class ModelProposerTest {
  @TempDir private Path root;
  private ShopSetup shop = new ShopSetup(Path.of(""));

  @BeforeEach
  void setUp() {
    shop = new ShopSetup(root);
  }

  @Test
  void aFreshAttemptIsAnsweredWithAFileThatCompiles() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.file(PATH, PRICE))) {
      Attempt attempt = shop.attempt();

      List<Fix> fixes = shop.proposer(endpoint).propose(attempt).toList();

      assertEquals(1, fixes.size());
      assertEquals(PRICE, textOf(fixes.get(0)));
      SourceTree after = attempt.tree().with(fixes.get(0).patch());
      assertEquals(List.of(), after.compile().errors());
      String asked = endpoint.chats().get(0).message("user");
      assertTrue(asked.contains("new Price(100).withTax(19)"), asked);
      assertTrue(asked.contains(PATH + " does not exist yet."), asked);
      assertTrue(asked.indexOf("What fails now") > asked.indexOf("The tests"), asked);
    }
  }

  @Test
  void aReplyThatCannotBeReadIsAskedForAgainOnce() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.content("I would add a class Price."), Answer.file(PATH, PRICE))) {
      ModelProposer proposer = shop.proposer(endpoint);

      assertEquals(1, proposer.propose(shop.attempt()).count());
      assertEquals(1, proposer.usage().malformed());
      assertEquals(2, proposer.usage().calls());
      assertEquals(4, endpoint.chats().get(1).body().path("messages").size());
      assertTrue(
          endpoint.chats().get(1).lastMessage().contains("there is no fenced block"),
          endpoint.chats().get(1).lastMessage());
    }
  }

  @Test
  void whatMayNotChangeIsRefusedAndTheRestIsUsed() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.content(
                """
                ../../x
                ```
                out
                ```
                .git/hooks/pre-commit
                ```
                #!/bin/sh
                ```
                pom.xml
                ```xml
                <project/>
                ```
                src/test/java/org/example/PriceTest.java
                ```java
                class PriceTest {}
                ```
                """
                    + PATH
                    + "\n```java\n"
                    + PRICE
                    + "```\n"))) {
      ModelProposer proposer = shop.proposer(endpoint);

      List<Fix> fixes = proposer.propose(shop.attempt()).toList();

      assertEquals(List.of(Path.of(PATH)), List.copyOf(fixes.get(0).patch().files()));
      assertEquals(
          List.of(
              "request",
              "reply",
              "refused ../../x: it climbs with dots",
              "refused .git/hooks/pre-commit: it is inside .git",
              "refused pom.xml: only main sources may change",
              "refused src/test/java/org/example/PriceTest.java: only main sources may change"),
          shop.heard.lines);
      assertEquals(4, proposer.usage().refused());
    }
  }

  @Test
  void samplesAreAskedForOneByOne() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.file(PATH, PRICE),
            Answer.file(PATH, PRICE),
            Answer.file(PATH, PRICE.replace("100", "100 ")))) {
      ModelProposer proposer = shop.proposer(endpoint, new SamplePlan(3, 0.7), SpendingLimit.NONE);

      assertTrue(proposer.propose(shop.attempt()).findFirst().isPresent());
      assertEquals(1, endpoint.chats().size());
      assertEquals(0.7, endpoint.chats().get(0).body().path("temperature").asDouble());
    }
  }

  @Test
  void equalSamplesAreProposedOnce() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.file(PATH, PRICE), Answer.file(PATH, PRICE))) {
      ModelProposer proposer = shop.proposer(endpoint, new SamplePlan(2, 0.7), SpendingLimit.NONE);

      assertEquals(1, proposer.propose(shop.attempt()).count());
      assertEquals(2, endpoint.chats().size());
    }
  }

  @Test
  void aLimitEndsTheStream() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.file(PATH, PRICE), Answer.content("never asked"))) {
      SpendingLimit one =
          (spent, next) ->
              spent.plus(next).calls() > 1 ? Optional.of("one call is enough") : Optional.empty();
      ModelProposer proposer = shop.proposer(endpoint, new SamplePlan(4, 0.7), one);

      assertEquals(1, proposer.propose(shop.attempt()).count());
      assertEquals("stopped: one call is enough", shop.heard.lines.get(2));
      assertEquals(3, shop.heard.lines.size());
      assertEquals(1, endpoint.chats().size());
      assertFalse(proposer.usage().equals(Usage.NONE));
    }
  }

  @Test
  void aReplyThatOnlyChangesTheTestIsAskedForAgain() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.file("src/test/java/org/example/PriceTest.java", "class PriceTest {}"),
            Answer.file(PATH, PRICE))) {
      assertEquals(1, shop.proposer(endpoint).propose(shop.attempt()).count());
      assertTrue(
          endpoint.chats().get(1).lastMessage().contains("only main sources may change"),
          endpoint.chats().get(1).lastMessage());
    }
  }

  @Test
  void aSecondReplyThatCannotBeReadIsTheLast() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.content("no"), Answer.content("still no"), Answer.content("never asked"))) {
      ModelProposer proposer = shop.proposer(endpoint);

      assertEquals(0, proposer.propose(shop.attempt()).count());
      assertEquals(2, proposer.usage().malformed());
      assertEquals(1, endpoint.left());
    }
  }

  @Test
  void aReplyThatIsCutOffTwiceGivesItsWholeFiles() {
    String reply =
        PATH + "\n```java\n" + PRICE + "```\nsrc/main/java/org/example/Tax.java\n```java\ncl";
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.cutOff(reply), Answer.cutOff(reply))) {
      List<Fix> fixes = shop.proposer(endpoint).propose(shop.attempt()).toList();

      assertEquals(PRICE, textOf(fixes.get(0)));
      assertEquals(
          "the reply was cut off at the limit of tokens;"
              + " src/main/java/org/example/Tax.java does not end",
          fixes.get(0).caution());
    }
  }

  @Test
  void aPathThroughALinkIsRefused(@TempDir Path outside) throws IOException {
    Attempt attempt = shop.attempt();
    Files.createDirectories(root.resolve("src/main/java/org"));
    Files.createSymbolicLink(root.resolve("src/main/java/org/linked"), outside);
    Answer answer = Answer.file("src/main/java/org/linked/X.java", "package x;\nclass X {}");
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(answer, answer)) {
      ModelProposer proposer = shop.proposer(endpoint);

      assertEquals(0, proposer.propose(attempt).count());
      assertEquals(2, proposer.usage().refused());
    }
  }
}
