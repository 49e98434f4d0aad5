package dev.redgreen.coordinator.config;

import java.util.stream.Collectors;

/** The file of settings that a new project begins with: every setting, explained and commented. */
public final class StarterConfig {
  private StarterConfig() {}

  /**
   * The text of the file.
   *
   * @param project name of the project
   * @param modules how many modules it has
   */
  public static String text(String project, int modules) {
    String head =
        """
        # Settings of tdd for %s%s. To be committed: everybody who works here shares them.
        # Each line is the default; take the # away to change one. `tdd config list --show-origin`
        # shows what holds. Keys of endpoints never stand here: set TDD_API_KEY in the environment.
        """
            .formatted(project, modules > 1 ? " and its " + modules + " modules" : "");
    return head + tables();
  }

  private static String tables() {
    StringBuilder text = new StringBuilder();
    String table = "";
    for (Setting setting : Setting.ALL) {
      int dot = setting.name().indexOf('.');
      if (!setting.name().substring(0, dot).equals(table)) {
        table = setting.name().substring(0, dot);
        text.append("\n[").append(table).append("]\n");
      }
      String meaning =
          setting.meaning().replaceAll("\\[[^]]*]\\(([^)]*)\\)", "docs/$1").replace("`", "");
      text.append("# ").append(meaning).append('\n');
      text.append("# ").append(setting.name().substring(dot + 1)).append(" = ");
      text.append(setting.toml(setting.fallback())).append('\n');
    }
    return text.toString().lines().collect(Collectors.joining("\n", "", "\n"));
  }
}
