package genome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StrandMutationsTest {

  private final StrandMutations mutations = new StrandMutations();

  @Test
  void equalStrandsHaveNone() {
    assertEquals(0, mutations.between("", ""));
    assertEquals(0, mutations.between("GATTACA", "GATTACA"));
  }

  @Test
  void countsTheDifferentPositions() {
    assertEquals(1, mutations.between("GATTACA", "GACTACA"));
    assertEquals(2, mutations.between("GATTACA", "CATTACG"));
    assertEquals(4, mutations.between("ACGT", "TGCA"));
    assertEquals(3, mutations.between("GGGCAATTCAGG", "GGACAATGCTGG"));
  }

  @Test
  void aShiftedStrandDiffersNearlyEverywhere() {
    assertEquals(5, mutations.between("ACGTA", "CGTAC"));
  }

  @Test
  void anUnreadableBaseDiffersFromNothing() {
    assertEquals(1, mutations.between("GANTACA", "GATTACC"));
  }

  @Test
  void refusesStrandsOfDifferentLength() {
    assertThrows(IllegalArgumentException.class, () -> mutations.between("GATT", "GAT"));
    assertThrows(IllegalArgumentException.class, () -> mutations.between("", "G"));
  }
}
