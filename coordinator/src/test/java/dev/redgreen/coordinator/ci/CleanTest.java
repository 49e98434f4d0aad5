package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CleanTest {
  @Test
  void escapesAndControlCharactersAreGone() {
    assertEquals(
        "red title plain\n\ttab",
        Reports.clean()
            .text("\u001b[1;31mred\u001b[0m \u001b]0;x\u0007title \u0000\u0008plain\r\n\ttab"));
  }

  @Test
  void nothingTurnsTheDirectionOfTheText() {
    assertEquals("if (admin) {", Reports.clean().text("if (\u202eadmin\u2066) {\u200b"));
  }

  @Test
  void directoriesOfTheMachineHaveOtherNames() {
    Clean clean = Reports.clean();

    assertEquals("in src/A.java:1", clean.text("in /project/src/A.java:1"));
    assertEquals("in the root ", clean.text("in the root /project").concat(" "));
    assertEquals("~/.m2 and /home/adam", clean.text("/home/ada/.m2 and /home/adam"));
    assertEquals("<jdk>/bin/java", clean.text("/opt/jdk/bin/java"));
    assertEquals("/projects/other", clean.text("/projects/other"));
  }

  @Test
  void aCopyIsCalledLikeWhatItIsACopyOf() {
    Clean clean = Reports.clean().relativeTo(Path.of("/tmp/w1/tree/shop"), Path.of("/srv/shop"));

    assertEquals(
        "pom.xml and pom.xml", clean.text("/tmp/w1/tree/shop/pom.xml and /srv/shop/pom.xml"));
  }

  @Test
  void secretsAreGone() {
    String text =
        Reports.clean("hunter2hunter2")
            .text("key hunter2hunter2, Authorization: Bearer abcdef0123456789abcdef");

    assertFalse(text.contains("hunter2") || text.contains("abcdef0123456789"), text);
  }

  @Test
  void noLineIsACommandOfTheOldForm() {
    assertFalse(Reports.clean().text("x ##[add-mask]y").contains("##["));
  }
}
