package acme.text;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class SentenceMoreTest {
  @Test
  void more() {
    assertEquals("me with go", Sentence.backwards("go with me"));
  }

}
