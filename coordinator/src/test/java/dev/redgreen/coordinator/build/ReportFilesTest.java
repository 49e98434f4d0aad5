package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir Path directory;

  @Test
  void oldReportsGoAndNothingBehindALinkIsTouched() throws IOException {
    Path root = Files.createDirectory(directory.resolve("root"));
    Path outside = Files.createDirectories(directory.resolve("outside/surefire-reports"));
    Path theirs = Files.writeString(outside.resolve("TEST-x.xml"), "theirs");
    Path reports = Files.createDirectories(root.resolve("a/target/surefire-reports"));
    Path named = Files.createDirectories(root.resolve("a/build/my-reports"));
    Path report = Files.writeString(reports.resolve("TEST-x.xml"), "old");
    Path other = Files.writeString(named.resolve("TEST-y.xml"), "old");
    Files.createDirectories(root.resolve("b"));
    Path link = Files.createSymbolicLink(root.resolve("b/surefire-reports"), outside);
    Path way = Files.createSymbolicLink(root.resolve("b/target"), outside.getParent());
    Set<Path> configured = Set.of(named, link, way.resolve("surefire-reports"), outside);

    ReportFiles files = new ReportFiles(root);
    files.clear(configured);

    assertFalse(Files.exists(report));
    assertFalse(Files.exists(other));
    assertTrue(Files.exists(theirs));
    assertEquals(Set.of(reports, named), files.directories(configured));
  }
}
