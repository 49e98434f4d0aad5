package dev.redgreen.coordinator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The step of a pipeline by the command line alone, with the real Maven. */
final class CiIT {
  @TempDir Path temp;

  private Sandbox broken(String name) {
    return BrokenBuilds.named(name).in(temp);
  }

  private String file(String name) throws IOException {
    return Files.readString(temp.resolve("out").resolve(name));
  }

  private String output() {
    return temp.resolve("out").toString();
  }

  @Test
  void whatIsSuggestedAppliesAndTheBuildIsGreen() throws IOException {
    Sandbox sandbox = broken("an import, names, a semicolon");
    SortedMap<String, String> before = sandbox.tree();
    Path page = temp.resolve("page.md");
    Files.writeString(page, "# Job\n");

    Cli.Run red =
        sandbox
            .tdd()
            .with("GITHUB_ACTIONS", "true")
            .with("GITHUB_STEP_SUMMARY", page.toString())
            .run("ci", "--mode", "suggest", "--output", output());

    assertEquals(1, red.exit(), red::toString);
    assertEquals(before, sandbox.tree());
    assertTrue(red.out().contains("compilation, compiler.err."), red::toString);
    assertTrue(red.err().contains("::error file=src/main/java/"), red::toString);
    assertTrue(Files.readString(page).startsWith("# Job\n## Redgreen: the build fails, and a"));
    assertTrue(file("comment.md").contains("git apply redgreen.patch"));
    for (Path report : Files.list(temp.resolve("out")).toList()) {
      assertFalse(Files.readString(report).contains(temp.toString()), report::toString);
    }

    sandbox.git("apply", temp.resolve("out/redgreen.patch").toString());
    Cli.Run green = sandbox.tdd().run("ci", "--output", output());

    assertEquals(0, green.exit(), green::toString);
    assertTrue(green.out().contains("The build passes"), green::toString);
    assertFalse(Files.exists(temp.resolve("out/redgreen.patch")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no network", "a local repository nobody may write", "an option no JVM knows"})
  void whatTheMachineIsToBlameForIsNamedAndNotMended(String name) throws IOException {
    BrokenBuild build = BrokenBuilds.named(name);
    Sandbox sandbox = build.in(temp);

    Cli.Run run = build.run(sandbox, sandbox.tdd());

    assertEquals("environment", run.text("status"), run::toString);
    assertEquals(build.rule(), run.json().at("/findings/0/rule").asText(), run::toString);
    assertEquals("not-tried", run.json().at("/repair/state").asText(), run::toString);
    assertFalse(Files.exists(temp.resolve("out/redgreen.patch")));
    assertEquals(
        0,
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(file("redgreen.sarif"))
            .at("/runs/0/results")
            .size());
  }

  @Test
  void aFixIsOnABranchAndTheWorkTreeIsAsItWas() {
    Sandbox sandbox = broken("a misspelt variable");
    String status = sandbox.git("status", "--porcelain");
    String head = sandbox.git("rev-parse", "HEAD");

    Cli.Run run =
        sandbox
            .tdd()
            .run(
                "ci",
                "--mode",
                "fix",
                "--branch",
                "mended",
                "--exit-code",
                "fix",
                "--json",
                "--output",
                output());

    assertEquals(0, run.exit(), run::toString);
    assertEquals("mended", run.json().at("/repair/branch").asText(), run::toString);
    assertEquals(status, sandbox.git("status", "--porcelain"));
    assertEquals(head, sandbox.git("rev-parse", "HEAD"));
    assertEquals(head, sandbox.git("rev-parse", "mended^"));
    assertTrue(sandbox.git("diff", "main", "mended").contains("+    return NUMERALS["));
  }

  @Test
  void aStepOfShellPassesEverythingOn() throws IOException {
    Sandbox sandbox = broken("a wrong value");
    Path tdd = temp.resolve("tdd");
    Files.writeString(
        tdd,
        "#!/bin/sh\nprintf '%s|' \"$@\" >>"
            + temp.resolve("said")
            + "\n"
            + "printf 'key=%s\\n' \"${TDD_API_KEY-none}\" >>"
            + temp.resolve("said")
            + "\n"
            + "[ \"$1\" = ci ] || exit 1\nexit 7\n");
    Files.setPosixFilePermissions(tdd, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(temp.resolve("patterns.jsonl"), "");

    int exit =
        step(
            sandbox.project(),
            Map.of(
                "REDGREEN_TDD", tdd.toString(),
                "REDGREEN_GOALS", "verify -Dx=* -pl a",
                "REDGREEN_SHARD", "2/4",
                "REDGREEN_PATTERNS", temp.resolve("patterns.jsonl").toString(),
                "TDD_API_KEY", "a-key-that-is-none",
                "GITHUB_EVENT_NAME", "pull_request_target"));

    assertEquals(7, exit);
    String patterns = temp.resolve("patterns.jsonl").toString();
    assertEquals(
        List.of(
            "patterns|import|" + patterns + "|key=none",
            "ci|--mode|suggest|--budget|5m|--build-timeout|1h|--exit-code|build|--shard|2/4|--|"
                + "verify|-Dx=*|-pl|a|key=none",
            "patterns|export|--force|" + patterns + "|key=none"),
        Files.readAllLines(temp.resolve("said")));
  }

  @Test
  void whatOneJobLearnedTheNextOneKnows() throws IOException {
    Sandbox first = BrokenBuilds.named("a misspelt variable").in(temp.resolve("first"));
    Sandbox second = BrokenBuilds.named("a misspelt variable").in(temp.resolve("second"));
    Path patterns = temp.resolve("cache/patterns.jsonl");

    assertEquals(1, step(first.project(), travelling(first, patterns)));
    String learned = Files.readString(patterns);
    assertFalse(learned.isEmpty());
    assertEquals(1, step(second.project(), travelling(second, patterns)));

    String report = Files.readString(second.root().resolve("out/report.json"));
    assertTrue(report.contains("[replay]"), report);
    assertNotEquals(learned, Files.readString(patterns), "what became of it travels on");
  }

  /** The step with a store of its own, into which the file is taken. */
  private Map<String, String> travelling(Sandbox sandbox, Path patterns) throws IOException {
    Path tdd = sandbox.root().resolve("tdd");
    String java = "'" + String.join("' '", QuickStart.java()) + "'";
    Files.writeString(tdd, "#!/bin/sh\nexec " + java + " \"$@\"\n");
    Files.setPosixFilePermissions(tdd, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Map.of(
        "REDGREEN_TDD", tdd.toString(),
        "REDGREEN_STORE", sandbox.home().toString(),
        "REDGREEN_OFFLINE", "true",
        "REDGREEN_OUTPUT", sandbox.root().resolve("out").toString(),
        "REDGREEN_PATTERNS", patterns.toString());
  }

  private static int step(Path directory, Map<String, String> variables) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Sandbox.checkout().resolve("scripts/ci-step").toString())
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(REDGREEN|TDD|GITHUB)_.*"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getInputStream().readAllBytes();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theModulesOfAReactorAreMendedInSharesAndMerged() {
    Sandbox sandbox = Sandbox.of(temp, "multi-module");
    Solution.of("multi-module").files().forEach(sandbox::write);
    breakTwoModules(sandbox);
    sandbox.git();
    sandbox.git("add", "-A");

    for (int share = 1; share <= 3; share++) {
      String directory = temp.resolve("share" + share).toString();
      Cli.Run run =
          sandbox.tdd().run("ci", "--offline", "--shard", share + "/3", "--output", directory);
      assertEquals(1, run.exit(), run::toString);
    }
    Cli.Run merged =
        sandbox
            .tdd()
            .run(
                "ci",
                "merge",
                temp.resolve("share3").toString(),
                temp.resolve("share1").toString(),
                temp.resolve("share2").toString(),
                "--exit-code",
                "fix",
                "--json",
                "--output",
                output());

    assertEquals(0, merged.exit(), merged::toString);
    JsonNode repair = merged.json().path("repair");
    assertEquals("parts", repair.path("state").asText(), merged::toString);
    sandbox.git("apply", temp.resolve("out/redgreen.patch").toString());
    Cli.Run green = sandbox.tdd().run("ci", "--output", output());
    assertEquals(0, green.exit(), green::toString);
  }

  /** Neither is built from the other, so that one build shows what is wrong with both. */
  private static void breakTwoModules(Sandbox sandbox) {
    String root = sandbox.read("pom.xml");
    sandbox.write("pom.xml", root.replace("<module>api<", "<module>labels</module><module>api<"));
    String api = sandbox.read("api/pom.xml");
    sandbox.write("labels/pom.xml", api.replace("parcels-api", "parcels-labels"));
    sandbox.write("labels/src/test/java/com/acme/labels/ListTest.java", unimported("labels"));
    sandbox.write("app/src/test/java/com/acme/app/ListTest.java", unimported("app"));
  }

  private static String unimported(String name) {
    return """
        package com.acme.%s;

        import static org.junit.jupiter.api.Assertions.assertEquals;

        import org.junit.jupiter.api.Test;

        class ListTest {
          @Test
          void isEmpty() {
            List<String> none = new ArrayList<>();
            assertEquals(0, none.size());
          }
        }
        """
        .formatted(name);
  }
}
