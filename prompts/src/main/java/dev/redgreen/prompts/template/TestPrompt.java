package dev.redgreen.prompts.template;

import dev.redgreen.fixer.SourceTree;
import dev.redgreen.prompts.gateway.Prompt;
import dev.redgreen.prompts.gateway.Tokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The prompt that asks for a test.
 *
 * @param text what goes out
 */
public record TestPrompt(Prompt text) {
  private static final int LONGEST_EXAMPLE = 60;
  private static final int SPARE = 100;
  private static final Pattern TEST = Pattern.compile("@[\\w.]{0,100}Test\\b");

  /**
   * The prompt for a wish: the project's packages, signatures of the types that the wish names, and
   * one short test of the project for its style.
   *
   * @param tokens the most that the prompt may have, in estimated tokens
   */
  public static TestPrompt of(String spec, SourceTree tree, int tokens) {
    String system = Template.named("test-rules").fill(Map.of());
    List<Part> parts = parts(spec, tree);
    int fixed = Tokens.estimate(system) + Tokens.estimate(spec) + SPARE;
    String code = "";
    String tests = "";
    for (Part part : new TokenBudget(tokens).fit(fixed, parts)) {
      if (part.slot() == Slot.TESTS) {
        tests += part.text();
      } else {
        code += part.text();
      }
    }
    Template template = Template.named("test");
    String user =
        template.fill(
            Map.of(
                "release", String.valueOf(tree.module().release()),
                "library", library(tree),
                "directory", directory(tree),
                "target", code,
                "tests", tests,
                "spec", Plain.fenced("", Plain.output(spec).strip())));
    return new TestPrompt(Prompt.of(system, user));
  }

  private static List<Part> parts(String spec, SourceTree tree) {
    TypeIndex types = new TypeIndex(tree);
    List<Part> parts = new ArrayList<>();
    String packages = String.join(", ", types.packages());
    parts.add(new Part(Slot.TARGET, "Packages of the project: " + packages + "\n", 1));
    Set<String> words = Names.of(spec).words();
    for (Path file : tree.mainFiles()) {
      if (words.contains(TypeIndex.type(file))) {
        String outline = Outline.of(tree.text(file).orElse(""));
        parts.add(new Part(Slot.SIGNATURES, Plain.fenced("java", outline), TokenBudget.SIGNATURE));
      }
    }
    example(tree)
        .ifPresent(
            text ->
                parts.add(
                    new Part(
                        Slot.TESTS,
                        "A test of the project, for its style:\n" + Plain.fenced("java", text),
                        TokenBudget.PATTERN)));
    return parts;
  }

  private static Optional<String> example(SourceTree tree) {
    return tree.testFiles().stream()
        .flatMap(file -> tree.text(file).stream())
        .filter(TestPrompt::hasTest)
        .min(Comparator.comparingInt(String::length))
        .map(text -> Plain.head(text, LONGEST_EXAMPLE));
  }

  /** Whether a text has a test method, by its annotation. */
  public static boolean hasTest(String text) {
    return TEST.matcher(text).find();
  }

  private static String library(SourceTree tree) {
    List<String> jars =
        tree.module().testClasspath().stream()
            .map(path -> String.valueOf(path.getFileName()))
            .toList();
    boolean jupiter = jars.stream().anyMatch(jar -> jar.startsWith("junit-jupiter"));
    boolean four = jars.stream().anyMatch(jar -> jar.matches("junit-4.*\\.jar"));
    boolean testng = jars.stream().anyMatch(jar -> jar.matches("testng-\\d.*\\.jar"));
    if (jupiter || !(four || testng)) {
      return "JUnit Jupiter";
    }
    return testng ? "TestNG" : "JUnit 4";
  }

  private static String directory(SourceTree tree) {
    Path root = tree.root().toAbsolutePath().normalize();
    return tree.module().testSources().stream()
        .map(path -> root.relativize(path.toAbsolutePath().normalize()))
        .filter(path -> !path.toString().contains("generated"))
        .map(Subject::slashed)
        .findFirst()
        .orElse("src/test/java");
  }
}
