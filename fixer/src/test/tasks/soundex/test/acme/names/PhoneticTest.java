package acme.names;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class PhoneticTest {
  @Test
  void codes() {
    assertEquals("R163", Phonetic.codeOf("Robert"));
    assertEquals("R163", Phonetic.codeOf("Rupert"));
    assertEquals("R150", Phonetic.codeOf("Rubin"));
    assertEquals("T522", Phonetic.codeOf("Tymczak"));
    assertEquals("P236", Phonetic.codeOf("Pfister"));
    assertEquals("H555", Phonetic.codeOf("Honeyman"));
    assertEquals("", Phonetic.codeOf(""));
    assertEquals("A261", Phonetic.codeOf("Ashcroft"));
  }

}
