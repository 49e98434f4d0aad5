package dev.redgreen.coordinator.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestBench.Work;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several candidates at once, each in a process of its own. */
class WorkerLanesTest {
  private static final Duration PLENTY = Duration.ofSeconds(60);
  private static final List<TestId> TESTS = List.of(new TestId("p.MeetingTest", ""));

  /** Passes where two of them run at the same time: each waits for the other's file. */
  private static final String MEETING =
      """
      package p;
      import java.nio.file.*;
      import org.junit.jupiter.api.*;
      class MeetingTest {
        @Test void meets() throws Exception {
          Files.writeString(Path.of(Names.OWN), "here");
          long end = System.nanoTime() + 20_000_000_000L;
          while (!Files.exists(Path.of(Names.OTHER)) && System.nanoTime() < end) {
            Thread.sleep(5);
          }
          Assertions.assertTrue(Files.exists(Path.of(Names.OTHER)), "nobody came");
        }
      }
      """;

  @TempDir private Path root;

  private static Work named(LaneProject project, String own, String other) {
    String names = "package p; class Names { static final String OWN = \"%s\", OTHER = \"%s\"; }";
    Map<String, byte[]> classes = project.classes(names.formatted(own, other), MEETING);
    return new Work(classes, TESTS);
  }

  @Test
  void candidatesRunBesideEachOtherAndAreReportedInTheirOrder() {
    try (LaneProject project = LaneProject.jupiter(root);
        WorkerLanes lanes =
            new WorkerLanes(project.settings(), new Processes(System.getenv()), 2)) {
      String broken =
          "package p; class MeetingTest { @org.junit.jupiter.api.Test void no() { throw new IllegalStateException(); } }";
      Work red = new Work(project.classes(broken), TESTS);
      List<Report> reports =
          lanes.runEach(
              List.of(
                  named(project, "a", "b"),
                  named(project, "b", "a"),
                  red,
                  named(project, "c", "a")),
              PLENTY);
      assertEquals(
          List.of(true, true, false, true),
          reports.stream().map(Report::green).toList(),
          reports.toString());
      assertTrue(lanes.run(named(project, "d", "a").classes(), TESTS, PLENTY).green());
    }
  }

  @Test
  void whatRunsAloneStaysInOneProcess() throws IOException {
    String test =
        """
        package p;
        import java.nio.file.*;
        class MeetingTest {
          @org.junit.jupiter.api.Test void tells() throws Exception {
            Files.writeString(Path.of("pid"), ProcessHandle.current().pid() + "\\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          }
        }
        """;
    try (LaneProject project = LaneProject.jupiter(root);
        WorkerLanes lanes =
            new WorkerLanes(project.settings(), new Processes(System.getenv()), 2)) {
      List<Work> one = List.of(new Work(project.classes(test), TESTS));
      for (int time = 0; time < 3; time++) {
        assertTrue(lanes.runEach(one, PLENTY).get(0).green());
      }
    }
    List<String> processes = Files.readAllLines(root.resolve("pid"));
    assertEquals(3, processes.size());
    assertEquals(1, processes.stream().distinct().count(), processes.toString());
  }

  @Test
  void testsWithAHeapOfTheirOwnGetOneProcess() {
    try (LaneProject project = LaneProject.jupiter(root, List.of("-Xmx3g"), PLENTY);
        WorkerLanes lanes = new WorkerLanes(project.settings(), new Processes(System.getenv()))) {
      assertEquals(1, lanes.width());
    }
  }
}
