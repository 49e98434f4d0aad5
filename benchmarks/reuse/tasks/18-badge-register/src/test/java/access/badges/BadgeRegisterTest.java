package access.badges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BadgeRegisterTest {

  private final BadgeRegister register = new BadgeRegister();

  @Test
  void nobodyHasABadgeAtFirst() {
    assertEquals(Optional.empty(), register.holderOf("B-100"));
    assertEquals(Optional.empty(), register.badgeOf("Ines"));
    assertEquals(0, register.issued());
  }

  @Test
  void looksUpBothWays() {
    register.issue("B-100", "Ines");
    register.issue("B-101", "Tomas");

    assertEquals(Optional.of("Ines"), register.holderOf("B-100"));
    assertEquals(Optional.of("B-101"), register.badgeOf("Tomas"));
    assertEquals(2, register.issued());
  }

  @Test
  void aBadgeIsPassedOn() {
    register.issue("B-100", "Ines");
    register.issue("B-100", "Tomas");

    assertEquals(Optional.of("Tomas"), register.holderOf("B-100"));
    assertEquals(Optional.empty(), register.badgeOf("Ines"));
  }

  @Test
  void aPersonGetsANewBadge() {
    register.issue("B-100", "Ines");
    register.issue("B-200", "Ines");

    assertEquals(Optional.of("B-200"), register.badgeOf("Ines"));
    assertEquals(Optional.empty(), register.holderOf("B-100"));
    assertEquals(1, register.issued());
  }
}
