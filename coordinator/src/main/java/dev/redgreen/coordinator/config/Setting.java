package dev.redgreen.coordinator.config;

import dev.redgreen.prompts.gateway.Redactor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A setting that there is.
 *
 * @param name dotted: the table of the file, then the name in it
 * @param type what its value is
 * @param fallback its value where nobody sets it
 * @param variable environment variable that sets it; empty if none does
 * @param meaning for the reference; may be Markdown
 */
public record Setting(String name, Type type, String fallback, String variable, String meaning) {
  private static final Pattern SECRET =
      Pattern.compile("(.*[._-])?(api_?key|key|token|secret|password|passwd|credentials?)");

  /** Every setting, in the order of the reference. */
  public static final List<Setting> ALL =
      List.of(
          new Setting(
              "model.base_url",
              Type.TEXT,
              "https://api.cerebras.ai/v1",
              "TDD_BASE_URL",
              "base address of an OpenAI-compatible endpoint, with `/v1`"),
          new Setting(
              "model.name",
              Type.TEXT,
              "gpt-oss-120b",
              "TDD_MODEL",
              "checked against the endpoint's list when it is refused"),
          number(
              "model.max_completion_tokens",
              "8192",
              "sent with every request: endpoints reserve it"),
          text("model.reasoning_effort", "", "`low`, `medium` or `high`, for models that know it"),
          number(
              "model.prompt_tokens",
              "16384",
              "what a prompt may hold; what is dropped first is in the prompt's notes"),
          flag("model.streaming", "true", "shows tokens while they come"),
          flag("model.cache", "true", "an identical request is answered from disk"),
          text("model.record", "", "directory to write exchanges to"),
          text("model.replay", "", "directory to answer from"),
          number("model.request_timeout_seconds", "120", "for one request"),
          number("model.price_input_per_million", "0", "what `--max-cost` counts with"),
          number("model.price_output_per_million", "0", "what `--max-cost` counts with"),
          text("gate.goal", "test", "the Maven goal that judges"),
          list(
              "patterns.licences",
              "own,jdk,Apache-2.0,MIT,BSD-2-Clause,BSD-3-Clause",
              "code under another licence is not used"),
          list("patterns.spaces", "", "other projects whose code this project may see"),
          text(
              "store.max-size",
              "",
              "size of the store that `tdd patterns prune` keeps to, such as `200M`"),
          text(
              "store.max-age",
              "",
              "time without use after which it takes a pattern out, such as `180d`;"
                  + " see [the store](store.md)"),
          new Setting(
              "store.url",
              Type.TEXT,
              "",
              "TDD_STORE_URL",
              "`sqlite:PATH`, PATH being the absolute directory of `patterns.db`; user's file only"),
          text(
              "embedder.model",
              "bge-small",
              "`bge-small`, `minilm`, `onnx` or `remote`, see [search](search.md);"
                  + " all of `embedder` in the user's file only"),
          text("embedder.path", "", "your own ONNX model"),
          text("embedder.tokenizer", "", "its tokenizer, else `tokenizer.json` beside it"),
          text("embedder.pooling", "mean", "`mean` or `cls`: what it makes one vector with"),
          text("embedder.base_url", "", "an OpenAI-compatible `/embeddings` endpoint, with `/v1`"),
          text("embedder.name", "", "the model of that endpoint"),
          number("embedder.request_timeout_seconds", "60", "for one request to it"),
          new Setting(
              "sandbox.mode",
              Type.TEXT,
              "auto",
              "",
              "`auto`, `require` or `off`, see [verification](verification.md)"),
          list(
              "sandbox.readable", "", "files and directories in the home or `/tmp` that they read"),
          list("sandbox.environment", "", "variables that builds and tests of candidates see"),
          list("snapshot.include", "", "ignored files that the build needs"));

  /** What a value may be. */
  public enum Type {
    /** Any text. */
    TEXT(text -> true, "text"),
    /** A number that is not negative. */
    NUMBER(text -> text.matches("\\d+(\\.\\d+)?"), "a number"),
    /** Yes or no. */
    FLAG(text -> text.matches("true|false"), "true or false"),
    /** Texts, with commas between them. */
    LIST(text -> true, "texts with commas between them");

    private final Predicate<String> test;
    private final String words;

    Type(Predicate<String> test, String words) {
      this.test = test;
      this.words = words;
    }

    /** What a user is told. */
    public String words() {
      return words;
    }
  }

  private static Setting text(String name, String fallback, String meaning) {
    return new Setting(name, Type.TEXT, fallback, "", meaning);
  }

  private static Setting number(String name, String fallback, String meaning) {
    return new Setting(name, Type.NUMBER, fallback, "", meaning);
  }

  private static Setting flag(String name, String fallback, String meaning) {
    return new Setting(name, Type.FLAG, fallback, "", meaning);
  }

  private static Setting list(String name, String fallback, String meaning) {
    return new Setting(name, Type.LIST, fallback, "", meaning);
  }

  /** The setting of a name. */
  public static Optional<Setting> named(String name) {
    return ALL.stream().filter(setting -> setting.name.equals(name)).findFirst();
  }

  /** The names of all. */
  public static List<String> names() {
    return ALL.stream().map(Setting::name).toList();
  }

  /**
   * Whether only the user's own file may hold it. The store belongs to the user and holds code of
   * all projects: a cloned project must not be able to have it sent to an embedder of its own, or
   * to put another one in its place.
   */
  public static boolean isUserOnly(String name) {
    return name.startsWith("embedder.") || name.equals("store.url");
  }

  /** Whether a name is that of a secret, which no file may hold. */
  public static boolean isSecret(String name) {
    return SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** A value as it may be shown: whatever looks like a secret in it is not. */
  public static String shown(String value) {
    return new Redactor(List.of()).redact(value.replaceAll("(://)[^/@\\s]*@", "$1***@"));
  }

  /** Whether a value is one of the setting's type. */
  public boolean takes(String value) {
    return type.test.test(value);
  }

  /** Whether two values of the setting mean the same. */
  boolean same(String one, String other) {
    return switch (type) {
      case NUMBER -> Double.parseDouble(one) == Double.parseDouble(other);
      case LIST -> one.equals(String.join(",", other.strip().split("\\s*,\\s*")));
      default -> one.equals(other);
    };
  }

  /** A value as TOML. */
  String toml(String value) {
    return switch (type) {
      case NUMBER, FLAG -> value;
      case TEXT -> quoted(value);
      case LIST ->
          value.isBlank()
              ? "[]"
              : List.of(value.strip().split("\\s*,\\s*")).stream()
                  .map(Setting::quoted)
                  .collect(Collectors.joining(", ", "[", "]"));
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        default -> {
          if (c < ' ' || c == 0x7f) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
