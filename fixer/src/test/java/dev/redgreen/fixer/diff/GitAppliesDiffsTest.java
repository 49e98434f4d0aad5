package dev.redgreen.fixer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real git takes our diffs. */
@Tag("os-tools")
class GitAppliesDiffsTest {
  private static final String TEN = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

  @TempDir Path root;

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(Map.of("a", TEN), Map.of("a", TEN.replace("1\n", "one\n"))),
        Arguments.of(Map.of("a", TEN), Map.of("a", "0\n" + TEN + "11\n")),
        Arguments.of(Map.of("a", TEN), Map.of("a", "")),
        Arguments.of(Map.of("a", ""), Map.of("a", TEN)),
        Arguments.of(Map.of(), Map.of("new/a.txt", TEN)),
        Arguments.of(Map.of(), Map.of("empty", "")),
        Arguments.of(Map.of("a", "x"), Map.of("b", "x")),
        Arguments.of(Map.of("gone", "", "b", ""), Map.of("b", "")),
        Arguments.of(Map.of("a", "1\n2"), Map.of("a", "1\n2\n")),
        Arguments.of(Map.of("a", "1\n2\n"), Map.of("a", "1\n2")),
        Arguments.of(Map.of("a", "1\n2"), Map.of("a", "1\n3")),
        Arguments.of(Map.of("a", "1\n2"), Map.of("a", "0\n1\n2")),
        Arguments.of(Map.of("a", "1\r\n2\r\n3\r\n"), Map.of("a", "1\r\ntwo\r\n3\r\n")),
        Arguments.of(Map.of("a", "1\r\n2\r\n"), Map.of("a", "1\n2\n")),
        Arguments.of(Map.of("a", "1\r2\r"), Map.of("a", "1\r2\r3\r")),
        Arguments.of(Map.of("with space/a b.txt", "1\n"), Map.of("with space/a b.txt", "2\n")),
        Arguments.of(Map.of("quote\"s\\.txt", "1\n"), Map.of("quote\"s\\.txt", "2\n")),
        Arguments.of(Map.of("größe.txt", "ä\n"), Map.of("größe.txt", "ö\u2028€\n")),
        Arguments.of(Map.of("a", "-- x\n"), Map.of("a", "++ y\n\\ No newline at end of file\n")),
        Arguments.of(Map.of("a", "@@ -1 +1 @@\n"), Map.of("a", "diff --git a/a b/a\n")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void gitAppliesWhatIsWritten(Map<String, String> before, Map<String, String> after)
      throws Exception {
    assertApplies(before, after);
  }

  @Test
  void gitAppliesChangesOfAllShapes() throws Exception {
    Random random = new Random(7);
    Map<String, String> before = new HashMap<>();
    Map<String, String> after = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      String text = lines(random, random.nextInt(60));
      before.put("f" + i, text);
      after.put("f" + i, mutated(random, text));
    }
    assertApplies(before, after);
  }

  private static String lines(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(8)).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    return text.toString();
  }

  private static String mutated(Random random, String text) {
    StringBuilder changed = new StringBuilder();
    for (String line : LineDiff.lines(text)) {
      int dice = random.nextInt(10);
      changed.append(dice == 0 ? "" : dice == 1 ? "new " + line : dice == 2 ? line + line : line);
    }
    return random.nextBoolean() ? changed.toString() : changed.toString().stripTrailing();
  }

  private void assertApplies(Map<String, String> before, Map<String, String> after)
      throws Exception {
    before.forEach(this::write);
    Path diff = Files.writeString(root.resolve("the.diff"), diff(before, after));
    Process git =
        new ProcessBuilder("git", "apply", "--whitespace=nowarn", diff.toString())
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(git.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, git.exitValue(), said + Files.readString(diff));
    Files.delete(diff);
    assertEquals(new TreeMap<>(after), read());
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private TreeMap<String, String> read() throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static String diff(Map<String, String> before, Map<String, String> after) {
    return Diffs.unified(paths(before), paths(after));
  }

  private static Map<Path, String> paths(Map<String, String> files) {
    Map<Path, String> paths = new TreeMap<>();
    files.forEach((file, text) -> paths.put(Path.of(file), text));
    return paths;
  }
}
