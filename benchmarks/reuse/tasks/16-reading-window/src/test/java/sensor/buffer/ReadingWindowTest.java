package sensor.buffer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ReadingWindowTest {

  private final ReadingWindow window = new ReadingWindow(3);

  @Test
  void countsItsReadings() {
    assertEquals(0, window.count());

    window.add(20.5);
    window.add(21.0);
    assertEquals(2, window.count());
    assertFalse(window.full());
  }

  @Test
  void knowsTheOldestReading() {
    window.add(20.5);
    window.add(21.0);

    assertEquals(20.5, window.oldest());
  }

  @Test
  void isFullAtItsCapacity() {
    window.add(1.0);
    window.add(2.0);
    window.add(3.0);

    assertTrue(window.full());
    assertEquals(3, window.count());
    assertEquals(1.0, window.oldest());
  }

  @Test
  void aNewReadingReplacesTheOldest() {
    for (double reading = 1.0; reading < 6.0; reading++) {
      window.add(reading);
    }

    assertEquals(3, window.count());
    assertEquals(3.0, window.oldest());
  }

  @Test
  void thereIsNoOldestReadingAtFirst() {
    assertThrows(NoSuchElementException.class, window::oldest);
  }

  @Test
  void refusesACapacityOfZero() {
    assertThrows(IllegalArgumentException.class, () -> new ReadingWindow(0));
  }
}
