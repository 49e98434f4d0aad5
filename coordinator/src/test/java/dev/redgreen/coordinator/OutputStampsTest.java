package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file of the output is seen, also where its times are set back. */
class OutputStampsTest {
  @TempDir Path temp;
  private Path file;
  private OutputStamps stamps;

  @BeforeEach
  void built() throws IOException {
    file = Files.writeString(Files.createDirectories(temp.resolve("a/b")).resolve("C.class"), "C");
    stamps = new OutputStamps(List.of(temp.resolve("a"), temp.resolve("missing")));
  }

  @Test
  void nothingChanged() {
    assertFalse(stamps.changed());
  }

  @Test
  void aForgedFileWithTheOldTimesIsSeen() throws IOException {
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, "D");
    Files.setLastModifiedTime(file, before);
    assertTrue(stamps.changed());
    stamps.renew();
    assertFalse(stamps.changed());
  }

  @Test
  void newAndDeletedFilesAreSeen() throws IOException {
    Path services = Files.createDirectories(temp.resolve("a/META-INF/services"));
    Path listener = Files.writeString(services.resolve("org.junit.Listener"), "evil");
    assertTrue(stamps.changed());
    stamps.renew();
    Files.delete(listener);
    assertTrue(stamps.changed());
  }
}
