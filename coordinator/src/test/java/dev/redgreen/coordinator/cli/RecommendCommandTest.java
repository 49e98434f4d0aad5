package dev.redgreen.coordinator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.Wiring;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two projects with a store in common, the second in the middle of a change. */
final class RecommendCommandTest {
  private static final String POM =
      """
      <project><modelVersion>4.0.0</modelVersion>
        <groupId>com.acme</groupId><artifactId>%s</artifactId><version>1</version>
        <properties><maven.compiler.release>17</maven.compiler.release></properties>
        <dependencies><dependency><groupId>org.junit.jupiter</groupId>
          <artifactId>junit-jupiter</artifactId><version>6.1.3</version></dependency></dependencies>
      </project>
      """;
  private static final String WRAP =
      """
      package com.acme.old;

      import java.util.ArrayList;
      import java.util.List;

      public final class Lines {
        /** Wraps a long text into lines of at most so many columns. */
        public static List<String> wrapText(String text, int columns) {
          List<String> lines = new ArrayList<>();
          lines.add(text);
          return lines;
        }
      }
      """;

  @TempDir private Path dir;
  private Path older;
  private Path mine;

  @BeforeEach
  void projects() throws IOException, GitAPIException {
    older = project("older");
    mine = project("mine");
    write(older, "src/main/java/com/acme/old/Lines.java", WRAP);
    write(older, "src/main/java/com/acme/old/Counts.java", counts());
    write(mine, "src/main/java/com/acme/Main.java", "package com.acme;\n\nclass Main {}\n");
    try (Git git = Git.init().setDirectory(mine.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("Begin")
          .setAuthor("a", "a@b.c")
          .setCommitter("a", "a@b.c")
          .setSign(false)
          .call();
    }
    assertEquals(0, tool(older).run("index", older.toString()).exit());
  }

  private Path project(String name) throws IOException {
    Path root = Files.createDirectories(dir.resolve(name));
    Files.writeString(root.resolve("pom.xml"), POM.formatted(name));
    return root;
  }

  /** Words have weights only among other words. */
  private static String counts() {
    StringBuilder type =
        new StringBuilder("package com.acme.old;\n\npublic final class Counts {\n");
    for (int i = 0; i < 40; i++) {
      type.append(
          "  public static int count%1$d(int n) {\n    return n + %1$d;\n  }\n".formatted(i));
    }
    return type.append("}\n").toString();
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Tool tool(Path project) {
    return new Tool(dir.resolve("home"), project);
  }

  private void change() throws IOException {
    write(
        mine,
        "src/main/java/com/acme/Wrapping.java",
        "package com.acme;\n\nclass Wrapping {\n  String wrapText(String text, int columns) {\n"
            + "    return wrapLines(text);\n  }\n}\n");
  }

  private void allow(String... spaces) throws IOException {
    write(
        mine,
        ".tdd/config.toml",
        "[patterns]\nspaces = [" + "\"" + String.join("\", \"", spaces) + "\"" + "]\n");
  }

  private void worked(int times, String project) {
    try (Wiring wiring = Wiring.of(Map.of(), Optional.of(dir.resolve("home")), older)) {
      String id = wiring.store().withName("wrapText", Filter.ofKinds(Kind.METHOD), 1).get(0).id();
      List<Trial> trials = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        trials.add(Trial.of(id, "run" + i, project, true, 1, "green", Instant.now()));
      }
      wiring.store().record(trials);
    }
  }

  @Test
  void whatFitsTheChangeIsShownWithItsPlaceAndWhatToAdapt() throws IOException {
    allow("com.acme:older");
    change();
    worked(2, "com.acme:older");
    JsonNode json = tool(mine).run("recommend", "--json").json();
    assertEquals("src/main/java/com/acme/Wrapping.java", json.path("changed").path(0).asText());
    JsonNode first = json.path("results").path(0);
    assertEquals("wrapText", first.path("name").asText());
    assertEquals("fits the change", first.path("why").asText());
    JsonNode worked = first.path("workedIn").path(0);
    assertEquals("com.acme:older", worked.path("project").asText());
    assertEquals(2, worked.path("successes").asInt());
    assertEquals(1.0, worked.path("likeness").asDouble(), 1e-9);
    assertEquals("java, junit-jupiter:6, maven", worked.path("common").asText());
    String adapt = first.path("adapt").toString();
    assertTrue(adapt.contains("copy it out of com.acme.old.Lines"), adapt);
    assertTrue(adapt.contains("import java.util.ArrayList, java.util.List"), adapt);
  }

  @Test
  void aSpaceThatIsNotPermittedIsNotSeen() throws IOException {
    change();
    worked(2, "com.acme:older");
    Tool.Ran ran = tool(mine).run("recommend");
    assertEquals(0, ran.exit());
    assertTrue(ran.out().startsWith("Nothing to recommend: "), ran.out());
  }

  @Test
  void withoutAChangeWhatWorkedInALikeProjectIsShown() throws IOException {
    allow("com.acme:older");
    Tool.Ran before = tool(mine).run("recommend");
    assertTrue(before.out().startsWith("Nothing to recommend: nothing is changed"), before.out());
    worked(3, "com.acme:older");
    JsonNode json = tool(mine).run("recommend", "--json").json();
    assertEquals(
        "worked in a project like this", json.path("results").path(0).path("why").asText());
    assertTrue(json.path("note").asText().startsWith("Nothing is changed here"), json.toString());
  }

  @Test
  void textForAPersonSaysTheSame() throws IOException {
    allow("com.acme:older");
    change();
    worked(2, "com.acme:older");
    String out = tool(mine).run("recommend", "--limit", "1").out();
    assertTrue(out.contains("worked 2 of 2 times in com.acme:older"), out);
    assertTrue(out.contains("adapt: import java.util.ArrayList, java.util.List"), out);
  }

  @Test
  void aLimitOfNothingIsWrongUsage() {
    assertEquals(2, tool(mine).run("recommend", "--limit", "0").exit());
  }
}
