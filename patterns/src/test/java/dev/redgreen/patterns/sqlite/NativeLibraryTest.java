package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.sqlite.util.LibraryLoaderUtil;

@Isolated("the driver reads a system property")
class NativeLibraryTest {
  private static final String LOCATION = "org.sqlite.lib.path";

  @TempDir Path store;
  private String before;

  @BeforeEach
  void forget() {
    before = System.getProperty(LOCATION, "");
    System.clearProperty(LOCATION);
  }

  @AfterEach
  void remember() {
    System.setProperty(LOCATION, before);
    if (before.isEmpty()) {
      System.clearProperty(LOCATION);
    }
  }

  private Path prepared() {
    System.clearProperty(LOCATION);
    NativeLibrary.prepare(store);
    return Path.of(System.getProperty(LOCATION)).resolve(LibraryLoaderUtil.getNativeLibName());
  }

  @Test
  void aStartLeavesWhatAnEarlierOneUnpacked() throws IOException {
    Path library = prepared();
    FileTime made = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(library, made);
    assertEquals(library, prepared());
    assertEquals(made, Files.getLastModifiedTime(library));
    try (Stream<Path> kept = Files.list(store.resolve("native"))) {
      assertEquals(List.of(library.getParent()), kept.toList());
    }
  }

  @Test
  void aLibraryThatIsCutShortIsUnpackedAgain() throws IOException {
    Path library = prepared();
    byte[] whole = Files.readAllBytes(library);
    assertTrue(whole.length > 100_000, () -> whole.length + " bytes");
    Files.write(library, new byte[] {1, 2, 3});
    assertEquals(library, prepared());
    assertEquals(whole.length, Files.size(library));
  }

  @Test
  void aLibraryOfUnknownLengthIsLookedAt() throws IOException {
    Path library = prepared();
    long whole = Files.size(library);
    Files.write(library, new byte[] {1, 2, 3});
    Files.delete(library.resolveSibling(library.getFileName() + ".length"));
    assertEquals(library, prepared());
    assertEquals(whole, Files.size(library));
  }
}
