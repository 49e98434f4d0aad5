package acme.people;

import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void capitalizesBothPartsOfADoubleName() {
    assertEquals("Anna-Lena", Names.capitalized("anna-lena"));
    assertEquals("Karl-Heinz", Names.capitalized("karl-heinz"));
    assertEquals("Jean-Luc-Marie", Names.capitalized("jean-luc-marie"));
  }

  @Test
  void oneNameIsCapitalizedToo() {
    assertEquals("Ute", Names.capitalized("ute"));
    assertEquals("", Names.capitalized(""));
  }
}
