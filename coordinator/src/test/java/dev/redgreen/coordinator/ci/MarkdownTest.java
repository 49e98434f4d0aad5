package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Location;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MarkdownTest {
  private static CiReport large() {
    List<CompileError> errors = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Location place = new Location(Path.of("src/A.java"), i + 1, 1);
      String message = "nothing € ".repeat(190) + i;
      errors.add(new CompileError("compiler.err.expected", place, -1, -1, "s" + i, message));
    }
    String diff = "+ a line with an € in it\n".repeat(100_000);
    return Reports.mended(Reports.of(errors), diff, "changes all");
  }

  private static int fences(String markdown) {
    return (int) markdown.lines().filter(line -> line.startsWith("```")).count();
  }

  @Test
  void theSummaryIsBelowOneMebibyteAndSaysThatItIsCut() {
    String summary = SummaryWriter.summary(large());

    int bytes = summary.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes > 500_000 && bytes < 1 << 20, () -> bytes + " bytes");
    assertTrue(summary.endsWith("cut here: the files of the report have the rest.\n"));
    assertEquals(0, fences(summary) % 2, "a fence is open");
  }

  @Test
  void theCommentFitsIntoOne() {
    String comment = SummaryWriter.comment(large());

    assertTrue(comment.length() < 65_536, () -> comment.length() + " characters");
    assertTrue(comment.startsWith("<!-- redgreen-ci -->\n"));
    assertEquals(0, fences(comment) % 2, "a fence is open");
  }

  @Test
  void whatABuildSaysIsNoMarkup() {
    CiReport report =
        Reports.of(
            List.of(
                new BuildFailure(
                    "maven.enforcer",
                    "@channel <img src=x> [a](b) ```\n```` # no\n</details>",
                    false,
                    Optional.empty())));

    String summary = SummaryWriter.summary(report);

    String head = summary.lines().skip(2).findFirst().orElseThrow();
    assertTrue(head.contains("@\u200bchannel \\<img src=x\\> \\[a\\](b)"), head);
    assertTrue(summary.contains("\n`````text\n"), summary);
  }

  @Test
  void codeKeepsItsBackticks() {
    assertEquals("`` a`b ``", Markdown.code("a`b"));
    assertEquals("`ab`", Markdown.code("ab"));
  }
}
