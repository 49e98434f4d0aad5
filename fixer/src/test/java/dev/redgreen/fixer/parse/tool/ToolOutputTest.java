package dev.redgreen.fixer.parse.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.redgreen.fixer.Drawing;
import dev.redgreen.fixer.ToolError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What compilers and interpreters print, and beside it the errors that it tells of. */
class ToolOutputTest {
  private static final Path TEXTS = Path.of("src/test/resources/tools");
  private static final Path NOWHERE = Path.of("/home/somebody/project").toAbsolutePath();

  @TempDir Path project;

  static List<String> texts() throws IOException {
    try (Stream<Path> files = Files.list(TEXTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    }
  }

  private static List<ToolError> read(String text, Path root) {
    ToolOutput output = new ToolOutput(new ProjectFiles(root));
    text.lines().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")).forEach(output::take);
    return output.errors();
  }

  private static String drawn(ToolError error) {
    String place = error.location().map(Object::toString).orElse("nowhere");
    return error.kind() + " <" + error.symbol() + ">\n" + place + "\n" + error.message() + "\n\n";
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anOutputGivesItsErrors(String name) throws IOException {
    String text = Files.readString(TEXTS.resolve(name + ".txt"));
    StringBuilder made = new StringBuilder();
    read(text.replace("@ROOT@", NOWHERE.toString()), NOWHERE)
        .forEach(error -> made.append(drawn(error)));
    String expected = Files.readString(TEXTS.resolve(name + ".errors"));
    assertEquals(expected, made.toString());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anOutputCutAnywhereIsSurvived(String name) throws IOException {
    String text = Files.readString(TEXTS.resolve(name + ".txt"));
    for (int end = 0; end < text.length(); end += 7) {
      read(text.substring(0, end), NOWHERE);
    }
  }

  @Test
  void aPathFromAnotherDirectoryIsFoundWhenOnlyOneFileIsMeant() throws IOException {
    write("web/src/till.ts", "let total: number = 'x';\n");
    write("web/node_modules/lib/src/till.ts", "");
    write("a/same.ts", "");
    write("b/same.ts", "");

    assertEquals("web/src/till.ts:1:5", place("src/till.ts(1,5): error TS2322: no"));
    assertEquals("web/src/till.ts:1:5", place("../src/till.ts(1,5): error TS2322: no"));
    assertEquals("same.ts:1:5", place("same.ts(1,5): error TS2322: no"));
    assertEquals("a/same.ts:1:5", place("a/same.ts(1,5): error TS2322: no"));
  }

  @Test
  void theInnermostFrameOfTheProjectIsThePlace() throws IOException {
    write("tools/build.py", "");
    String trace =
        """
        Traceback (most recent call last):
          File "%1$s/tools/build.py", line 7, in <module>
            main()
          File "%1$s/venv/lib/yaml.py", line 90, in load
            raise ScannerError("here")
        yaml.scanner.ScannerError: here
        """;
    assertEquals("tools/build.py:7", place(trace.formatted(project)));
  }

  @Test
  void anErrorDrawsItself() throws IOException {
    write("src/main.rs", "fn main() {\n    undefined_fn(1);\n}\n");
    ToolError error =
        read("error[E0425]: cannot find function `undefined_fn`\n --> src/main.rs:2:5\n", project)
            .get(0);
    assertEquals(
        """
        src/main.rs:2:5: error: cannot find function `undefined_fn`
                undefined_fn(1);
                ^""",
        Drawing.of(error, file -> text(project.resolve(file))));
  }

  @Test
  void namesAndNumbersDoNotMakeAKindButAFingerprint() {
    ToolError one = read("a.c:3:1: error: 'x' undeclared in 2 places\n", project).get(0);
    ToolError other = read("a.c:9:4: error: 'y' undeclared in 3 places\n", project).get(0);
    assertEquals("cc._ undeclared in # places", one.kind());
    assertEquals(one.kind(), other.kind());
    assertNotEquals(one.fingerprint(), other.fingerprint());
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String place(String text) {
    return read(text, project).get(0).location().orElseThrow().toString();
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
