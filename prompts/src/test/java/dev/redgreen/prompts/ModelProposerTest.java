package dev.redgreen.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelSettings;
import dev.redgreen.prompts.gateway.SpendingLimit;
import dev.redgreen.prompts.gateway.Usage;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelProposerTest {
  private static final String SHOP =
      """
      === src/test/java/org/example/PriceTest.java
      package org.example;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class PriceTest {
        @Test
        void addsTax() {
          assertEquals(119, new Price(100).withTax(19));
        }
      }
      """;

  private static final String PRICE =
      """
      package org.example;

      public record Price(int cents) {
        public int withTax(int percent) {
          return cents + cents * percent / 100;
        }
      }
      """;

  private static final String PATH = "src/main/java/org/example/Price.java";

  @TempDir private Path root;
  private final Heard heard = new Heard();

  private ModelProposer proposer(ScriptedEndpoint endpoint, SamplePlan plan, SpendingLimit limit) {
    ModelSettings settings = ModelSettings.builder().baseUrl(endpoint.baseUrl()).build();
    Clock clock = Clock.fixed(ProjectText.NOW, ZoneOffset.UTC);
    Gateway gateway = new Gateway(settings, heard, limit, clock, pause -> {});
    return new ModelProposer(gateway, Similar.NOTHING, plan, Conservation.NONE, heard);
  }

  private ModelProposer proposer(ScriptedEndpoint endpoint) {
    return proposer(endpoint, SamplePlan.SINGLE, SpendingLimit.NONE);
  }

  private Attempt attempt() {
    return ProjectText.write(root, SHOP).attempt("org.example.PriceTest");
  }

  private static String textOf(Fix fix) {
    return fix.patch().edits().stream()
        .map(Edit.Write.class::cast)
        .filter(write -> write.file().equals(Path.of(PATH)))
        .map(Edit.Write::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFreshAttemptIsAnsweredWithAFileThatCompiles() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.file(PATH, PRICE))) {
      Attempt attempt = attempt();

      List<Fix> fixes = proposer(endpoint).propose(attempt).toList();

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
      ModelProposer proposer = proposer(endpoint);

      assertEquals(1, proposer.propose(attempt()).count());
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
      ModelProposer proposer = proposer(endpoint);

      List<Fix> fixes = proposer.propose(attempt()).toList();

      assertEquals(List.of(Path.of(PATH)), List.copyOf(fixes.get(0).patch().files()));
      assertEquals(
          List.of(
              "request",
              "reply",
              "refused ../../x: it climbs with dots",
              "refused .git/hooks/pre-commit: it is inside .git",
              "refused pom.xml: only main sources may change",
              "refused src/test/java/org/example/PriceTest.java: only main sources may change"),
          heard.lines);
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
      ModelProposer proposer = proposer(endpoint, new SamplePlan(3, 0.7), SpendingLimit.NONE);

      assertTrue(proposer.propose(attempt()).findFirst().isPresent());
      assertEquals(1, endpoint.chats().size());
      assertEquals(0.7, endpoint.chats().get(0).body().path("temperature").asDouble());
    }
  }

  @Test
  void equalSamplesAreProposedOnce() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.file(PATH, PRICE), Answer.file(PATH, PRICE))) {
      ModelProposer proposer = proposer(endpoint, new SamplePlan(2, 0.7), SpendingLimit.NONE);

      assertEquals(1, proposer.propose(attempt()).count());
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
      ModelProposer proposer = proposer(endpoint, new SamplePlan(4, 0.7), one);

      assertEquals(1, proposer.propose(attempt()).count());
      assertEquals("stopped: one call is enough", heard.lines.get(2));
      assertEquals(3, heard.lines.size());
      assertEquals(1, endpoint.chats().size());
      assertFalse(proposer.usage().equals(Usage.NONE));
    }
  }
}
