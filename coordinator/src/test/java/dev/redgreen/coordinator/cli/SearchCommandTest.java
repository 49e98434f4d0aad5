package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.Standing;
import dev.redgreen.patterns.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two projects and a library in one store; the commands run in the project {@code acme:shop}. */
final class SearchCommandTest {
  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>acme</groupId>
        <artifactId>shop</artifactId>
        <version>1</version>
      </project>
      """;

  @TempDir private Path dir;
  private String err = "";
  private int exit;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(project());
    Files.writeString(project().resolve("pom.xml"), POM);
    try (Wiring wiring = Wiring.of(Map.of(), Optional.of(dir.resolve("home")), project())) {
      assertEquals("acme:shop", wiring.projectName());
      Pattern own = pattern("acme:shop", "acme:shop", "own", "java", Set.of("string"));
      wiring
          .store()
          .add(
              List.of(
                  own,
                  pattern("rival:bank", "rival:bank", "own", "java", Set.of()),
                  pattern("lib:text:1", Origin.PUBLIC, "MIT", "kotlin", Set.of("string"))));
      wiring
          .store()
          .record(
              List.of(
                  Trial.of(
                      own.id(), "r", "acme:shop", true, 1, "green", Clock.systemUTC().instant())));
    }
  }

  private Path project() {
    return dir.resolve("project");
  }

  private static Pattern pattern(
      String project, String space, String licence, String language, Set<String> tags) {
    String type = project.replaceAll("\\W", "");
    String signature = "public static String a." + type + "#leftPad(String text, int size)";
    return new Pattern(
        PatternId.of(Kind.METHOD, signature, project),
        Kind.METHOD,
        "leftPad",
        signature,
        "",
        "String leftPad(String text, int size) { return text; }",
        "Pads a text on the left.",
        language,
        tags,
        Standing.CORPUS,
        List.of(new Origin(project, space, "A.java", "a." + type, 1, "", licence, "", "")));
  }

  private String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of("search"));
    all.addAll(Arrays.asList(arguments));
    all.addAll(
        List.of("--lexical", "--project", project() + "", "--store", dir.resolve("home") + ""));
    exit =
        Main.run(
            Console.of(
                InputStream.nullInputStream(),
                new PrintStream(out),
                new PrintStream(told),
                Map.of()),
            all.toArray(String[]::new));
    err = told.toString(StandardCharsets.UTF_8);
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> origins(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("pad a text on the left", "--json"));
    all.addAll(Arrays.asList(options));
    JsonNode json = new ObjectMapper().readTree(run(all.toArray(String[]::new)));
    List<String> origins = new ArrayList<>();
    for (JsonNode hit : json.path("results")) {
      origins.add(hit.path("origin").asText().replaceFirst(" .*", ""));
    }
    return origins;
  }

  @Test
  void codeOfAnotherProjectIsNotSeen() throws IOException {
    assertEquals(List.of("acme:shop", "lib:text:1"), origins());
    assertEquals(List.of("acme:shop", "lib:text:1"), origins("--min-results", "10"));
    assertEquals(List.of(), origins("--from", "rival:bank", "--min-results", "10"));

    assertEquals("", run("pad", "--space", "rival:bank"));
    assertEquals(2, exit);
    assertTrue(err.contains("may not see the space rival:bank; it sees [acme:shop, public]"), err);
  }

  @Test
  void permittedProjectIsSeen() throws IOException {
    Path file = project().resolve(".tdd/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "[patterns]\nspaces = [\"rival:bank\"]\n");
    assertEquals(Set.of("acme:shop", "rival:bank", "lib:text:1"), Set.copyOf(origins()));
    assertEquals(List.of("rival:bank"), origins("--space", "rival:bank"));
  }

  @Test
  void filtersAreOptions() throws IOException {
    assertEquals(List.of("lib:text:1"), origins("--licence", "MIT"));
    assertEquals(List.of("lib:text:1"), origins("--language", "kotlin"));
    assertEquals(List.of("lib:text:1"), origins("--from", "lib:text:1"));
    assertEquals(List.of("lib:text:1"), origins("--space", "public"));
    assertEquals(List.of("acme:shop", "lib:text:1"), origins("--tag", "string"));
    assertEquals(List.of(), origins("--tag", "string", "--tag", "parser"));
    assertEquals(List.of("acme:shop"), origins("--min-success", "0.5"));
    assertEquals(List.of(), origins("--kind", "fix"));
    assertEquals(List.of("acme:shop", "lib:text:1"), origins("--kind", "method"));
    assertEquals(List.of("acme:shop"), origins("--limit", "1"));
  }

  @Test
  void scoresAreExplained() throws IOException {
    String json = run("pad a text on the left", "--json", "--limit", "1");
    JsonNode scores = new ObjectMapper().readTree(json).at("/results/0/scores");
    double logit = 0;
    for (JsonNode part : scores.path("parts")) {
      logit += part.path("adds").asDouble();
    }
    assertEquals(scores.path("relevance").asDouble(), 1 / (1 + Math.exp(-logit)), 1e-9);
    assertEquals(1, scores.path("uses").asInt());
    assertTrue(scores.path("floor").asDouble() < scores.path("success").asDouble(), json);

    String text = run("pad a text on the left", "--explain");
    assertTrue(text.contains("score 0."), text);
    assertTrue(text.contains("x (mu 0."), text);
    assertTrue(text.contains("n 1, 5 % bound 0."), text);
    assertFalse(run("pad a text on the left").contains("5 % bound"));
  }

  @Test
  void whatFitsNothingIsSaid() {
    assertEquals("", run("quarterly weather report"));
    assertEquals(0, exit);
    assertTrue(err.contains("nothing fits"), err);
  }

  @Test
  void wrongUsageIsNamed() {
    for (String[] wrong :
        List.of(
            new String[] {" "},
            new String[] {"pad", "--limit", "0"},
            new String[] {"pad", "--min-results", "11"},
            new String[] {"pad", "--min-success", "7"},
            new String[] {"pad", "--min-success", "NaN"})) {
      assertEquals("", run(wrong));
      assertEquals(2, exit, () -> String.join(" ", wrong));
      assertTrue(err.startsWith("tdd: "), err);
    }
  }
}
