package dev.redgreen.coordinator.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is reached by a change, over real class files. */
class ReachingTest {
  @TempDir Path root;

  @Test
  void usersOfUsersAreReachedAndOthersAreNot() {
    try (LaneProject project = LaneProject.jupiter(root)) {
      Map<String, byte[]> classes =
          project.classes(
              "package p; class Base { long big = 1L << 40; double d = 0.5; String s = \"x\"; }",
              "package p; class Middle { Base[] all = new Base[2]; }",
              "package p; class Top { Runnable r = () -> new Middle().toString(); }",
              "package p; class Heir extends Base { class Inner {} }",
              "package p; class Other { int i = 7; Object f() { return this; } }");

      Reaching reaching = new Reaching(classes);

      assertEquals(
          Set.of("p.Base", "p.Middle", "p.Top", "p.Heir", "p.Heir$Inner"),
          reaching.users(Set.of("p.Base")));
      assertEquals(Set.of("p.Middle", "p.Top"), reaching.users(Set.of("p.Middle")));
      assertEquals(Set.of("p.Other"), reaching.users(Set.of("p.Other")));
    }
  }
}
