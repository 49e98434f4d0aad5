package contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContactNamesTest {

  @Test
  void spellingsShareAKey() {
    assertEquals("ada lovelace", ContactNames.key(" Ada LOVELACE "));
  }

  @Test
  void everyWordStartsWithACapital() {
    assertEquals("Ada Lovelace", ContactNames.shown("ada lovelace"));
    assertEquals("Grace Brewster Hopper", ContactNames.shown("grace brewster hopper"));
    assertEquals("Plato", ContactNames.shown("plato"));
    assertEquals("", ContactNames.shown(""));
  }

  @Test
  void theOtherLettersAreSmall() {
    assertEquals("Ada Lovelace", ContactNames.shown("ADA LOVELACE"));
    assertEquals("Ada Lovelace", ContactNames.shown("aDA lOVELACE"));
    assertEquals("Jean-luc", ContactNames.shown("JEAN-LUC"));
  }

  @Test
  void particlesStaySmall() {
    assertEquals("Ludwig van Beethoven", ContactNames.shown("LUDWIG VAN BEETHOVEN"));
  }

  @Test
  void unlessTheNameStartsWithThem() {
    assertEquals("De Boer", ContactNames.shown("de boer"));
  }
}
