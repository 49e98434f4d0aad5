package dev.redgreen.coordinator.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redgreen.prompts.testing.ScriptedEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The command as a user starts it: a process of its own, with a home of its own and nothing of the
 * settings of whoever runs the tests.
 *
 * @param program what starts it
 * @param directory where it is started
 * @param home what {@code TDD_HOME} says
 * @param environment further variables
 * @param input what is typed
 */
public record Cli(
    List<String> program,
    Path directory,
    Path home,
    Map<String, String> environment,
    String input) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> INTERRUPTIBLE = interruptible();

  /** A command without a model, run on the class path of whoever asks. */
  public static Cli in(Path directory, Path home) {
    return new Cli(QuickStart.java(), directory, home, Map.of(), "");
  }

  /** The same on what looks like a JRE: a Java without a compiler. */
  public Cli withoutACompiler() {
    List<String> modules =
        Stream.of("java.se", "jdk.unsupported", "jdk.zipfs", "jdk.crypto.ec", "jdk.random")
            .filter(module -> ModuleFinder.ofSystem().find(module).isPresent())
            .toList();
    List<String> java = new ArrayList<>(program);
    java.add(1, "--limit-modules=" + String.join(",", modules));
    return new Cli(java, directory, home, environment, input);
  }

  /** The same, started by the launcher of a checkout. */
  public Cli launchedFrom(Path checkout) {
    List<String> launcher = List.of(checkout.resolve("scripts/tdd").toString());
    return new Cli(launcher, directory, home, environment, input);
  }

  /** The same with a variable set. */
  public Cli with(String variable, String value) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put(variable, value);
    return new Cli(program, directory, home, more, input);
  }

  /** The same with a model. */
  public Cli asking(ScriptedEndpoint endpoint) {
    return with("TDD_BASE_URL", endpoint.baseUrl()).with("TDD_API_KEY", "scripted-key-1234567890");
  }

  /** The same at a terminal, where somebody types this. */
  public Cli typing(String keys) {
    return new Cli(program, directory, home, environment, keys).with("TDD_TTY", "012");
  }

  /** The same, started elsewhere. */
  public Cli from(Path otherDirectory) {
    return new Cli(program, otherDirectory, home, environment, input);
  }

  /** Runs the command to its end. */
  public Run run(String... arguments) {
    return start(arguments).end();
  }

  /** Starts the command. */
  public Running start(String... arguments) {
    List<String> line = new ArrayList<>(INTERRUPTIBLE);
    line.addAll(program);
    line.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("tdd-out", ".txt");
      ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
      Map<String, String> variables = builder.environment();
      variables.keySet().removeIf(Cli::isOurs);
      variables.put("TDD_HOME", home.toString());
      variables.put("XDG_CONFIG_HOME", home.resolveSibling("config").toString());
      variables.putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).start();
      try (var keyboard = process.getOutputStream()) {
        keyboard.write(input.getBytes(StandardCharsets.UTF_8));
      }
      return new Running(process, out, String.join(" ", arguments));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What lets Ctrl-C reach the command although the tests were started where it is ignored, as
   * behind {@code nohup}; nothing where env cannot do that.
   */
  private static List<String> interruptible() {
    List<String> env = List.of("env", "--default-signal=INT");
    try {
      List<String> probe = new ArrayList<>(env);
      probe.add("true");
      return new ProcessBuilder(probe).start().waitFor() == 0 ? env : List.of();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isOurs(String variable) {
    return variable.toUpperCase(Locale.ROOT).matches("(TDD_|CEREBRAS_|GIT_|MAVEN_|JACOCO).*")
        || variable.equals("COLUMNS");
  }

  /**
   * How a command ended.
   *
   * @param exit exit code
   * @param out standard output
   * @param err standard error
   * @param ms wall time of the whole process
   */
  public record Run(int exit, String out, String err, long ms) {
    /** The one document on standard output. */
    public JsonNode json() {
      try {
        return JSON.readTree(out);
      } catch (IOException e) {
        throw new AssertionError("no JSON on standard output:\n" + this, e);
      }
    }

    /** A field of the document, as text. */
    public String text(String field) {
      return json().path(field).asText();
    }

    /** Time of the stages that fit, in ms. */
    public long milliseconds(Predicate<String> stages) {
      return json().path("durationsMs").properties().stream()
          .filter(entry -> stages.test(entry.getKey()))
          .mapToLong(entry -> entry.getValue().asLong())
          .sum();
    }

    /** A list of the document, one entry a line. */
    public String lines(String field) {
      StringBuilder lines = new StringBuilder();
      json()
          .path(field)
          .forEach(node -> lines.append(node.isValueNode() ? node.asText() : node).append('\n'));
      return lines.toString();
    }

    @Override
    public String toString() {
      return "exit " + exit + "\n--- standard output\n" + out + "\n--- standard error\n" + err;
    }
  }
}
