package acme.names;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class PhoneticMoreTest {
  @Test
  void more() {
    assertEquals("W252", Phonetic.codeOf("Washington"));
    assertEquals("L000", Phonetic.codeOf("Lee"));
  }

}
