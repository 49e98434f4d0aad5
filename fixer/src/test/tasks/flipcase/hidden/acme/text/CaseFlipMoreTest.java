package acme.text;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class CaseFlipMoreTest {
  @Test
  void more() {
    assertEquals("JaVA 17", CaseFlip.flip("jAva 17"));
    assertEquals("äÖ", CaseFlip.flip("Äö"));
  }

}
