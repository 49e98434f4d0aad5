package dev.redgreen.coordinator.lane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one candidate leaves for the next, and what it sees of the project around it. */
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
  void aJvmWhoseDefaultsWereReplacedIsNotUsedAgain() {
    String replacing =
        test(
            "Replace",
            """
            System.out.println(ProcessHandle.current().pid());
            org.junit.jupiter.api.Assertions.assertNotNull(java.net.ProxySelector.getDefault());
            java.net.ProxySelector.setDefault(null);
            """);
    try (LaneProject project = LaneProject.jupiter(root)) {
      assertTrue(project.run("p.ReplaceTest", replacing).green());
      String process = project.output();
      Report second = project.run("p.ReplaceTest", replacing);
      assertTrue(second.green(), second.toString());
      assertNotEquals(process, project.output(), "the next candidate met what this one left");
    }
  }

  @Test
  void aJvmWithANativeLibraryIsNotUsedAgain() throws IOException {
    Path library = Files.createDirectories(root.resolve("native")).resolve("libprefs.so");
    Files.copy(Path.of(System.getProperty("java.home"), "lib", "libprefs.so"), library);
    String loading =
        test(
            "Load",
            "System.out.println(ProcessHandle.current().pid()); System.load(\""
                + library.toRealPath()
                + "\");");
    try (LaneProject project = LaneProject.jupiter(root)) {
      assertTrue(project.run("p.LoadTest", loading).green());
      String process = project.output();
      assertTrue(project.run("p.LoadTest", loading).green());
      assertNotEquals(process, project.output(), "the library was still there");
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
  void theSystemLoaderFindsResourcesOfTheCandidateThatRuns() throws IOException {
    Path resources = Files.createDirectories(root.resolve("src/test/resources"));
    Files.writeString(resources.resolve("greeting.txt"), "hello");
    try (LaneProject project = LaneProject.jupiter(root)) {
      for (String mark : List.of("candidate one", "candidate two")) {
        Report report =
            project.run(
                "p.SystemTest",
                """
                package p;
                class SystemTest {
                  @org.junit.jupiter.api.Test void finds() throws Exception {
                    org.junit.jupiter.api.Assertions.assertNotNull(ClassLoader.getSystemResource("greeting.txt"));
                    try (var in = ClassLoader.getSystemClassLoader().getResourceAsStream("p/SystemTest.class")) {
                      String bytes = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
                      org.junit.jupiter.api.Assertions.assertTrue(bytes.contains("MARK"));
                    }
                  }
                }
                """
                    .replace("MARK", mark));
        assertTrue(report.green(), report::toString);
      }
    }
  }

  /** As Mockito does from its version 5 on. */
  @Test
  void anAgentThatATestLoadsIsLoaded() throws IOException {
    try (LaneProject project =
        LaneProject.jupiter(
            root, List.of("-Djdk.attach.allowAttachSelf=true"), Duration.ofSeconds(60))) {
      Path jar = root.resolve("agent.jar");
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      manifest.getMainAttributes().put(new Attributes.Name("Agent-Class"), "p.Agent");
      try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
        out.putNextEntry(new JarEntry("p/Agent.class"));
        out.write(
            project
                .classes(
                    "package p; public class Agent { public static Object given; public static void"
                        + " agentmain(String s, java.lang.instrument.Instrumentation i) { given = i; } }")
                .getOrDefault("p.Agent", new byte[0]));
      }
      Report report =
          project.run(
              "p.LoadTest",
              test(
                  "Load",
                  """
                  var jvm = com.sun.tools.attach.VirtualMachine.attach(
                      "" + ProcessHandle.current().pid());
                  jvm.loadAgent("%s");
                  Class<?> agent = ClassLoader.getSystemClassLoader().loadClass("p.Agent");
                  org.junit.jupiter.api.Assertions.assertNotNull(agent.getField("given").get(null));
                  """
                      .formatted(jar)));
      assertTrue(report.green(), report::toString);
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
