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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What candidates that misbehave can do to a run, and to those after it. */
class WorkerLaneIsolationTest {
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
  void staticStateAndWhatTheJvmSharesStartAfreshWithEachRun() {
    String once =
        test(
            "Once",
            """
            org.junit.jupiter.api.Assertions.assertEquals(1, ++Shared.count);
            org.junit.jupiter.api.Assertions.assertEquals("red", System.setProperty("colour", "blue"));
            org.junit.jupiter.api.Assertions.assertNull(System.setProperty("left", "behind"));
            org.junit.jupiter.api.Assertions.assertNotEquals("xx", java.util.Locale.getDefault().getLanguage());
            org.junit.jupiter.api.Assertions.assertNotEquals("Asia/Tokyo", java.util.TimeZone.getDefault().getID());
            java.util.Locale.setDefault(new java.util.Locale("xx"));
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Tokyo"));
            System.out.println(System.out.getClass().getName() + ProcessHandle.current().pid());
            System.setOut(null);
            """);
    String shared = "package p; class Shared { static int count; }";
    try (LaneProject project = LaneProject.jupiter(root)) {
      Report first = project.run("p.OnceTest", once, shared);
      assertTrue(first.green(), first.toString());
      String process = project.output();
      Report second = project.run("p.OnceTest", once, shared);
      assertTrue(second.green(), second.toString());
      assertEquals(process, project.output(), "the process stayed the same");
    }
  }

  @Test
  void aFloodOfOutputIsKeptAtBothEnds() {
    String flood =
        test(
            "Flood",
            "for (int i = 0; i < 300_000; i++) { System.out.println(\"line \" + i); System.err.println(); }");
    try (LaneProject project = LaneProject.jupiter(root)) {
      assertTrue(project.run("p.FloodTest", flood).green());
      assertTrue(project.output().startsWith("line 0\n"));
      assertTrue(project.output().stripTrailing().endsWith("line 299999"));
      assertTrue(project.output().length() < 200_000);
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
  void memoryOfEarlierCandidatesIsGivenBack() {
    try (LaneProject project =
        LaneProject.jupiter(root, List.of("-Xmx64m"), Duration.ofSeconds(60))) {
      var classes =
          project.classes(
              test("Hold", "Held.bytes[0] = 1; System.out.print(ProcessHandle.current().pid());"),
              "package p; class Held { static byte[] bytes = new byte[4 << 20]; }");
      assertTrue(project.run(classes, "p.HoldTest").green());
      String process = project.output();
      for (int i = 0; i < 40; i++) {
        assertTrue(project.run(classes, "p.HoldTest").green());
      }
      assertEquals(process, project.output());
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

  @Test
  void aClassThatCannotBeLinkedIsAFailureOfItsTest() {
    try (LaneProject project = LaneProject.jupiter(root)) {
      var classes =
          project.classes(
              "package p; class LinkTest extends Gone { @org.junit.jupiter.api.Test void it() {} }",
              "package p; class Gone {}");
      classes.remove("p.Gone");
      TestFailure failure = only(project.run(classes, "p.LinkTest"));
      assertEquals("p.LinkTest", failure.test().className());
      assertTrue(failure.message().contains("p/Gone"), failure.toString());
    }
  }

  @Test
  void resourcesAndSentClassesAreReadThroughTheContextLoader() throws IOException {
    Path resources = Files.createDirectories(root.resolve("src/test/resources"));
    Files.writeString(resources.resolve("word.txt"), "hello");
    String reading =
        test(
            "Read",
            """
            var loader = Thread.currentThread().getContextClassLoader();
            try (var in = loader.getResourceAsStream("word.txt")) {
              org.junit.jupiter.api.Assertions.assertEquals("hello", new String(in.readAllBytes()));
            }
            org.junit.jupiter.api.Assertions.assertNotNull(ReadTest.class.getResource("/word.txt"));
            try (var in = loader.getResourceAsStream("p/ReadTest.class")) {
              org.junit.jupiter.api.Assertions.assertEquals((byte) 0xCA, in.readAllBytes()[0]);
            }
            org.junit.jupiter.api.Assertions.assertTrue(java.nio.file.Files.exists(java.nio.file.Path.of("src/test/resources/word.txt")));
            """);
    try (LaneProject project = LaneProject.jupiter(root)) {
      Report report = project.run("p.ReadTest", reading);
      assertTrue(report.green(), report.toString());
    }
  }

  @Test
  void sentClassesHideThoseOfAnEarlierBuild() throws IOException {
    String uses =
        test("Uses", "org.junit.jupiter.api.Assertions.assertEquals(\"new\", Word.word());");
    try (LaneProject project = LaneProject.jupiter(root)) {
      byte[] old =
          project
              .classes("package p; class Word { static String word() { return \"old\"; } }")
              .get("p.Word");
      Path output = Files.createDirectories(root.resolve("target/classes/p"));
      Files.write(output.resolve("Word.class"), old == null ? new byte[0] : old);
      Report hidden =
          project.run(
              "p.UsesTest",
              uses,
              "package p; class Word { static String word() { return \"new\"; } }");
      assertTrue(hidden.green(), hidden.toString());
    }
  }

  @Test
  void aCandidateCannotReplaceTheTestFramework() {
    try (LaneProject project = LaneProject.jupiter(root)) {
      Report report =
          project.run(
              "p.FineTest",
              FINE,
              "package org.junit.jupiter.api; public class Assertions { public static void assertEquals(int a, int b) {} }");
      assertEquals(
          "org.junit.jupiter.api.Assertions would replace a class of the JDK or of the test framework",
          report.trouble());
    }
  }

  private static TestFailure only(Report report) {
    assertEquals("", report.trouble());
    assertEquals(1, report.failures().size(), report.toString());
    return report.failures().get(0);
  }
}
