package dev.redgreen.coordinator.it;

import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of a team with one example, by the command line alone: set up, made green, committed,
 * captured, broken by somebody, mended by what the pipeline suggests.
 *
 * @param example its name
 * @param made the words after {@code tdd} that make it green
 * @param indexed what has to be in the store before
 * @param given what was red before and stays so: the team gives it up
 * @param broken the file that somebody breaks
 */
public record TeamDay(
    String example, List<String> made, List<String> indexed, List<String> given, String broken) {

  /** One character for each byte, whatever the encoding of an example is. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final String LANG = "maven:org.apache.commons:commons-lang3:3.17.0";

  /** Every example whose build can become green. */
  public static List<TeamDay> all() {
    return List.of(
        alone("store-only", "generate").after(LANG),
        alone("changed-body", "generate").breaking("src/main/java/com/acme/shelf/Shelf.java"),
        alone("broken-build", "fix").breaking("src/main/java/com/acme/till/Receipt.java"),
        asking("multi-class"),
        asking("multi-module", "--test", "TariffTest"),
        asking("junit4"),
        asking("repair-round"),
        asking("legacy8"),
        asking("crowded", "--test", "PriceTagTest")
            .without(
                "src/test/java/com/acme/shop/StockTest.java",
                "src/test/java/com/acme/shop/LoyaltyTest.java",
                "src/test/java/com/acme/shop/TillTest.java"));
  }

  /** That of an example. */
  public static TeamDay of(String example) {
    return all().stream().filter(day -> day.example.equals(example)).findFirst().orElseThrow();
  }

  private static TeamDay alone(String example, String command) {
    List<String> made = List.of(command, "--offline", "--apply", "--json");
    String first = "broken-build changed-body".contains(example) ? "" : firstOf(example);
    return new TeamDay(example, made, List.of(), List.of(), first);
  }

  private static TeamDay asking(String example, String... options) {
    List<String> made = new ArrayList<>(List.of("generate", "--apply", "--json"));
    made.addAll(List.of(options));
    return new TeamDay(example, made, List.of(), List.of(), firstOf(example));
  }

  private static String firstOf(String example) {
    return Solution.of(example).path();
  }

  private TeamDay after(String artifact) {
    return new TeamDay(example, made, List.of(artifact), given, broken);
  }

  private TeamDay without(String... tests) {
    return new TeamDay(example, made, indexed, List.of(tests), broken);
  }

  private TeamDay breaking(String file) {
    return new TeamDay(example, made, indexed, given, file);
  }

  /** Plays it in a clone; every step is asserted. */
  public void play(Path temp) {
    Sandbox sandbox = Sandbox.of(temp, example).git();
    passes(sandbox.tdd().run("init", "--yes", "--hook"));
    for (String artifact : indexed) {
      passes(sandbox.tdd().run("index", artifact));
    }
    becomesGreen(sandbox);
    given.forEach(sandbox::delete);
    commit(sandbox, "Green");
    Cli.Run captured = sandbox.tdd().run("capture", "--json");
    passes(captured);
    check(captured.json().path("commits").size() == 1, captured);

    String right = sandbox.read(broken, BYTES);
    write(sandbox, withoutASemicolon(right));
    commit(sandbox, "Broken");
    Path out = temp.resolve("out");
    Cli.Run red = sandbox.tdd().run("ci", "--mode", "suggest", "--output", out.toString());
    check(red.exit() == 1, red);
    check(Files.exists(out.resolve("redgreen.patch")), red);
    check(
        sandbox.read(broken, BYTES).equals(withoutASemicolon(right)),
        "the tree of the user changed");

    sandbox.git("apply", out.resolve("redgreen.patch").toString());
    passes(sandbox.tdd().run("ci", "--output", out.toString()));
    check(sandbox.read(broken, BYTES).equals(right), "the patch is not what was right before");
    check(sandbox.leftovers().isEmpty(), "a worktree is left");
  }

  private void write(Sandbox sandbox, String text) {
    try {
      Files.write(sandbox.project().resolve(broken), text.getBytes(BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void becomesGreen(Sandbox sandbox) {
    String[] words = made.toArray(String[]::new);
    Cli.Run run;
    if (made.contains("--offline")) {
      run = sandbox.tdd().run(words);
    } else {
      try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(Solution.of(example).answer())) {
        run = sandbox.tdd().asking(endpoint).run(words);
      }
    }
    passes(run);
    check(run.text("outcome").equals("green"), run);
  }

  /** Also where there is no JUnit: a script plays the days too. */
  private static void check(boolean holds, Object what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  private static void passes(Cli.Run run) {
    check(run.exit() == 0, run);
  }

  private static void commit(Sandbox sandbox, String message) {
    sandbox.git("add", "-A");
    sandbox.git(
        "-c", "user.name=Ada", "-c", "user.email=ada@acme.test", "commit", "-q", "-m", message);
  }

  /** The slip of a hurried hand: the end of the last {@code return} is gone. */
  private static String withoutASemicolon(String text) {
    int end = text.indexOf(';', text.lastIndexOf("return "));
    check(end > 0, text);
    return text.substring(0, end) + text.substring(end + 1);
  }

  @Override
  public String toString() {
    return example;
  }
}
