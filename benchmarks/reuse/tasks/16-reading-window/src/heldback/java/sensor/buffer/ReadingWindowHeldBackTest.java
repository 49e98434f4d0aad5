package sensor.buffer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ReadingWindowHeldBackTest {

  @Test
  void lookingDoesNotRemove() {
    ReadingWindow window = new ReadingWindow(2);
    window.add(4.5);
    window.add(5.5);

    assertEquals(4.5, window.oldest());
    assertEquals(4.5, window.oldest());
    assertEquals(2, window.count());
    assertTrue(window.full());
  }

  @Test
  void aWindowOfOne() {
    ReadingWindow window = new ReadingWindow(1);
    assertFalse(window.full());

    window.add(1.0);
    window.add(-1.0);
    assertEquals(-1.0, window.oldest());
    assertEquals(1, window.count());
  }

  @Test
  void staysFull() {
    ReadingWindow window = new ReadingWindow(4);
    for (int i = 0; i < 1000; i++) {
      window.add(i);
    }

    assertTrue(window.full());
    assertEquals(996.0, window.oldest());
  }

  @Test
  void theOldestIsNotTheSmallest() {
    ReadingWindow window = new ReadingWindow(3);
    window.add(9.0);
    window.add(3.0);
    window.add(6.0);
    assertEquals(9.0, window.oldest());

    window.add(1.0);
    assertEquals(3.0, window.oldest());
  }

  @Test
  void equalReadingsAreKept() {
    ReadingWindow window = new ReadingWindow(5);
    window.add(7.0);
    window.add(7.0);

    assertEquals(2, window.count());
  }

  @Test
  void refusesWhatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> new ReadingWindow(-3));
    assertThrows(NoSuchElementException.class, () -> new ReadingWindow(8).oldest());
  }
}
