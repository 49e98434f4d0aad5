package acme.text;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class CaseFlipTest {
  @Test
  void swapsUpperAndLower() {
    assertEquals("hELLO", CaseFlip.flip("Hello"));
    assertEquals("ABC", CaseFlip.flip("abc"));
    assertEquals("abc", CaseFlip.flip("ABC"));
    assertEquals("a1B2", CaseFlip.flip("A1b2"));
    assertEquals("", CaseFlip.flip(""));
    assertEquals("THE DOG", CaseFlip.flip("the dog"));
    assertEquals("tHE", CaseFlip.flip("The"));
    assertEquals("x-Y", CaseFlip.flip("X-y"));
  }

}
