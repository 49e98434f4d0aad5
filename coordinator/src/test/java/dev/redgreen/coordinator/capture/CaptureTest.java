package dev.redgreen.coordinator.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.capture.CaptureReport.Captured;
import dev.redgreen.coordinator.hook.GitPlace;
import dev.redgreen.coordinator.hook.GitProject;
import dev.redgreen.coordinator.hook.Hooks;
import dev.redgreen.coordinator.hook.Spool;
import dev.redgreen.coordinator.journal.Journal;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.coordinator.workspace.Commits;
import dev.redgreen.coordinator.workspace.Home;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commits teach, with real git and a real store. */
final class CaptureTest {
  private static final String POM =
      """
      <project><modelVersion>4.0.0</modelVersion>
      <groupId>com.acme</groupId><artifactId>%s</artifactId><version>1</version></project>
      """;
  private static final String PRICE = "src/main/java/com/acme/Price.java";

  @TempDir private Path temp;
  private final Clock clock = Clock.systemUTC();
  private GitProject project;
  private Home home;
  private SqlitePatternStore store;

  @BeforeEach
  void aProjectWithHooks() {
    project = GitProject.in(temp.resolve("repo"));
    project.write("pom.xml", POM.formatted("shop")).write(PRICE, price("return net;"));
    project.commit("Begin");
    home = new Home(temp.resolve("home"));
    store = SqlitePatternStore.open(home.store(), clock, EmbedderSource.none());
    try (Processes processes = new Processes(Map.copyOf(System.getenv()))) {
      new Hooks(GitPlace.of(processes, project.root())).install(false);
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static String price(String body) {
    return """
        package com.acme;

        /** A price. */
        public class Price {
          /** With tax. */
          public int gross(int net) {
            %s
          }

          int other() {
            return 1;
          }
        }
        """
        .formatted(body);
  }

  private Spool spool() {
    return Spool.of(project.root().resolve(".git"));
  }

  private CaptureReport drain() throws IOException {
    return drain(clock);
  }

  private CaptureReport drain(Clock now) throws IOException {
    try (Commits commits = Commits.around(project.root()).orElseThrow()) {
      return new Capture(commits, home, () -> store, now, Duration.ofMinutes(1))
          .drain(spool(), 1000);
    }
  }

  /** Signatures of what is captured in a space. */
  private Set<String> captured(String space) {
    Filter filter = Filter.ofKinds(Kind.METHOD, Kind.TYPE).inSpaces(Set.of(space));
    Set<String> signatures = new TreeSet<>();
    store.list(filter.standing(Set.of(Standing.CAPTURED)), 100).stream()
        .map(Pattern::signature)
        .forEach(signatures::add);
    return signatures;
  }

  @Test
  void onlyWhatChangedIsCapturedWithItsFileAsContext() throws IOException {
    String id = project.write(PRICE, price("return net * 119 / 100;")).commit("Tax");
    CaptureReport report = drain();
    assertEquals(List.of(new Captured(id, 1, 1, 0, "")), report.commits());
    assertEquals(Set.of("public int com.acme.Price#gross(int net)"), captured("com.acme:shop"));

    Pattern method = store.withName("gross", Filter.ofKinds(Kind.METHOD), 10).get(0);
    assertEquals(id, method.origin().commit());
    assertEquals(PRICE, method.origin().path());
    assertEquals("com.acme:shop", method.origin().space());
    assertTrue(store.get(method.origin().unit()).orElseThrow().body().contains("119"));

    assertEquals(CaptureReport.NOTHING, drain());
    assertEquals(List.of(), spool().entries());
  }

  @Test
  void commentsLayoutTestsAndBrokenFilesAreNotCaptured() throws IOException {
    project.write(PRICE, price("/* as is */ return   net;").replace("With tax.", "Gross."));
    project.write("src/test/java/com/acme/PriceTest.java", "class PriceTest { void t() {} }\n");
    project.write("src/main/java/com/acme/Broken.java", "class Broken { void t( {} }\n");
    project.commit("Nothing new");
    assertEquals(0, drain().patterns());
    assertEquals(Set.of(), captured("com.acme:shop"));
  }

  @Test
  void whatWasAmendedOrRebasedAwayIsNotCaptured() throws IOException {
    project.write(PRICE, price("return net + 1;")).commit("First try");
    project.write(PRICE, price("return net + 2;"));
    project.git("commit", "-q", "-a", "--amend", "-m", "Second try");
    project.git("checkout", "-q", "-b", "side", "HEAD~1");
    project.write("src/main/java/com/acme/B.java", "class B { int b() { return 2; } }\n");
    project.commit("B");
    project.git("rebase", "-q", "main");
    String rebased = project.head();

    CaptureReport report = drain();
    Set<String> commits = new TreeSet<>();
    report.commits().forEach(each -> commits.add(each.commit()));
    assertEquals(new TreeSet<>(Set.of(rebased, project.git("rev-parse", "main").strip())), commits);
    List<Pattern> gross = store.withName("gross", Filter.ofKinds(Kind.METHOD), 10);
    assertEquals(1, gross.size());
    assertTrue(gross.get(0).body().contains("net + 2"));
    assertEquals(1, report.notes().size(), report.notes().toString());
  }

  @Test
  void aMergeBringsOnlyWhatNoParentHas() throws IOException {
    project.git("checkout", "-q", "-b", "side");
    project.write(PRICE, price("return net + 1;")).commit("Side");
    project.git("checkout", "-q", "main");
    project.write(PRICE, price("return net + 2;")).commit("Main");
    assertEquals(1, project.run("merge", "-q", "side").exit());
    project.write(PRICE, price("return net + 3;"));
    String merge = project.commit("Merge");
    CaptureReport report = drain();
    assertTrue(report.commits().contains(new Captured(merge, 1, 1, 0, "")), report.toString());

    project.git("checkout", "-q", "-b", "other", "HEAD~1");
    project.write("src/main/java/com/acme/B.java", "class B {}\n").commit("B");
    project.git("merge", "-q", "--no-ff", "-m", "Clean", "main");
    CaptureReport clean = drain();
    assertTrue(clean.commits().contains(new Captured(project.head(), 0, 0, 0, "")));
  }

  @Test
  void eachFileBelongsToTheProjectThatItLiesIn() throws IOException {
    project.write("tool/pom.xml", POM.formatted("tool"));
    project.write("tool/src/main/java/T.java", "class T { int t() { return 3; } }\n");
    project.write("docs/Sample.java", "class Sample { int s() { return 4; } }\n");
    project.commit("Two projects");
    drain();
    assertEquals(Set.of("class T", "int T#t()"), captured("com.acme:tool"));
    assertFalse(captured("com.acme:shop").contains("int T#t()"));
    Pattern method = store.withName("t", Filter.ofKinds(Kind.METHOD), 1).get(0);
    assertEquals("src/main/java/T.java", method.origin().path());
  }

  @Test
  void aHugeCommitIsSummarised() throws IOException {
    for (int i = 0; i <= Capture.MOST_FILES; i++) {
      project.write("src/main/java/com/acme/C" + i + ".java", "class C" + i + " {}\n");
    }
    project.commit("Import");
    Captured captured = drain().commits().get(0);
    assertEquals(Capture.MOST_FILES + 1, captured.files());
    assertTrue(captured.note().contains("201 files new, 0 changed, 0 gone"), captured.note());
    assertEquals(Set.of(), captured("com.acme:shop"));
  }

  @Test
  void aCommitWhoseEndNobodyNotedIsFoundByItsContents() throws IOException {
    Files.delete(project.root().resolve(".git/hooks/post-commit"));
    project.write(PRICE, price("return net * 2;"));
    String id = project.commit("Tax");
    project.write("src/main/java/com/acme/Later.java", "class Later {}\n");
    project.with("TDD_HOOK", "0").commit("Later");
    assertEquals(List.of(new Captured(id, 1, 1, 0, "")), drain().commits());
    assertEquals(List.of(), spool().entries());
  }

  @Test
  void aCommitThatWasBegunAndNeverMadeWaitsForADay() throws IOException {
    Path begun = spool().directory().resolve("staged-77");
    String nothing = "0".repeat(40);
    Files.writeString(
        begun, ":000000 100644 " + nothing + " " + "1".repeat(40) + " A\0" + PRICE + "\0");
    assertEquals(List.of(), drain().commits());
    assertTrue(Files.exists(begun));
    Instant later = clock.instant().plus(Duration.ofDays(2));
    drain(Clock.fixed(later, ZoneOffset.UTC));
    assertFalse(Files.exists(begun));
  }

  @Test
  void rubbishInTheSpoolHarmsNothing() throws IOException {
    Files.writeString(spool().directory().resolve("commit-" + "7".repeat(40)), "cut of");
    Files.writeString(spool().directory().resolve("staged-1"), ":100644 100");
    Files.writeString(spool().directory().resolve("what"), "?");
    String id = project.write(PRICE, price("return 7;")).commit("Seven");
    CaptureReport report = drain();
    assertEquals(id, report.commits().get(0).commit());
    assertEquals(List.of(), spool().entries());
  }

  @Test
  void whatIsDoneWithGeneratedCodeIsTheOutcomeOfItsPatterns() throws IOException {
    String pattern = "a".repeat(64);
    generated("20260101-000000-aaaa", pattern, "return net * 119 / 100 + rounding(net);");
    project.write(PRICE, price("return net * 119 / 100 + rounding(net);"));
    project.write("notes.txt", "x\n").git("add", "-A");
    project.git("commit", "-q", "-m", "Something else", "--", "notes.txt");
    assertEquals(List.of(), drain().outcomes());

    String id = project.commit("Kept");
    assertEquals(List.of(new Fate("20260101-000000-aaaa", id, "kept", 1, 1)), drain().outcomes());
    double kept = store.success(pattern, "com.acme:shop", 1).mean();
    assertTrue(kept > store.success("b".repeat(64), "com.acme:shop", 1).mean());

    project.write(PRICE, price("return 0;"));
    String gone = project.commit("Deleted");
    List<Fate> fates = drain().outcomes();
    assertEquals(List.of("deleted"), fates.stream().map(Fate::verdict).toList());
    assertEquals(gone, fates.get(0).commit());
    assertTrue(store.success(pattern, "com.acme:shop", 1).mean() < kept);
    project.write(PRICE, price("return 1;")).commit("Once is enough");
    assertEquals(List.of(), drain().outcomes());
  }

  @Test
  void anEditIsMeasuredAndWhatIsNotCommittedYetWaits() throws IOException {
    String code = "int tax = net * 119 / 100; int rest = rounding(net); return tax + rest;";
    generated("20260101-000000-bbbb", "c".repeat(64), code);
    project.write(PRICE, price("return net + 5;"));
    project.git("add", PRICE);
    project.write(PRICE, price(code));
    project.git("commit", "-q", "-m", "Something else of the same file");
    assertEquals(List.of(), drain().outcomes());

    project.write(PRICE, price(code.replace("tax + rest", "Math.max(tax, rest)")));
    project.commit("Edited");
    Fate fate = drain().outcomes().get(0);
    assertEquals("edited", fate.verdict());
    assertTrue(fate.kept() > 0.5 && fate.kept() < 0.95, fate.toString());
    assertTrue(fate.success() && fate.weight() < 2, fate.toString());
  }

  /** A run that put a line into the user's tree. */
  private void generated(String runId, String pattern, String line) throws IOException {
    Instant before = clock.instant().minus(Duration.ofHours(1));
    Clock then = Clock.fixed(before, ZoneOffset.UTC);
    try (Journal journal = Journal.open(home, project.root(), runId, then)) {
      journal.event(new AppliedTo(project.root(), List.of(Path.of(PRICE)), true, ""));
      journal.finish(
          Map.of(
              "applied",
              true,
              "patch",
              "diff --git a/%1$s b/%1$s\n--- a/%1$s\n+++ b/%1$s\n@@ -6,1 +6,1 @@\n-x\n+    %2$s\n"
                  .formatted(PRICE, line),
              "patternsUsed",
              List.of(Map.of("id", pattern)),
              "learned",
              List.of()));
    }
  }

  /** The event of that name, as the loop writes it. */
  record AppliedTo(Path project, List<Path> files, boolean applied, String why) {}

  @Test
  void nothingIsWrittenIntoTheTree() throws IOException {
    project.write(PRICE, price("return 9;")).commit("Nine");
    drain();
    assertEquals("", project.git("status", "--porcelain", "--ignored"));
    try (Stream<Path> files = Files.list(project.root())) {
      assertEquals(3, files.count());
    }
  }
}
