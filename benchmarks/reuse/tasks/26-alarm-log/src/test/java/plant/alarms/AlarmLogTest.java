package plant.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class AlarmLogTest {

  private final AlarmLog log = new AlarmLog(3);

  @Test
  void countsItsAlarms() {
    assertEquals(0, log.size());

    log.raise("pump 1 hot");
    log.raise("valve 7 stuck");
    assertEquals(2, log.size());
    assertEquals("pump 1 hot", log.oldest());
  }

  @Test
  void aNewAlarmReplacesTheOldest() {
    log.raise("a");
    log.raise("b");
    log.raise("c");
    log.raise("d");

    assertEquals(3, log.size());
    assertEquals("b", log.oldest());
    assertEquals("b", log.oldest());
  }

  @Test
  void aRepeatedAlarmIsStoredOnce() {
    log.raise("a");
    log.raise("b");
    log.raise("b");

    assertEquals(2, log.size());
  }

  @Test
  void anOlderAlarmMayComeBack() {
    log.raise("a");
    log.raise("b");
    log.raise("a");

    assertEquals(3, log.size());
    assertEquals("a", log.oldest());
  }

  @Test
  void thereIsNoOldestAlarmAtFirst() {
    assertThrows(NoSuchElementException.class, log::oldest);
  }

  @Test
  void refusesACapacityOfZero() {
    assertThrows(IllegalArgumentException.class, () -> new AlarmLog(0));
  }
}
