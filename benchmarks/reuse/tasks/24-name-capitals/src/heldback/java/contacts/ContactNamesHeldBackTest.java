package contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ContactNamesHeldBackTest {

  @Test
  void allParticles() {
    assertEquals("Otto von Bismarck", ContactNames.shown("otto VON bismarck"));
    assertEquals("Maria de la Cruz", ContactNames.shown("maria de la cruz"));
    assertEquals("Rogier van der Weyden", ContactNames.shown("ROGIER VAN DER WEYDEN"));
  }

  @Test
  void aParticleInFront() {
    assertEquals("Von der Leyen", ContactNames.shown("VON DER LEYEN"));
    assertEquals("La Fontaine", ContactNames.shown("la fontaine"));
    assertEquals("Van", ContactNames.shown("van"));
  }

  @Test
  void wordsThatOnlyBeginLikeParticles() {
    assertEquals("Gus Vanderbilt", ContactNames.shown("gus vanderbilt"));
    assertEquals("Lara Deland", ContactNames.shown("lara DELAND"));
  }

  @Test
  void theOtherMembersAreStillThere() {
    assertEquals("x", ContactNames.key("X"));
  }
}
