package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Trial;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentAnswersTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Query PAD =
      new Query("pad left", Filter.ofKinds(Kind.METHOD), "p", 5, false);
  private static final Pattern LEFT =
      Sample.method("public static String a.A#leftPad(String s)", "Pads left.");
  private static final Pattern RIGHT =
      Sample.method("public static String a.A#rightPad(String s)", "Pads.");

  @TempDir private Path directory;

  private SqlitePatternStore open(Instant at) {
    return SqlitePatternStore.open(
        directory, Clock.fixed(at, ZoneOffset.UTC), EmbedderSource.none());
  }

  @Test
  void sameQuestionHasTheSameAnswerUntilSomebodyWrites() {
    try (SqlitePatternStore store = open(NOW)) {
      store.add(List.of(LEFT));
      Answer first = store.search(PAD);
      assertSame(first.matches(), store.search(PAD).matches());
      store.add(List.of(RIGHT));
      Answer second = store.search(PAD);
      assertEquals(2, second.matches().size());
      store.record(List.of(Trial.of(LEFT.id(), "r", "p", true, 1, "green", NOW)));
      assertEquals(1, store.search(PAD).matches().get(0).success().trials());
      assertSame(store.search(PAD).matches(), store.search(PAD).matches());
      try (SqlitePatternStore other = open(NOW)) {
        other.forget(RIGHT.id(), "wrong");
      }
      assertEquals(1, store.search(PAD).matches().size());
    }
  }

  @Test
  void otherQuestionsHaveOtherAnswers() {
    try (SqlitePatternStore store = open(NOW)) {
      store.add(List.of(LEFT, RIGHT));
      Answer first = store.search(PAD);
      assertNotSame(
          first.matches(),
          store.search(new Query("pad left", PAD.filter(), "q", 5, false)).matches());
      assertEquals(
          1, store.search(new Query("pad left", PAD.filter(), "p", 1, false)).matches().size());
    }
  }
}
