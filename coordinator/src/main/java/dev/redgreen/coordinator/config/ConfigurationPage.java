package dev.redgreen.coordinator.config;

import java.util.Map;

/** The reference of the configuration, {@code docs/configuration.md}, made from what there is. */
public final class ConfigurationPage {
  private static final String HEAD =
      """
      # Configuration

      Written by `tdd config list --markdown`; a test compares.

      Strongest first: flags, the environment, `.tdd/config.toml` in the project, and `tdd/config.toml` below
      `$XDG_CONFIG_HOME` (else `~/.config`). A setting that does not exist is an error that names the file.
      `tdd config list --show-origin` shows every value and where it comes from; `tdd config set NAME VALUE`
      writes the project's file, with `--user` the user's, and keeps comments and layout.

      | variable | means |
      |---|---|
      """;

  private static final String TAIL =
      """

      ```toml
      [model]
      base_url = "http://localhost:11434/v1"
      name = "qwen2.5-coder"

      [gate]
      goal = "verify"

      [patterns]
      licences = ["own", "jdk", "Apache-2.0"]
      spaces = ["com.acme:base"]
      ```

      What the rules of a `.gitleaks.toml` in the project's root find is taken out of everything that is sent to a model, beside
      what our own rules find; expressions that Java does not understand are named and left out.
      """;

  /** Flags that are stronger than a setting. */
  private static final Map<String, String> FLAGS =
      Map.of("sandbox.mode", "--sandbox", "gate.goal", "-- GOALS");

  private ConfigurationPage() {}

  /** The page. */
  public static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    Variable.ALL.forEach(
        each ->
            page.append("| ")
                .append(each.names())
                .append(" | ")
                .append(each.meaning())
                .append(" |\n"));
    page.append("\n| setting | default | stronger | means |\n|---|---|---|---|\n");
    Setting.ALL.forEach(setting -> page.append(row(setting)));
    return page.append(TAIL).toString();
  }

  private static String row(Setting setting) {
    String fallback = setting.fallback().isEmpty() ? "none" : "`" + setting.fallback() + "`";
    String flag = FLAGS.getOrDefault(setting.name(), "");
    String stronger = flag.isEmpty() ? setting.variable() : flag;
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            setting.name(),
            fallback.replace(",", ", "),
            stronger.isEmpty() ? "" : "`" + stronger + "`",
            setting.meaning());
  }
}
