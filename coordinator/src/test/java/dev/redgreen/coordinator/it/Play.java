package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.prompts.testing.Answer;
import dev.redgreen.prompts.testing.Received;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A run of {@code tdd generate --json} in a git repository whose test is not committed yet, against
 * a scripted model. Whatever the script says, the user's tree is the same afterwards.
 *
 * @param run how it ended
 * @param chats the chat requests that were sent
 */
record Play(Cli.Run run, List<Received> chats) {
  /** How replies travel. */
  enum Wire {
    PLAIN,
    STREAMED;

    String toml() {
      return "[model]\nstreaming = " + (this == STREAMED) + "\n";
    }
  }

  /** Plays a script on the example {@code repair-round}. */
  static Play of(Path temp, Wire wire, Answer... script) {
    return of(Sandbox.of(temp, "repair-round").git(), wire, List.of(), script);
  }

  /** Plays a script on a project. */
  static Play of(Sandbox sandbox, Wire wire, List<String> options, Answer... script) {
    sandbox.configured(wire.toml());
    SortedMap<String, String> before = sandbox.tree();
    List<String> line = new ArrayList<>(List.of("generate", "--json", "--no-patterns"));
    line.addAll(options);
    try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(script)) {
      Cli.Run run = sandbox.tdd().asking(endpoint).run(line.toArray(String[]::new));
      assertEquals(before, sandbox.tree(), "the user's tree has changed");
      assertEquals(List.of(), sandbox.leftovers(), "a worktree is left");
      for (Received chat : endpoint.chats()) {
        assertEquals(wire == Wire.STREAMED, chat.body().path("stream").asBoolean());
        assertTrue(chat.body().path("max_completion_tokens").asInt() > 0, chat.body()::toString);
        assertTrue(!chat.body().toString().contains("scripted-key"), "the key is in the body");
      }
      return new Play(run, endpoint.chats());
    }
  }

  /** Asserts that Maven passed it, after so many requests. */
  Play green(int requests) {
    return ended("green", 0, requests);
  }

  /** Asserts the outcome, the exit code and the number of requests. */
  Play ended(String outcome, int exit, int requests) {
    assertEquals(outcome, run.text("outcome"), run::toString);
    assertEquals(exit, run.exit(), run::toString);
    assertEquals(requests, chats.size(), run::toString);
    assertEquals(outcome.equals("green") ? "maven" : "", verifiedBy(), run::toString);
    return this;
  }

  private String verifiedBy() {
    return run.text("outcome").equals("green") ? run.text("verifiedBy") : "";
  }

  /** Asserts that the patch changes these files and no other. */
  Play changes(String... files) {
    List<String> changed =
        run.text("patch")
            .lines()
            .filter(line -> line.startsWith("+++ "))
            .map(line -> line.substring(6))
            .sorted()
            .toList();
    assertEquals(List.of(files), changed, run::toString);
    return this;
  }

  /** Asserts how many rounds it took. */
  Play rounds(int rounds) {
    assertEquals(rounds, json().path("rounds").asInt(), run::toString);
    return this;
  }

  JsonNode json() {
    return run.json();
  }

  /** The last message of a request. */
  String asked(int index) {
    return chats.get(index).lastMessage();
  }

  /** Everything that a request said. */
  String said(int index) {
    return chats.get(index).body().path("messages").findValuesAsText("content").toString();
  }
}
