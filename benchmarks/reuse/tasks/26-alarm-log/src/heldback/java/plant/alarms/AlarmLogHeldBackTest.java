package plant.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class AlarmLogHeldBackTest {

  @Test
  void aRepetitionDropsNothing() {
    AlarmLog log = new AlarmLog(2);
    log.raise("a");
    log.raise("b");
    log.raise("b");
    log.raise("b");

    assertEquals("a", log.oldest());
    assertEquals(2, log.size());
  }

  @Test
  void alternatingAlarmsAreAllStored() {
    AlarmLog log = new AlarmLog(4);
    log.raise("a");
    log.raise("b");
    log.raise("a");
    log.raise("b");
    assertEquals(4, log.size());

    log.raise("a");
    assertEquals(4, log.size());
    assertEquals("b", log.oldest());
  }

  @Test
  void aLogOfOne() {
    AlarmLog log = new AlarmLog(1);
    log.raise("a");
    log.raise("a");
    assertEquals("a", log.oldest());

    log.raise("b");
    assertEquals("b", log.oldest());
    assertEquals(1, log.size());
  }

  @Test
  void refusesWhatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> new AlarmLog(-1));
    assertThrows(NoSuchElementException.class, () -> new AlarmLog(9).oldest());
  }
}
