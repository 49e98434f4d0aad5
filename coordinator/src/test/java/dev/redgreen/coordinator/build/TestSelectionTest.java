package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.fixer.TestId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestSelectionTest {
  private static final List<TestId> TESTS =
      List.of(
          TestId.parse("a.B#two"),
          TestId.parse("a.C"),
          TestId.parse("a.B#one"),
          TestId.parse("a.C#x"));

  @Test
  void methodsOfAClassAreJoinedAndAClassTakesInWhatIsNested() {
    assertEquals("a.B#one+one[*+two+two[*,a.C,a.C$*", TestSelection.of(TESTS, true));
  }

  @Test
  void whereMethodsCannotBeChosenTheirClassesAre() {
    assertEquals("a.B,a.B$*,a.C,a.C$*", TestSelection.of(TESTS, false));
  }
}
