package dev.redgreen.prompts.gateway;

import static dev.redgreen.prompts.gateway.GatewaySetup.KEY;
import static dev.redgreen.prompts.gateway.GatewaySetup.PROMPT;
import static dev.redgreen.prompts.gateway.GatewaySetup.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays on disk of an exchange: the cache, and recordings that can be replayed. */
class KeepingTest {
  @TempDir private Path directory;

  private static Gateway gateway(ModelSettings.Builder settings) {
    return new GatewaySetup().gateway(settings);
  }

  private ModelSettings.Builder cached(ScriptedEndpoint endpoint) {
    return GatewaySetup.settings(endpoint).cacheDir(directory);
  }

  @Test
  void anIdenticalRequestIsNotSentAgain() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.content("hello"), Answer.content("another"))) {
      Reply first = ask(gateway(cached(endpoint)), PROMPT, 0);
      Gateway later = gateway(cached(endpoint));
      Reply second = ask(later, PROMPT, 0);

      assertEquals("hello", second.text());
      assertEquals(first.inputTokens(), second.inputTokens());
      assertTrue(second.cached());
      assertEquals(new Usage(0, 0, 0, 0, 1, 0, 0), later.usage());
      assertEquals("another", ask(later, PROMPT, 1).text(), "another sample is another request");
      assertEquals(2, endpoint.chats().size());
    }
  }

  @Test
  void whatDidNotHelpIsForgotten() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.content("bad"), Answer.content("good"))) {
      Gateway gateway = gateway(cached(endpoint));
      gateway.forget(ask(gateway, PROMPT, 0));

      assertEquals("good", ask(gateway, PROMPT, 0).text());
    }
  }

  @Test
  void aReplyThatWasCutOffIsNotKept() {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.cutOff("half"), Answer.content("whole"))) {
      Gateway gateway = gateway(cached(endpoint));
      ask(gateway, PROMPT, 0);

      assertEquals("whole", ask(gateway, PROMPT, 0).text());
    }
  }

  @Test
  void aBrokenFileIsAsGoodAsNone() throws IOException {
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(Answer.content("one"), Answer.content("two"))) {
      ask(gateway(cached(endpoint)), PROMPT, 0);
      for (Path file : files()) {
        Files.writeString(file, "{\"text\": \"on");
      }

      assertEquals("two", ask(gateway(cached(endpoint)), PROMPT, 0).text());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasRecordedCanBeReplayed(boolean streaming) throws IOException {
    Prompt secret = Prompt.of("be brief", "the file says password = \"hunter22\" here");
    String url;
    try (ScriptedEndpoint endpoint =
        ScriptedEndpoint.answering(
            Answer.rateLimited(1),
            new Answer.Truncated("password = \"[redacted-2]\" and so on"),
            Answer.content("keep password = \"[redacted-2]\" there"))) {
      url = endpoint.baseUrl();
      ModelSettings.Builder settings =
          ModelSettings.builder().baseUrl(url).apiKey(KEY).streaming(streaming);
      ask(gateway(settings.recordDir(directory)), secret, 0);
      assertFalse(endpoint.chats().get(0).message("user").contains("hunter22"));
    }
    assertEquals(3, files().size());
    for (Path file : files()) {
      assertFalse(Files.readString(file).contains("hunter22"), "a secret was recorded");
      assertFalse(Files.readString(file).contains(KEY), "the key was recorded");
    }
    Gateway replaying =
        gateway(
            ModelSettings.builder()
                .baseUrl(url)
                .apiKey(KEY)
                .streaming(streaming)
                .replayDir(directory));

    Reply reply = ask(replaying, secret, 0);

    assertEquals("keep password = \"hunter22\" there", reply.text());
    assertEquals(3, replaying.usage().calls());
    ModelUnavailable unknown =
        assertThrows(ModelUnavailable.class, () -> ask(replaying, PROMPT, 0));
    assertTrue(unknown.sentence().contains("recorded"), unknown.sentence());
  }
}
