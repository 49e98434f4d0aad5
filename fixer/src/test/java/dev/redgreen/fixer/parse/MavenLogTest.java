package dev.redgreen.fixer.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.ToolError;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real output of Maven, and beside each the failures that it tells of. */
class MavenLogTest {
  private static final Path LOGS = Path.of("src/test/resources/logs");
  private static final Path ROOT = Path.of("/home/somebody/project").toAbsolutePath();

  static List<String> logs() throws IOException {
    try (Stream<Path> files = Files.list(LOGS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    }
  }

  private static String log(String name) throws IOException {
    return Files.readString(LOGS.resolve(name + ".txt")).replace("@ROOT@", ROOT.toString());
  }

  private static String draw(List<Failure> failures) {
    StringBuilder drawn = new StringBuilder();
    failures.forEach(failure -> drawn.append(draw(failure)).append("\n\n"));
    return drawn.toString().replace(ROOT.toString(), "@ROOT@");
  }

  private static String draw(Failure failure) {
    return failure.kind()
        + about(failure)
        + "\n"
        + failure.location().map(Object::toString).orElse("nowhere")
        + "\n"
        + failure.message();
  }

  private static String about(Failure failure) {
    if (failure instanceof BuildFailure build) {
      return build.environment() ? " (environment)" : "";
    }
    return failure instanceof ToolError tool
        ? " <" + tool.symbol() + ">"
        : " <" + ((CompileError) failure).symbol() + ">";
  }

  @ParameterizedTest
  @MethodSource("logs")
  void aLogGivesItsFailures(String name) throws IOException {
    String made = draw(MavenLog.parse(log(name), ROOT));
    Path expected = LOGS.resolve(name + ".failures");
    assertEquals(Files.readString(expected), made);
  }

  @ParameterizedTest
  @MethodSource("logs")
  void windowsNewlinesMakeNoDifference(String name) throws IOException {
    String windows = log(name).replace("\n", "\r\n");
    assertEquals(draw(MavenLog.parse(log(name), ROOT)), draw(MavenLog.parse(windows, ROOT)));
  }

  @Test
  void coloursMakeNoDifference() throws IOException {
    assertEquals(
        draw(MavenLog.parse(log("in-process"), ROOT)),
        draw(MavenLog.parse(log("in-process-color"), ROOT)));
  }

  @Test
  void aForkedCompilerGivesTheSamePlaces() throws IOException {
    List<String> inProcess = places("in-process");
    assertEquals(7, inProcess.size());
    assertEquals(inProcess, places("fork"));
  }

  private static List<String> places(String name) throws IOException {
    return MavenLog.parse(log(name), ROOT).stream()
        .map(failure -> failure.kind() + failure.location().orElseThrow())
        .toList();
  }

  @Test
  void aLogCutAnywhereIsSurvived() throws IOException {
    String log = log("multi");
    for (int end = 0; end < log.length(); end += 97) {
      MavenLog.parse(log.substring(0, end), ROOT);
    }
  }

  @Test
  void bytesThatAreNoTextAndLinesWithoutEndAreSurvived() throws IOException {
    Reader endless =
        new Reader() {
          private int left = 30_000_000;

          @Override
          public int read(char[] buffer, int offset, int length) {
            int count = Math.min(length, left);
            left -= count;
            for (int i = 0; i < count; i++) {
              buffer[offset + i] = (char) (left * 31 + i * 7);
            }
            return count == 0 ? -1 : count;
          }

          @Override
          public void close() {}
        };
    List<Failure> failures = MavenLog.parse(endless, ROOT);
    assertTrue(failures.size() <= 1);
  }
}
