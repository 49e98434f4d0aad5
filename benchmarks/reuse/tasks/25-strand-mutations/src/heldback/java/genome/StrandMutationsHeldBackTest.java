package genome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StrandMutationsHeldBackTest {

  private final StrandMutations mutations = new StrandMutations();

  @Test
  void unreadableBasesInEitherStrand() {
    assertEquals(0, mutations.between("ACGT", "NCGT"));
    assertEquals(0, mutations.between("NNNN", "ACGT"));
    assertEquals(0, mutations.between("NCGT", "ACGN"));
    assertEquals(0, mutations.between("NN", "NN"));
  }

  @Test
  void theOtherPositionsStillCount() {
    assertEquals(2, mutations.between("ANGT", "TCGA"));
    assertEquals(1, mutations.between("NA", "CT"));
  }

  @Test
  void theOrderOfTheStrandsDoesNotMatter() {
    assertEquals(1, mutations.between("GATTACC", "GANTACA"));
    assertEquals(3, mutations.between("AAAA", "TTTA"));
  }

  @Test
  void unreadableBasesHaveALengthToo() {
    assertThrows(IllegalArgumentException.class, () -> mutations.between("ACGN", "ACG"));
  }
}
