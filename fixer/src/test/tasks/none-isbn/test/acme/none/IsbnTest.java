package acme.none;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class IsbnTest {
  @Test
  void checks() {
    assertTrue(Isbn.isValid("0306406152"));
    assertFalse(Isbn.isValid("0306406153"));
    assertTrue(Isbn.isValid("080442957X"));
    assertFalse(Isbn.isValid("0804429570"));
    assertFalse(Isbn.isValid(""));
    assertFalse(Isbn.isValid("123"));
    assertTrue(Isbn.isValid("0198526636"));
    assertFalse(Isbn.isValid("01985266361"));
  }

}
