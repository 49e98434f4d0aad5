package dev.redgreen.prompts.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.prompts.ProjectText;
import dev.redgreen.prompts.gateway.Prompt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole prompt as text: {@code shop.txt} is the project, the others what is asked about it. */
class PromptWriterTest {
  private static final Path CART = Path.of("src/main/java/org/example/Cart.java");
  private static final String TEST = "org.example.CartTest";

  @TempDir private Path root;

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PromptWriterTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Prompt write(Attempt attempt, int tokens, List<String> patterns) {
    return new PromptWriter(tokens).write(attempt, Subject.of(attempt), patterns).prompt();
  }

  private static String user(Prompt prompt) {
    return prompt.turns().get(0).text();
  }

  @Test
  void aFreshAttemptGetsTheGeneratingPrompt() throws IOException {
    Attempt attempt = ProjectText.write(root, resource("shop.txt")).attempt(TEST);

    Prompt prompt =
        write(attempt, 16_000, List.of("From lib X.y, not used yet:\n```\ncode\n```\n"));

    assertEquals(resource("generate.txt"), user(prompt));
    assertEquals(Template.named("code-rules").fill(Map.of()), prompt.system());
  }

  @Test
  void aRepairSeesTheCodeWhatWasTriedAndWhatFails() throws IOException {
    ProjectText project = ProjectText.write(root, resource("shop.txt"));
    String broken =
        "package org.example;\n\npublic class Cart {\n  int total() { return sum; }\n}\n";
    Patch patch = Patch.of(new Edit.Write(CART, broken));
    Fix fix = new Fix(patch, "model", "generate", "written", Standing.VERIFIED, List.of(), "");
    Failure failure =
        new CompileError(
            "compiler.err.cant.resolve.location",
            new Location(CART, 4, 24),
            59,
            62,
            "sum",
            "cannot find symbol\n  symbol:   variable \u001B[31msum\u001B[0m\n  location: class Cart");
    Attempt.Tried tried = new Attempt.Tried(fix, List.of(failure), "does not compile");
    Attempt attempt =
        project.attempt(
            project.attempt(TEST).tree().with(patch),
            false,
            List.of(failure),
            List.of(tried),
            TEST);

    assertEquals(resource("repair.txt"), user(write(attempt, 16_000, List.of())));
  }

  @Test
  void atMostFiveFailuresAreShown() throws IOException {
    ProjectText project = ProjectText.write(root, resource("shop.txt"));
    List<Failure> many =
        IntStream.rangeClosed(1, 9)
            .<Failure>mapToObj(
                line ->
                    new CompileError("c", new Location(CART, line, 0), -1, -1, "", "error " + line))
            .toList();
    Attempt attempt = project.attempt(project.attempt(TEST).tree(), false, many, List.of(), TEST);

    String text = user(write(attempt, 16_000, List.of()));

    assertTrue(text.contains("error 5") && !text.contains("error 6"), text);
  }

  @Test
  void aPromptStaysInItsBudget() throws IOException {
    ProjectText project = ProjectText.write(root, resource("shop.txt"));
    String pattern = "From lib X.y, not used yet:\n```\n" + "code\n".repeat(2000) + "```\n";

    Prompt prompt = write(project.attempt(TEST), 2000, List.of(pattern, pattern));

    assertTrue(prompt.tokens() <= 2000, "" + prompt.tokens());
    assertTrue(user(prompt).contains("class CartTest"), user(prompt));
  }

  @Test
  void aLargeSourceIsShortened() throws IOException {
    String body = "    int sum = 0;\n".concat("    sum += 1;\n".repeat(400));
    String large =
        "=== src/main/java/org/example/Cart.java\n"
            + "package org.example;\npublic class Cart {\n  int a() {\n"
            + body
            + "    return sum;\n  }\n  int total() {\n    return 1;\n  }\n}\n";
    ProjectText project = ProjectText.write(root, resource("shop.txt"));
    ProjectText.write(root, large);
    Attempt attempt = project.attempt(TEST);

    PromptWriter.Written written =
        new PromptWriter(4000).write(attempt, Subject.of(attempt), List.of());

    String text = user(written.prompt());
    assertTrue(text.contains("Cart.java (shortened)\n```java\n"), text);
    assertTrue(text.contains("int a() { /* not shown */ }\n  int total() {\n    return 1;"), text);
    assertEquals(Set.of(CART), written.shortened());
  }
}
