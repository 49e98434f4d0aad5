package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StemTest {
  private static boolean akin(String one, String other) {
    return Stem.same(Stem.of(one), Stem.of(other));
  }

  @Test
  void formsOfOneWordAreAkin() {
    assertTrue(akin("reverses", "reverse"));
    assertTrue(akin("copied", "copies"));
    assertTrue(akin("running", "runs"));
    assertTrue(akin("entries", "entry"));
    assertTrue(akin("concatenates", "concat"));
    assertTrue(akin("classes", "class"));
    assertTrue(akin("filling", "fill"));
    assertTrue(akin("passes", "pass"));
    assertTrue(akin("strings", "string"));
  }

  @Test
  void othersAreNot() {
    assertFalse(akin("map", "maple"));
    assertFalse(akin("add", "address"));
    assertFalse(akin("list", "last"));
  }

  @Test
  void shareCountsWhatIsFound() {
    assertEquals(0.5, Stem.share(List.of("left", "pad"), List.of("pad", "text")));
    assertEquals(0, Stem.share(List.of(), List.of("pad")));
  }
}
