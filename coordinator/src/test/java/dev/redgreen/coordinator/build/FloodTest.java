package dev.redgreen.coordinator.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.coordinator.process.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Maven whose output nobody could hold, read by a process with 64 MiB of memory. */
class FloodTest {
  private static final String ERROR =
      """
      [INFO] --- maven-compiler-plugin:3.14.1:compile (default-compile) @ one ---
      [INFO] BUILD FAILURE
      [ERROR] Failed to execute goal o.m:maven-compiler-plugin:3.14.1:compile (default-compile) on project one: Compilation failure
      [ERROR] ROOT/src/main/java/A.java:[3,9] cannot find symbol
      [ERROR]   symbol:   class Lisst
      [ERROR]   location: class A
      """;
  private static final String FOUND =
      "compiler.err.cant.resolve.location src/main/java/A.java:3:9\nlog bounded\n";

  @TempDir Path directory;
  private Path project;

  @BeforeEach
  void open() throws IOException {
    project = Files.createDirectories(directory.resolve("project")).toRealPath();
    Files.writeString(project.resolve("pom.xml"), SmallProject.pom("t:one", "jar", "", ""));
    Files.writeString(directory.resolve("error"), ERROR.replace("ROOT", project.toString()));
  }

  /** The verdict on a Maven that prints this and fails. */
  private String verdict(String script) throws IOException {
    Path bin = Files.createDirectories(directory.resolve("bin"));
    Path mvn = bin.resolve("mvn");
    Files.writeString(mvn, "#!/bin/sh\n" + script + "\nexit 1\n");
    mvn.toFile().setExecutable(true);
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FloodedBuild.class.getName(),
            project.toString(),
            bin.toString(),
            directory.resolve("cache").toString());
    try (Processes processes = new Processes(System.getenv())) {
      ProcessResult result = processes.run(Command.of(directory, Duration.ofMinutes(3), line));
      return result.output();
    }
  }

  private String error() {
    return "cat '" + directory.resolve("error") + "'";
  }

  @Test
  void twoHundredMegabytesOfLinesAreReadWithoutBeingHeld() throws IOException {
    String line = "[ERROR] " + "at some.plugin.Frame.called(Frame.java:1) ".repeat(4);
    assertEquals(FOUND, verdict("yes '" + line + "' | head -c 200000000; echo\n" + error()));
  }

  @Test
  void aLineWithoutEndIsSurvived() throws IOException {
    assertEquals(FOUND, verdict("head -c 100000000 /dev/zero | tr '\\0' x; echo\n" + error()));
  }

  @Test
  void bytesThatAreNoTextAreSurvived() throws IOException {
    String zeros = "head -c 20000000 /dev/zero; echo\n";
    assertEquals(FOUND, verdict("head -c 20000000 /dev/urandom; echo\n" + zeros + error()));
  }

  @Test
  void textInAnotherEncodingIsSurvived() throws IOException {
    Files.write(
        directory.resolve("latin"),
        "[ERROR] Gr\u00f6\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(FOUND, verdict("cat '" + directory.resolve("latin") + "'\n" + error()));
  }

  @Test
  void anErrorThatOnlyTheMiddleToldOfIsStillSaidToHaveStoppedTheBuild() throws IOException {
    String flood = "yes '[INFO] building' | head -c 100000000; echo\n";
    String cut = "head -c 150 '" + directory.resolve("error") + "'";
    assertEquals("maven.unknown nowhere\nlog bounded\n", verdict(flood + cut));
  }
}
