package genealogy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurnameIndexHeldBackTest {

  @Test
  void moreSurnames() {
    assertEquals("R150", SurnameIndex.code("Rubin"));
    assertEquals("J250", SurnameIndex.code("Jackson"));
    assertEquals("T522", SurnameIndex.code("Tymczak"));
    assertEquals("H555", SurnameIndex.code("Honeyman"));
    assertEquals("A261", SurnameIndex.code("Ashcroft"));
  }

  @Test
  void caseDoesNotMatter() {
    assertEquals("R163", SurnameIndex.code("ROBERT"));
    assertEquals("R163", SurnameIndex.code("rObErT"));
  }

  @Test
  void anythingButLettersIsIgnored() {
    assertEquals("O600", SurnameIndex.code("O'Hara"));
    assertEquals("S532", SurnameIndex.code("Smith-Jones"));
    assertEquals("L000", SurnameIndex.code(" Lee "));
  }

  @Test
  void noSurnameNoCode() {
    assertEquals("", SurnameIndex.code(""));
    assertEquals(0, SurnameIndex.agreement("", "Lee"));
  }

  @Test
  void agreementIsCountedByPosition() {
    assertEquals(4, SurnameIndex.agreement("Robert", "Rupert"));
    assertEquals(3, SurnameIndex.agreement("Lee", "Bee"));
    assertEquals(3, SurnameIndex.agreement("Kohn", "Cohn"));
    assertEquals(4, SurnameIndex.agreement("Ashcraft", "Ashcroft"));
  }

  @Test
  void theOtherMembersAreStillThere() {
    assertEquals('O', SurnameIndex.drawer("O'Hara"));
    assertEquals(List.of("a", "B"), SurnameIndex.sorted(List.of("B", "a")));
  }
}
