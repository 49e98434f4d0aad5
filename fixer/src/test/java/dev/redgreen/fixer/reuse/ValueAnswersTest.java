package dev.redgreen.fixer.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueAnswersTest extends WithStore {
  @Test
  void methodsThatTellWhatAnObjectIsMadeWithMakeARecord() {
    List<Fix> fixes =
        solving.fixes(
            "StayTest",
            """
            @Test void tells() {
              Stay stay = new Stay("Ada", java.time.LocalDate.of(2025, 3, 1), 3);
              assertEquals("Ada", stay.guest());
              assertEquals(3, stay.nights());
              assertEquals(java.time.LocalDate.of(2025, 3, 1), stay.from());
              assertEquals(new Stay("Ada", java.time.LocalDate.of(2025, 3, 1), 3), stay);
              assertEquals("Stay[guest=Ada, from=2025-03-01, nights=3]", stay.toString());
            }
            """);
    assertEquals(
        """
        package acme;

        import java.time.LocalDate;

        public record Stay(String guest, LocalDate from, int nights) {}
        """,
        solving.after(fixes.get(0), "acme/Stay.java"));
    assertEquals(1, fixes.size());
    assertEquals(Standing.VERIFIED, fixes.get(0).standing());
  }

  @Test
  void whereTypesDoNotSayWhichIsWhichEveryOrderIsProposed() {
    List<Fix> fixes =
        solving.fixes(
            "PointTest",
            """
            @Test void tells() {
              Point point = new Point(3, 4);
              assertEquals(4, point.y());
              assertEquals(3, point.x());
            }
            """);
    assertEquals(
        List.of("record Point(int y, int x) {}", "record Point(int x, int y) {}"),
        fixes.stream()
            .map(fix -> solving.after(fix, "acme/Point.java"))
            .map(text -> text.substring(text.indexOf("record")).strip())
            .toList());
  }

  @Test
  void gettersMakeAClassWithFields() {
    List<Fix> fixes =
        solving.fixes(
            "UserTest",
            """
            @Test void tells() {
              User user = new User("Ada", true);
              assertEquals("Ada", user.getName());
              assertTrue(user.isActive());
            }
            """);
    assertEquals(
        """
        package acme;

        public final class User {
          private final String name;
          private final boolean active;

          public User(String name, boolean active) {
            this.name = name;
            this.active = active;
          }

          public String getName() {
            return name;
          }

          public boolean isActive() {
            return active;
          }
        }
        """,
        solving.after(fixes.get(0), "acme/User.java"));
  }

  @Test
  void whatComputesIsNoValue() {
    assertEquals(
        List.of(),
        solving.fixes(
            "MoneyTest",
            """
            @Test void adds() {
              assertEquals(5, new Money(2).plus(new Money(3)).cents());
            }
            """));
  }
}
