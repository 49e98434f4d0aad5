package access.badges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BadgeRegisterHeldBackTest {

  private final BadgeRegister register = new BadgeRegister();

  @Test
  void issuingTwiceChangesNothing() {
    register.issue("B-1", "Noor");
    register.issue("B-1", "Noor");

    assertEquals(1, register.issued());
    assertEquals(Optional.of("Noor"), register.holderOf("B-1"));
    assertEquals(Optional.of("B-1"), register.badgeOf("Noor"));
  }

  @Test
  void aHolderTakesOverAnothersBadge() {
    register.issue("B-1", "Noor");
    register.issue("B-2", "Emil");
    register.issue("B-2", "Noor");

    assertEquals(1, register.issued());
    assertEquals(Optional.empty(), register.holderOf("B-1"));
    assertEquals(Optional.empty(), register.badgeOf("Emil"));
    assertEquals(Optional.of("B-2"), register.badgeOf("Noor"));
  }

  @Test
  void badgesAreSwapped() {
    register.issue("B-1", "Noor");
    register.issue("B-2", "Emil");
    register.issue("B-1", "Emil");
    register.issue("B-2", "Noor");

    assertEquals(Optional.of("Emil"), register.holderOf("B-1"));
    assertEquals(Optional.of("Noor"), register.holderOf("B-2"));
    assertEquals(2, register.issued());
  }

  @Test
  void badgesAndPeopleAreDifferentThings() {
    register.issue("7", "8");
    register.issue("8", "7");

    assertEquals(Optional.of("8"), register.holderOf("7"));
    assertEquals(Optional.of("8"), register.badgeOf("7"));
    assertEquals(2, register.issued());
  }

  @Test
  void lookingUpIssuesNothing() {
    register.badgeOf("Noor");
    register.holderOf("B-1");

    assertEquals(0, register.issued());
    assertEquals(Optional.empty(), register.badgeOf("Noor"));
  }
}
