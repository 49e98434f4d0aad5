package acme.none;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class VowelsTest {
  @Test
  void counts() {
    assertEquals(2, Vowels.in("hello"));
    assertEquals(0, Vowels.in("rhythm"));
    assertEquals(5, Vowels.in("aeiou"));
    assertEquals(0, Vowels.in(""));
    assertEquals(3, Vowels.in("banana"));
    assertEquals(1, Vowels.in("A"));
    assertEquals(2, Vowels.in("xAyE"));
    assertEquals(1, Vowels.in("sky is"));
  }

}
