package acme.text;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class SentenceTest {
  @Test
  void putsLastWordFirst() {
    assertEquals("c b a", Sentence.backwards("a b c"));
    assertEquals("one", Sentence.backwards("one"));
    assertEquals("", Sentence.backwards(""));
    assertEquals("dog lazy the", Sentence.backwards("the lazy dog"));
    assertEquals("2 1", Sentence.backwards("1 2"));
    assertEquals("z y x w", Sentence.backwards("w x y z"));
    assertNull(Sentence.backwards(null));
    assertEquals(3, Sentence.words("a b c"));
  }

}
