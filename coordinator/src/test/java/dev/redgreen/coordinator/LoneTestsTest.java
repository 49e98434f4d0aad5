package dev.redgreen.coordinator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.redgreen.fixer.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else a project may have that Maven would run. */
class LoneTestsTest {
  private static final Path ONLY = Path.of("src/test/java/a/OnlyTest.java");

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "src/main/java/a/Code.java, true",
    "src/main/resources/a.txt, true",
    "src/test/resources/a/data.csv, true",
    "src/test/java/a/OtherTest.java, false",
    "src/test/java/a/data.csv, false",
    "src/test/kotlin/a/OtherTest.kt, false",
    "src/it/java/a/OtherIT.java, false"
  })
  void besideTheOneTestThereMayBe(Path other, boolean lone) throws IOException {
    write(ONLY);
    write(other);
    assertEquals(lone, LoneTests.are(Set.of(ONLY), root, tree()));
  }

  @Test
  void otherModulesMayHaveTests() throws IOException {
    write(ONLY);
    assertFalse(LoneTests.are(Set.of(ONLY), root.resolve(".."), tree()));
  }

  private void write(Path file) throws IOException {
    Path whole = root.resolve(file);
    Files.createDirectories(whole.getParent());
    Files.writeString(whole, "");
  }

  private SourceTree tree() {
    return SourceTree.of(root, PlainModule.in(root));
  }
}
