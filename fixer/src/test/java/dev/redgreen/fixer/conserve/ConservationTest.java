package dev.redgreen.fixer.conserve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts before, as wanted, and after; the resources hold one example a file. */
class ConservationTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/conserve");
  private static final Path FILE = Path.of("src/main/java/A.java");

  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, String> parts(String example) throws IOException {
    Map<String, String> parts = new HashMap<>();
    String name = "";
    for (String line : Files.readString(EXAMPLES.resolve(example)).split("(?<=\n)")) {
      if (line.startsWith("=== ")) {
        name = line.substring(4).strip();
        parts.put(name, "");
      } else {
        parts.merge(name, line, String::concat);
      }
    }
    return parts;
  }

  /** One a line: {@code [file] line code symbol message}. */
  private static List<Failure> failures(String text) {
    return text.lines().map(ConservationTest::failure).toList();
  }

  private static Failure failure(String line) {
    boolean other = line.startsWith("T ");
    String[] words = line.substring(other ? 2 : 0).split(" ", 4);
    Location place = new Location(other ? Path.of("T.java") : FILE, Integer.parseInt(words[0]), 1);
    return new CompileError(
        words[1], place, -1, -1, words[2].equals("-") ? "" : words[2], words[3]);
  }

  private static String after(Conservation conserved, String before) {
    return conserved.patch().applyTo(file -> Optional.of(before)).values().stream()
        .map(Optional::orElseThrow)
        .findFirst()
        .orElse(before);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleComesOutAsWritten(String example) throws IOException {
    Map<String, String> parts = parts(example);
    String before = parts.getOrDefault("before", "");
    Conservation conserved =
        Conservation.of(
            FILE,
            before,
            parts.getOrDefault("wanted", ""),
            failures(parts.getOrDefault("failures", "")),
            StandardCharsets.UTF_8);
    assertEquals(parts.get("after"), after(conserved, before));
    if (parts.containsKey("restored")) {
      assertEquals(parts.get("restored").lines().toList(), conserved.restored());
    }
  }

  /** The same with Windows newlines in the original, which the reply never has. */
  @ParameterizedTest
  @MethodSource("examples")
  void newlinesAreTheOriginals(String example) throws IOException {
    Map<String, String> parts = parts(example);
    String before = parts.getOrDefault("before", "").replace("\n", "\r\n");
    Conservation conserved =
        Conservation.of(
            FILE,
            before,
            parts.getOrDefault("wanted", ""),
            failures(parts.getOrDefault("failures", "")),
            StandardCharsets.UTF_8);
    assertEquals(parts.getOrDefault("after", "").replace("\n", "\r\n"), after(conserved, before));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsWantedAlreadyChangesNothing(String example) throws IOException {
    String text = parts(example).getOrDefault("after", "");
    Conservation conserved =
        Conservation.of(FILE, text, text.replace("\n", "\r\n"), List.of(), StandardCharsets.UTF_8);
    assertTrue(conserved.patch().isEmpty(), () -> conserved.patch().toString());
    assertEquals(List.of(), conserved.restored());
  }

  private static String conserve(String before, String wanted) {
    return after(Conservation.of(FILE, before, wanted, List.of(), StandardCharsets.UTF_8), before);
  }

  @Test
  void aMissingFinalNewlineStaysMissing() {
    assertEquals(
        "class A { int x; }",
        conserve("class A { int y; }", "class A { int x; }\n").replace("int y; ", ""));
    assertEquals(
        "class A { int x = 2; }", conserve("class A { int x = 1; }", "class A { int x = 2; }\n"));
    assertEquals(
        "class A { int x = 2; }\n", conserve("class A { int x = 1; }\n", "class A { int x = 2; }"));
  }

  @Test
  void aByteOrderMarkStays() {
    assertEquals(
        "\ufeffclass A { int x = 2; }\n",
        conserve("\ufeffclass A { int x = 1; }\n", "class A { int x = 2; }\n"));
    assertEquals(
        "class A { int x = 2; }\n",
        conserve("class A { int x = 1; }\n", "\ufeffclass A { int x = 2; }\n"));
  }

  @Test
  void whatTheCharsetCannotWriteIsEscaped() {
    String before = "class A { String s = \"ä\"; }\n";
    Conservation conserved =
        Conservation.of(
            FILE,
            before,
            "class A { String s = \"ä€😀\"; }\n",
            List.of(),
            StandardCharsets.ISO_8859_1);
    assertEquals("class A { String s = \"ä\\u20ac\\ud83d\\ude00\"; }\n", after(conserved, before));
  }

  @Test
  void editsAreAsSmallAsLinesAllow() {
    String before = "class A {\n  int a = 1;\n  int b = 2;\n  int c = 3;\n}\n";
    Conservation conserved =
        Conservation.of(
            FILE,
            before,
            "class A {\n  int a = 10;\n  int b = 2;\n  int c = 4;\n}\n",
            List.of(),
            StandardCharsets.UTF_8);
    int first = before.indexOf("1;") + 1;
    int second = before.indexOf("3;");
    assertEquals(
        List.of(
            new Edit.Replace(FILE, first, first, "0"),
            new Edit.Replace(FILE, second, second + 1, "4")),
        conserved.patch().edits());
  }

  @Test
  void aFileThatIsNotJavaKeepsItsStyleOnly() {
    String before = "a=1\r\nb=2";
    Conservation conserved =
        Conservation.of(
            Path.of("a.properties"), before, "a=1\nb=3\n", List.of(), StandardCharsets.UTF_8);
    assertEquals("a=1\r\nb=3", after(conserved, before));
  }
}
