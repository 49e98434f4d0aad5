package dev.redgreen.coordinator.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.process.PipedProcess;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.worker.Event;
import dev.redgreen.worker.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a worker that a candidate ends, blocks or exhausts. */
class WorkerLaneCrashTest {
  private static final String FINE = test("Fine", "");

  @TempDir Path root;

  private static String test(String name, String body) {
    return "package p;\nclass "
        + name
        + "Test {\n  @org.junit.jupiter.api.Test void it() throws Exception {\n"
        + body
        + "\n  }\n}\n";
  }

  @Test
  void exitIsAFailureThatNamesItsPlace() {
    try (LaneProject project = LaneProject.jupiter(root)) {
      TestFailure failure = only(project.run("p.ExitTest", test("Exit", "System.exit(0);")));
      assertEquals("p.ExitTest#it", failure.test().toString());
      assertEquals("the test ended its process with exit code 0", failure.message());
      assertEquals("src/test/java/p/ExitTest.java:4", failure.location().orElseThrow().toString());
      assertTrue(project.run("p.FineTest", FINE).green());
    }
  }

  @Test
  void haltIsAFailure() {
    try (LaneProject project = LaneProject.jupiter(root)) {
      TestFailure failure =
          only(project.run("p.HaltTest", test("Halt", "Runtime.getRuntime().halt(7);")));
      assertEquals("the test ended its process with exit code 7", failure.message());
      assertTrue(project.run("p.FineTest", FINE).green());
    }
  }

  @Test
  void anEndlessTestIsCutWithItsPlace() {
    try (LaneProject project = LaneProject.jupiter(root, List.of(), Duration.ofMillis(500))) {
      TestFailure failure =
          only(
              project.run(
                  "p.LoopTest", test("Loop", "for (int i = 0; ; i++) { Thread.onSpinWait(); }")));
      assertEquals("java.util.concurrent.TimeoutException", failure.exception());
      assertEquals("p.LoopTest#it", failure.test().toString());
      assertEquals("src/test/java/p/LoopTest.java:4", failure.location().orElseThrow().toString());
      assertTrue(project.run("p.FineTest", FINE).green());
    }
  }

  @Test
  void theWholeRunHasADeadline() {
    try (LaneProject project = LaneProject.jupiter(root)) {
      assertTrue(project.run("p.FineTest", FINE).green());
      Report report =
          project.run(
              Duration.ofMillis(500),
              List.of(TestId.parse("p.SleepTest#it"), TestId.parse("p.FineTest")),
              test("Sleep", "Thread.sleep(600_000);"),
              FINE);
      assertFalse(report.green());
      assertEquals("p.SleepTest#it", report.failures().get(0).test().toString());
    }
  }

  @Test
  void memoryThatRunsOutIsAFailure() {
    try (LaneProject project =
        LaneProject.jupiter(root, List.of("-Xmx48m"), Duration.ofSeconds(60))) {
      TestFailure failure =
          only(
              project.run(
                  "p.GreedTest",
                  test(
                      "Greed",
                      "var all = new java.util.ArrayList<byte[]>(); while (true) all.add(new byte[1 << 20]);")));
      assertEquals("p.GreedTest#it", failure.test().toString());
      assertEquals("java.lang.OutOfMemoryError", failure.exception());
      assertTrue(project.run("p.FineTest", FINE).green());
    }
  }

  @Test
  void noiseOnTheDescriptorsIsNoResult() {
    String forged =
        test(
                "Raw",
                """
            try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) { out.write(new byte[10_000]); }
            org.junit.jupiter.api.Assertions.fail("red");
            """)
            .replace("try (var out = ", "var out = ")
            .replace("out)) {", "out); {");
    try (LaneProject project = LaneProject.jupiter(root)) {
      assertEquals("red", only(project.run("p.RawTest", forged)).message());
    }
  }

  @Test
  void aThreadThatLivesOnGetsANewProcess() {
    String left =
        test(
            "Left",
            "System.out.print(ProcessHandle.current().pid()); new Thread(() -> { while (true) Thread.onSpinWait(); }).start();");
    String pid = test("Pid", "System.out.print(ProcessHandle.current().pid());");
    try (LaneProject project = LaneProject.jupiter(root)) {
      assertTrue(project.run("p.LeftTest", left).green());
      String before = project.output();
      assertTrue(project.run("p.PidTest", pid).green());
      assertFalse(project.output().equals(before));
      assertFalse(
          ProcessHandle.of(Long.parseLong(before)).map(ProcessHandle::isAlive).orElse(false));
    }
  }

  @Test
  void theWorkerEndsWithItsInputEvenInAnEndlessTest() throws Exception {
    try (LaneProject project = LaneProject.jupiter(root);
        Processes processes = new Processes(System.getenv())) {
      WorkerCommand command = project.command();
      PipedProcess process = processes.pipe(command.process());
      WorkerProcess worker = new WorkerProcess(process);
      worker.send(command.setup()::writeTo);
      var classes = project.classes(test("Loop", "while (true) Thread.onSpinWait();"));
      worker.send(new Request.Run(classes, List.of(new Request.Target("p.LoopTest", "")))::writeTo);
      Duration patience = Duration.ofSeconds(60);
      assertEquals(new Signal.Heard(new Event.Ready()), worker.await(patience));
      assertEquals(
          new Signal.Heard(new Event.Started(new Request.Target("p.LoopTest", "it"))),
          worker.await(patience));
      process.input().close();
      assertEquals(OptionalInt.of(0), process.exit(patience));
    }
  }

  @Test
  void whatCannotStartIsTrouble() {
    try (LaneProject project =
        LaneProject.jupiter(root, List.of("-XX:NoSuchFlag"), Duration.ofSeconds(60))) {
      String trouble = project.run("p.FineTest", FINE).trouble();
      assertTrue(trouble.startsWith("the process for tests does not start: "), trouble);
      assertTrue(trouble.contains("NoSuchFlag"), trouble);
    }
  }

  private static TestFailure only(Report report) {
    assertEquals("", report.trouble());
    assertEquals(1, report.failures().size(), report.toString());
    return report.failures().get(0);
  }
}
