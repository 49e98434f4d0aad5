package genealogy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurnameIndexTest {

  @Test
  void cardsLieInDrawers() {
    assertEquals('L', SurnameIndex.drawer("lee"));
    assertEquals(List.of("adam", "Zoe"), SurnameIndex.sorted(List.of("Zoe", "adam")));
  }

  @Test
  void aCodeIsALetterAndThreeDigits() {
    assertEquals("R163", SurnameIndex.code("Robert"));
    assertEquals("W252", SurnameIndex.code("Washington"));
    assertEquals("L000", SurnameIndex.code("Lee"));
  }

  @Test
  void surnamesThatSoundAlikeShareACode() {
    assertEquals("R163", SurnameIndex.code("Rupert"));
    assertEquals("S530", SurnameIndex.code("Smith"));
    assertEquals("S530", SurnameIndex.code("smyth"));
  }

  @Test
  void lettersWithTheSameDigitCountOnce() {
    assertEquals("G362", SurnameIndex.code("Gutierrez"));
    assertEquals("P236", SurnameIndex.code("Pfister"));
    assertEquals("A261", SurnameIndex.code("Ashcraft"));
  }

  @Test
  void countsTheCharactersThatAgree() {
    assertEquals(4, SurnameIndex.agreement("Smith", "Smyth"));
    assertEquals(2, SurnameIndex.agreement("Robert", "Rubin"));
    assertEquals(0, SurnameIndex.agreement("Gutierrez", "Jackson"));
  }
}
