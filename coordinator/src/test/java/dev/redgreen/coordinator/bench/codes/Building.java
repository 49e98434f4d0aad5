package dev.redgreen.coordinator.bench.codes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.bench.MavenTest;
import dev.redgreen.coordinator.it.Cli;
import dev.redgreen.fixer.javac.JavacMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Mends a program that needs a build file by the command itself: {@code tdd fix --offline
 * --allow-build-files} in a project of its own, whose checks are a JUnit test.
 */
final class Building {
  private static final Pattern MESSAGE =
      Pattern.compile("^\\[ERROR] (?:\\S+\\.java:\\[[\\d,]+] )?");
  private static final int LINES = 3;
  private static final String TEST = "src/test/java/acme/ProgramCheckTest.java";

  private final Path checkout;
  private final CodeProgram program;
  private final Path folder;

  Building(Path checkout, CodeProgram program, Path folder) {
    this.checkout = checkout;
    this.program = program;
    this.folder = folder;
  }

  /**
   * What is wrong with the program itself: its right version has to pass by Maven, which fetches
   * what is missing then, and the broken one has to show its code.
   */
  Optional<String> fault() {
    Path right = folder.resolve("right");
    layOut(right, program.right(), build(program.right()));
    if (!MavenTest.run(right).passed("acme.ProgramCheckTest")) {
      return Optional.of("the right version does not pass by Maven");
    }
    Path shown = folder.resolve("shown");
    layOut(shown, program.broken(), build(program.broken()));
    List<String> lines = read(MavenTest.run(shown).log()).lines().toList();
    return program.codes().stream().anyMatch(code -> says(lines, "compiler.err." + code))
        ? Optional.empty()
        : Optional.of("javac says something else:\n" + String.join("\n", lines));
  }

  /** Whether a message of this code is in Maven's output; it may go on in the next lines. */
  private static boolean says(List<String> lines, String code) {
    JavacMessages messages = new JavacMessages();
    for (int i = 0; i + 1 < lines.size(); i++) {
      String first = MESSAGE.matcher(lines.get(i)).replaceFirst("");
      int end = Math.min(i + LINES, lines.size());
      String both = first + " " + String.join(" ", lines.subList(i + 1, end));
      Optional<String> found = messages.code(first).or(() -> messages.code(both));
      boolean processors = code.endsWith("proc.messager") && lines.get(i).contains(".java:[");
      if (found.map(code::equals).orElse(processors)) {
        return true;
      }
    }
    return false;
  }

  /** What the command makes of the broken version. */
  Mended mended() {
    Path broken = folder.resolve("broken");
    layOut(broken, program.broken(), build(program.broken()));
    Cli.Run run =
        Cli.in(broken, folder.resolve("home"))
            .launchedFrom(checkout)
            .run("fix", "--offline", "--allow-build-files", "--json");
    JsonNode json = run.json();
    Mended.State state =
        json.path("outcome").asText().equals("green") ? Mended.State.FIXED : Mended.State.NOT_FIXED;
    String rung = json.path("fixes").path(0).path("rung").asText();
    return new Mended(
        program, state, state == Mended.State.FIXED ? 1 : 0, rung, run.ms(), run.out());
  }

  private static BuildFile build(Map<String, String> sources) {
    return BuildFile.of(sources.getOrDefault(BuildFile.NAME, ""));
  }

  private void layOut(Path project, Map<String, String> sources, BuildFile build) {
    Map<String, String> files = new TreeMap<>();
    sources.forEach((file, text) -> files.put("src/main/java/" + file, text));
    files.remove("src/main/java/" + BuildFile.NAME);
    files.put("pom.xml", build.text());
    files.put(TEST, test());
    files.forEach((file, text) -> Sources.write(project.resolve(file), text));
  }

  private String test() {
    List<String> asserted = new ArrayList<>();
    program.checks().forEach(check -> asserted.add("    assertTrue(" + check + ");\n"));
    return """
    package acme;

    import static org.junit.jupiter.api.Assertions.assertTrue;

    import org.junit.jupiter.api.Test;

    class ProgramCheckTest {
      @Test
      void itDoesWhatItWasMeantTo() throws Exception {
    %s  }
    }
    """
        .formatted(String.join("", asserted));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
