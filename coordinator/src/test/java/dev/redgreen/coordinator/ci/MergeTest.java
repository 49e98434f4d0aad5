package dev.redgreen.coordinator.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.WrongUsage;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Location;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MergeTest {
  @TempDir Path temp;

  private static String diff(String file, String right) {
    return "diff --git a/%1$s b/%1$s\n--- a/%1$s\n+++ b/%1$s\n@@ -1 +1 @@\n--- a/x\n+%2$s\n"
        .formatted(file, right);
  }

  private static CompileError error(String file) {
    Location place = new Location(Path.of(file), 1, 1);
    return new CompileError("compiler.err.expected", place, -1, -1, "", "';' expected");
  }

  /** The output of a job that mended a share; without a patch if the diff is empty. */
  private Path job(String share, String diff) {
    CiReport report = Reports.of(List.of(error("a/A.java"), error("b/B.java")));
    CiReport mended = diff.isEmpty() ? report : Reports.mended(report, diff, "mends " + share);
    CiReport own =
        new CiReport(
            1,
            mended.status(),
            mended.cause(),
            mended.headline(),
            mended.mode(),
            mended.project(),
            "run-" + share,
            mended.version(),
            share,
            mended.build(),
            mended.findings(),
            0,
            List.of(),
            mended.repair(),
            List.of(),
            1);
    Path directory = temp.resolve(share.replace('/', '-'));
    new Output(directory)
        .write(own, diff.getBytes(StandardCharsets.ISO_8859_1), EnumSet.of(Format.JSON));
    return directory;
  }

  private static String patch(Merge.Merged merged) {
    return new String(merged.patch(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void thePatchesOfAllSharesAreOneInAnyOrder() {
    Path one = job("1/3", diff("a/A.java", "\u00e4"));
    Path two = job("2/3", "");
    Path three = job("3/3", diff("b/B.java", "b"));

    Merge.Merged merged = Merge.of(List.of(three, one, two), ExitRule.FIX);

    assertEquals(diff("a/A.java", "\u00e4") + diff("b/B.java", "b"), patch(merged));
    assertEquals(merged.report(), Merge.of(List.of(one, two, three), ExitRule.FIX).report());
    assertEquals("parts", merged.report().repair().state());
    assertEquals(2, merged.report().findings().size());
    assertEquals(0, merged.report().exit());
  }

  @Test
  void theSameChangeOfTwoSharesIsMadeOnce() {
    Path one = job("1/2", diff("a/A.java", "a"));
    Path two = job("2/2", diff("a/A.java", "a"));

    assertEquals(diff("a/A.java", "a"), patch(Merge.of(List.of(one, two), ExitRule.BUILD)));
  }

  @Test
  void aShareThatChangesAFileInAnotherWayIsLeftOutAsAWhole() {
    Path one = job("1/2", diff("a/A.java", "a"));
    Path two = job("2/2", diff("a/A.java", "other") + diff("b/B.java", "b"));

    Merge.Merged merged = Merge.of(List.of(one, two), ExitRule.FIX);

    assertEquals(diff("a/A.java", "a"), patch(merged));
    assertTrue(
        merged
            .report()
            .notes()
            .contains(
                "share 2/2 is left out: it changes a/A.java in another way than a share before it"),
        () -> merged.report().notes().toString());
    assertEquals(1, merged.report().exit());
  }

  @Test
  void aShareThatIsMissingIsNamed() {
    Merge.Merged merged = Merge.of(List.of(job("1/2", diff("a/A.java", "a"))), ExitRule.FIX);

    assertTrue(merged.report().notes().contains("share 2/2 has no report here"));
    assertEquals(1, merged.report().exit());
  }

  @Test
  void aDirectoryWithoutAReportIsNoOutput() {
    WrongUsage wrong =
        assertThrows(WrongUsage.class, () -> Merge.of(List.of(temp), ExitRule.BUILD));

    assertTrue(String.valueOf(wrong.getMessage()).contains("has no report.json"), wrong::toString);
  }
}
