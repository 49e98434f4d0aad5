package dev.redgreen.coordinator.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.coordinator.process.OwnJvm;
import dev.redgreen.coordinator.process.Processes;
import dev.redgreen.coordinator.process.Sandbox;
import dev.redgreen.fixer.javac.Compiler;
import dev.redgreen.fixer.javac.Compiler.Output;
import dev.redgreen.fixer.javac.CompilerSetup;
import dev.redgreen.fixer.javac.Problem;
import dev.redgreen.fixer.javac.Processing;
import dev.redgreen.fixer.javac.ProcessorDirectory;
import dev.redgreen.fixer.javac.remote.CompilerServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotation processors do their work, and no other. */
class CompilerProcessTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String PLAIN = "package a;\nclass Plain {}\n";
  private static final String MARKED = "package a;\n@Deprecated class Marked {}\n";

  @TempDir Path temp;
  private Path home;
  private Path worktree;
  private Processes processes;

  @BeforeEach
  void walls() throws IOException {
    home = Files.createDirectories(temp.resolve("home")).toRealPath();
    worktree = Files.createDirectories(temp.resolve("worktree")).toRealPath();
    Files.writeString(home.resolve("secret"), "a private key");
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", home.toString());
    Sandbox sandbox =
        Sandbox.find(environment, List.of(OwnJvm.placeOf(CompilerServer.class)), List.of());
    assertEquals("bubblewrap", sandbox.name(), sandbox.lacking());
    processes = new Processes(environment, sandbox);
  }

  @AfterEach
  void close() {
    processes.close();
  }

  /** A compiler whose processor does this for what is deprecated. */
  private Compiler compiler(String statements, Duration patience) {
    return compiler(
        ProcessorDirectory.of(
            worktree.resolve("processor"),
            "if (!round.getElementsAnnotatedWith(Deprecated.class).isEmpty()) {\n"
                + statements
                + "\n}"),
        patience);
  }

  private Compiler compiler(Processing processing, Duration patience) {
    return new CompilerProcess(processes, worktree, patience)
        .compiler(new CompilerSetup(17, List.of(), processing, List.of()));
  }

  private Output compiled(Compiler compiler, String text) {
    String name = text.replaceAll("(?s).*class (\\w+).*", "$1.java");
    return compiler.compile(Map.of(worktree.resolve("a").resolve(name), text), Map.of());
  }

  private static void assertBrokenDown(Output output, String why) {
    assertEquals(List.of(Problem.CRASH), output.problems().stream().map(Problem::code).toList());
    assertTrue(output.problems().get(0).message().contains(why), output.problems()::toString);
  }

  @Test
  void whatTheyWriteIsCompiled() {
    Compiler compiler = compiler(ProcessorDirectory.making(worktree.resolve("processor")), LONG);

    Output output =
        compiled(compiler, "package a;\n@Deprecated class Sum { int n = SumMade.number(); }\n");

    assertEquals(List.of(), output.problems());
    assertEquals(2, output.classes().values().stream().mapToInt(Map::size).sum());
  }

  @Test
  void whatTheyPrintIsNoAnswer() {
    Compiler compiler = compiler("System.out.println(\"generating\");", LONG);

    assertEquals(List.of(), compiled(compiler, MARKED).problems());
    assertEquals(List.of(), compiled(compiler, PLAIN).problems());
  }

  @Test
  void oneThatEndsTheProcessIsNamedAndTheNextCompileHasANewOne() {
    Compiler compiler =
        compiler("System.err.println(\"out of luck\"); Runtime.getRuntime().halt(3);", LONG);

    assertBrokenDown(compiled(compiler, MARKED), "out of luck");
    assertEquals(List.of(), compiled(compiler, PLAIN).problems());
  }

  @Test
  void oneThatHangsIsGivenUp() {
    Compiler compiler = compiler("Thread.sleep(600_000);", Duration.ofSeconds(4));

    assertBrokenDown(compiled(compiler, MARKED), "within 4 s");
    assertEquals(List.of(), compiled(compiler, PLAIN).problems());
  }

  @Test
  void theySeeNothingOfTheHomeAndWriteToTheWorktreeOnly() {
    String steal =
        """
        var out = java.nio.file.Path.of("%s/out");
        try {
          java.nio.file.Files.writeString(out,
              java.nio.file.Files.readString(java.nio.file.Path.of("%s/secret")));
        } catch (java.io.IOException e) {
          java.nio.file.Files.writeString(out, "nothing");
        }
        try {
          java.nio.file.Files.writeString(java.nio.file.Path.of("%s/planted"), "x");
        } catch (java.io.IOException e) {
          // That is as it should be; a temporary directory may be there, and is not the real one.
        }
        """
            .formatted(worktree, home, temp);

    assertEquals(List.of(), compiled(compiler(steal, LONG), MARKED).problems());

    assertEquals("nothing", text(worktree.resolve("out")));
    assertFalse(Files.exists(temp.resolve("planted")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
