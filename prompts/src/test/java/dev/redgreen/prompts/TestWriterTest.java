package dev.redgreen.prompts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import dev.redgreen.prompts.TestWriter.WrittenTest;
import dev.redgreen.prompts.gateway.Gateway;
import dev.redgreen.prompts.gateway.ModelSettings;
import dev.redgreen.prompts.gateway.SpendingLimit;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestWriterTest {
  private static final String SHOP =
      """
      === src/main/java/org/example/Money.java
      package org.example;
      public record Money(int cents) {}
      === src/test/java/org/example/MoneyTest.java
      package org.example;
      class MoneyTest {
        @org.junit.jupiter.api.Test
        void counts() {}
      }
      """;

  private static final String WRITTEN =
      """
      package org.example;

      class TaxTest {
        @org.junit.jupiter.api.Test
        void adds() {
          new Tax();
        }
      }
      """;

  private static final String PATH = "src/test/java/org/example/TaxTest.java";

  @TempDir private Path root;
  private final Heard heard = new Heard();

  private Optional<WrittenTest> write(ScriptedEndpoint endpoint) {
    ProjectText project = ProjectText.write(root, SHOP);
    Gateway gateway =
        new Gateway(
            ModelSettings.builder().baseUrl(endpoint.baseUrl()).build(),
            heard,
            SpendingLimit.NONE,
            Clock.fixed(ProjectText.NOW, ZoneOffset.UTC),
            pause -> {});
    return new TestWriter(gateway, heard)
        .write(
            "A Tax of 19 percent on Money. {{spec}}",
            SourceTree.of(root, project.module()),
            ProjectText.NOW.plusSeconds(60));
  }

  @Test
  void aWishBecomesATest() {
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Answer.file(PATH, WRITTEN))) {
      assertEquals(
          Optional.of(
              new WrittenTest(Path.of(PATH), WRITTEN, new TestId("org.example.TaxTest", ""))),
          write(endpoint));
      String asked = endpoint.chats().get(0).message("user");
      assertTrue(asked.contains("A Tax of 19 percent on Money. {{spec}}"), asked);
      assertTrue(asked.contains("Test source directory: src/test/java"), asked);
      assertTrue(asked.contains("Packages of the project: org.example"), asked);
      assertTrue(asked.contains("public record Money(int cents)"), asked);
      assertTrue(asked.contains("class MoneyTest"), asked);
      assertTrue(asked.contains("Test library: JUnit Jupiter"), asked);
    }
  }

  @Test
  void onlyANewTestIsTaken() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.file("src/test/java/org/example/MoneyTest.java", WRITTEN),
            Answer.file(
                "src/main/java/org/example/Tax.java", "package org.example; class Tax {}"))) {
      assertEquals(Optional.empty(), write(endpoint));
      assertEquals(
          List.of(
              "request",
              "reply",
              "refused src/test/java/org/example/MoneyTest.java: it exists already",
              "request",
              "reply",
              "refused src/main/java/org/example/Tax.java:"
                  + " only a Java file under a test source directory is asked for"),
          heard.lines);
    }
  }

  @Test
  void aPathThatDoesNotFitIsAskedForAgain() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.file("src/test/java/TaxTest.java", WRITTEN), Answer.file(PATH, WRITTEN))) {
      assertTrue(write(endpoint).isPresent());
      assertTrue(
          endpoint.chats().get(1).lastMessage().contains("does not fit the package"),
          endpoint.chats().get(1).lastMessage());
    }
  }
}
