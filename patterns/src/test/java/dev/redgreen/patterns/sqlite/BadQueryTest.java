package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Query;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadQueryTest {
  private SqlitePatternStore store;

  @BeforeEach
  void begin(@TempDir Path directory) {
    store =
        SqlitePatternStore.open(
            directory, Clock.systemUTC(), WordCountEmbedder.source("m", "pad", "sum"));
    store.add(
        List.of(
            Sample.method("public static String a.A#leftPad(String s, int n)", "Pads a text."),
            Sample.method("public static int a.A#sum(int[] all)", "Adds up numbers."),
            Sample.method("public static String a.A#naïve(String s)", "Überprüft 数字 и слова.")));
    store.embedMissing(9);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Answer ask(String text, boolean vectors) {
    return store.search(new Query(text, Filter.ANY, "p", 5, vectors));
  }

  private List<String> names(String text) {
    return ask(text, false).matches().stream().map(match -> match.pattern().name()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"left pad\"",
        "left* pad*",
        "NEAR(left pad, 3)",
        "left NEAR pad",
        "left AND NOT pad",
        "left - pad",
        "^left + pad",
        "name : left",
        "{name doc} : left pad",
        "- name : left",
        "((left",
        "left))",
        "'; DROP TABLE pattern; -- left",
        "left\"pad",
        "left\0pad",
        "left 👍🏽 pad",
        "left \uD83D pad",
        "le\u0301ft left",
        "left\tpad\r\n",
      })
  void syntaxIsTakenAsWords(String query) {
    assertEquals("leftPad", names(query).get(0));
    assertEquals(3, ask(query, true).matches().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\n", "\0", "?!", "👍", "\"\"", "* - ( ) :", "\uD83D"})
  void nothingToSearchForFindsNothingByWords(String query) {
    assertEquals(List.of(), names(query));
    ask(query, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the", "is it to be or not", "and", "public static final void"})
  void onlySilentWordsAreAQueryToo(String query) {
    ask(query, false);
    ask(query, true);
  }

  @Test
  void otherScriptsAreFound() {
    assertEquals(List.of("naïve"), names("数字"));
    assertEquals(List.of("naïve"), names("Слова"));
    assertEquals(List.of("naïve"), names("überprüft"));
    assertEquals(List.of(), names("日本語の文字列"));
    assertEquals(List.of(), names("\uD840\uDC00"));
  }

  @Test
  void longQueryIsCutAndThatIsSaid() {
    String words = "pad a text on the left ".repeat(5_000);
    Answer answer = ask(words, true);
    assertEquals("leftPad", answer.matches().get(0).pattern().name());
    assertTrue(answer.note().startsWith("Only the first 4000 characters"), answer.note());

    StringBuilder many = new StringBuilder("pad ");
    for (int i = 0; many.length() < 100_000; i++) {
      many.append("word").append((char) ('a' + i % 26)).append(i).append(' ');
    }
    assertEquals("leftPad", names(many.toString()).get(0));
    assertEquals(List.of(), names("x".repeat(100_000)));
    ask("👍".repeat(50_000), true);
    ask("(".repeat(100_000), true);
  }
}
