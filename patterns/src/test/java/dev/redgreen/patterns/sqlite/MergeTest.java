package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Entry;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Mark;
import dev.redgreen.patterns.MergeReport;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Repute;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that take over the same things are the same store, in whatever order they came. */
class MergeTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final List<Standing> STANDINGS = List.of(Standing.values());

  @TempDir private Path directory;
  private int stores;

  private SqlitePatternStore fresh() {
    stores++;
    return SqlitePatternStore.open(
        directory.resolve("store" + stores), Clock.systemUTC(), EmbedderSource.none());
  }

  /** What can be told of a store, in the one order, with sets as sets. */
  private static List<Object> dump(SqlitePatternStore store) {
    List<Object> all = new ArrayList<>();
    store.export(
        Set.of(),
        true,
        entry -> {
          if (entry instanceof Entry.Learned learned) {
            Pattern pattern = learned.pattern();
            all.add(List.of(pattern.id(), pattern.name(), pattern.body(), pattern.doc()));
            all.add(List.of(pattern.key(), pattern.tags(), new HashSet<>(pattern.origins())));
            all.add(List.of(pattern.standing(), learned.claim()));
          } else {
            all.add(entry);
          }
        });
    return all;
  }

  /** Sights of a few patterns that differ in all that may differ, and events about them. */
  private static List<Entry> random(Random random, int count) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(entry(random, i));
    }
    return entries;
  }

  private static Entry entry(Random random, int number) {
    String id = sight(random).id();
    Instant at = START.plusSeconds(random.nextInt(5));
    return switch (random.nextInt(3)) {
      case 0 -> {
        Standing earned = STANDINGS.get(random.nextInt(4));
        yield new Entry.Learned(
            sight(random), new Repute.Claim(Kind.METHOD, earned, random.nextInt(9) == 0));
      }
      case 1 ->
          new Entry.Tried(
              new Trial(
                  "t" + number,
                  id,
                  "r" + random.nextInt(9),
                  "p",
                  random.nextBoolean(),
                  random.nextInt(1, 4) / 2.0,
                  "told",
                  at));
      default -> {
        List<Mark.Word> words = List.of(Mark.Word.values());
        Mark.Word word = words.get(random.nextInt(random.nextInt(4) == 0 ? 5 : 4));
        yield new Entry.Said(new Mark("m" + number, id, word, "r" + number, "p", at));
      }
    };
  }

  private static Pattern sight(Random random) {
    int which = random.nextInt(6);
    String signature = "public static int a.A#f" + which + "(int n)";
    String blank = " ".repeat(1 + random.nextInt(3));
    String body = "f" + which + "() {" + blank + "return " + which + "; }";
    Origin origin =
        new Origin(
            "p" + random.nextInt(2),
            "p" + random.nextInt(2),
            "A.java",
            "a.A",
            random.nextInt(3),
            "",
            List.of("MIT", "own").get(random.nextInt(2)),
            "",
            "");
    return new Pattern(
        PatternId.of(Kind.METHOD, signature, body),
        Kind.METHOD,
        "f" + which,
        signature,
        "N->N",
        body,
        "Doc ".repeat(random.nextInt(3)) + random.nextInt(2),
        "java",
        Set.of("t" + random.nextInt(3)),
        Standing.CORPUS,
        List.of(origin));
  }

  @Test
  void anyOrderAndTwiceOverMakeTheSameStore() {
    for (int seed = 0; seed < 5; seed++) {
      List<Entry> entries = random(new Random(seed), 60);
      List<Object> first;
      try (SqlitePatternStore store = fresh()) {
        store.merge(entries);
        first = dump(store);
        assertTrue(store.verify(false).sound(), store.verify(false)::toString);
      }
      for (int order = 0; order < 3; order++) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(order));
        try (SqlitePatternStore store = fresh()) {
          store.merge(shuffled.subList(0, 20));
          store.merge(shuffled.subList(10, 60));
          assertEquals(first, dump(store), "seed " + seed + ", order " + order);
          assertEquals(MergeReport.NOTHING, store.merge(entries));
          assertEquals(first, dump(store));
        }
      }
    }
  }

  @Test
  void twoStoresThatTakeOverEachOtherAreEqual() {
    try (SqlitePatternStore one = fresh();
        SqlitePatternStore other = fresh()) {
      one.merge(random(new Random(100), 50));
      other.merge(
          random(new Random(200), 50).stream().filter(e -> e instanceof Entry.Learned).toList());
      List<Entry> told = told(one, Set.of());
      one.merge(told(other, Set.of()));
      other.merge(told);
      assertEquals(dump(one), dump(other));
    }
  }

  private static List<Entry> told(SqlitePatternStore store, Set<String> spaces) {
    List<Entry> told = new ArrayList<>();
    store.export(spaces, true, told::add);
    return told;
  }

  @Test
  void onlyPermittedSpacesAreTold() {
    Pattern mine =
        Sample.method(
            "public static int a.A#f(int n)",
            "Mine.",
            Standing.VERIFIED,
            Sample.origin("mine", "mine", "own"),
            Sample.origin("secret", "secret", "own"));
    Pattern secret =
        Sample.method(
            "public static int a.A#g(int n)",
            "Secret.",
            Standing.VERIFIED,
            Sample.origin("secret", "secret", "own"));
    try (SqlitePatternStore store = fresh()) {
      store.add(List.of(mine, secret));
      store.record(
          List.of(
              Trial.of(mine.id(), "r", "mine", true, 1, "green", START),
              Trial.of(mine.id(), "r", "secret", true, 1, "green", START)));
      store.mark(List.of(Mark.of(mine.id(), Mark.Word.PIN, "hush", "secret", START)));
      List<Entry> told = told(store, Set.of("mine", Origin.PUBLIC));
      assertEquals(2, told.size(), told::toString);
      assertEquals("mine", ((Entry.Tried) told.get(1)).trial().project());
      assertFalse(told.toString().contains("ecret"), told::toString);
    }
  }

  @Test
  void learnedIsToldWithoutTheCorpus() {
    Pattern indexed = Sample.method("public static int a.A#f(int n)", "Indexed.");
    Pattern learned =
        Sample.method(
            "public static int a.A#g(int n)",
            "Learned.",
            Standing.VERIFIED,
            Sample.origin("p", "p", "own"));
    try (SqlitePatternStore store = fresh()) {
      store.add(List.of(indexed, learned));
      List<Entry> told = new ArrayList<>();
      store.export(Set.of(), false, told::add);
      assertEquals(learned, ((Entry.Learned) told.get(0)).pattern());
      assertEquals(1, told.size());
    }
  }

  @Test
  void eventThatSaysSomethingElseIsNamed() {
    Trial trial = Trial.of("x", "r", "p", true, 1, "green", START);
    Trial lie = new Trial(trial.eventId(), "x", "r", "p", false, 1, "green", START);
    try (SqlitePatternStore store = fresh()) {
      store.record(List.of(trial));
      assertEquals(Optional.empty(), store.conflict(new Entry.Tried(trial)));
      assertTrue(
          store.conflict(new Entry.Tried(lie)).orElseThrow().contains("says something else"));
    }
  }
}
