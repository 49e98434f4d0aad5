package com.acme.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElementsTest {
  @TempDir static Path shared;
  @TempDir Path own;

  @Test
  void readsTheTable() throws IOException {
    Elements elements = new Elements();
    assertEquals(3, elements.number("lithium"));
    assertEquals(-1, elements.number("unobtainium"));
  }

  @Test
  void readsAFileOfTheProject() throws IOException {
    assertEquals(3, Elements.lines(Path.of("src/test/resources/com/acme/lab/lines.txt")));
    Path basedir = Path.of(System.getProperty("basedir"));
    assertEquals(3, Elements.lines(basedir.resolve("src/test/resources/com/acme/lab/lines.txt")));
  }

  @Test
  void readsFromTheClassPath() throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("com/acme/lab/lines.txt")) {
      assertNotNull(in);
      assertEquals("one\ntwo\nthree\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void writesToTemporaryDirectories() throws IOException {
    Files.writeString(own.resolve("a"), "x\n\ny\n");
    Files.writeString(shared.resolve("b"), "z\n");
    assertEquals(2, Elements.lines(own.resolve("a")));
    assertEquals(1, Elements.lines(shared.resolve("b")));
  }
}
