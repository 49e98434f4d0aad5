package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RowCacheTest {
  private static final long GONE = 13;

  private final List<Long> read = new ArrayList<>();

  private Map<Long, String> ask(RowCache<String> cache, long... rows) throws SQLException {
    Map<Long, String> values = new TreeMap<>();
    List<Long> asked = Arrays.stream(rows).boxed().toList();
    cache.each(
        asked,
        (missing, found) -> {
          read.addAll(missing);
          missing.stream().filter(row -> row != GONE).forEach(row -> found.take(row, "v" + row));
        },
        values::put);
    return values;
  }

  @Test
  void whatWasReadIsNotReadAgain() throws SQLException {
    RowCache<String> cache = new RowCache<>(100);
    assertEquals(Map.of(1L, "v1", 5_000_000L, "v5000000"), ask(cache, 1, 5_000_000));
    assertEquals(Map.of(1L, "v1", 2L, "v2"), ask(cache, 1, 2));
    assertEquals(List.of(1L, 5_000_000L, 2L), read);
  }

  @Test
  void rowThatIsNotThereIsLeftOut() throws SQLException {
    RowCache<String> cache = new RowCache<>(100);
    assertEquals(Map.of(1L, "v1"), ask(cache, 1, GONE));
    assertEquals(Map.of(), ask(cache, GONE));
  }

  @Test
  void anotherStateOfTheStoreDropsAll() throws SQLException {
    RowCache<String> cache = new RowCache<>(100);
    assertFalse(cache.catchUp(new Stamp(1, 1)));
    ask(cache, 1);
    assertTrue(cache.catchUp(new Stamp(1, 1)));
    ask(cache, 1);
    assertFalse(cache.catchUp(new Stamp(1, 2)));
    ask(cache, 1);
    assertEquals(List.of(1L, 1L), read);
  }

  @Test
  void whatNobodyAsksForGoes() throws SQLException {
    RowCache<String> cache = new RowCache<>(3);
    ask(cache, 1, 2, 3);
    ask(cache, 1, 4, 5);
    ask(cache, 6);
    read.clear();
    assertEquals(4, ask(cache, 1, 2, 4, 6).size());
    assertEquals(List.of(2L), read, "all but what was not asked for again");
  }
}
