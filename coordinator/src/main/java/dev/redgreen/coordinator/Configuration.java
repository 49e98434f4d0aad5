package dev.redgreen.coordinator;

import dev.redgreen.coordinator.config.ConfigFile;
import dev.redgreen.coordinator.config.ConfigTrouble;
import dev.redgreen.coordinator.config.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The use cases of {@code tdd config}: values are shown without what looks like a secret. */
public final class Configuration {
  private final Settings settings;
  private final Path root;
  private final Map<String, String> environment;

  /**
   * The configuration of a project.
   *
   * @param root directory that holds {@code .tdd}
   */
  public Configuration(Settings settings, Path root, Map<String, String> environment) {
    this.settings = settings;
    this.root = root;
    this.environment = environment;
  }

  /** Every setting with its value. */
  public List<Settings.Value> list() {
    return Setting.ALL.stream().map(setting -> shown(setting.name())).toList();
  }

  /**
   * One setting.
   *
   * @throws WrongUsage if there is no such setting
   */
  public Settings.Value get(String name) {
    return shown(known(name).name());
  }

  private Settings.Value shown(String name) {
    Settings.Value value = settings.value(name);
    return new Settings.Value(name, Setting.shown(value.value()), value.origin(), value.place());
  }

  /**
   * Writes a setting into a file.
   *
   * @param user whether into the user's file instead of the project's
   * @return the value as it is in the file now
   * @throws WrongUsage if there is no such setting, it does not take the value, or is a secret
   */
  public Settings.Value set(String name, String value, boolean user) {
    if (Setting.isSecret(name)) {
      throw new WrongUsage(
          name + " is a secret, which no file may hold; set TDD_API_KEY in the environment");
    }
    Setting setting = known(name);
    if (!user && Setting.isUserOnly(name)) {
      throw new WrongUsage(name + " concerns the store of all projects; set it with --user");
    }
    ConfigFile file =
        user
            ? ConfigFile.ofUser(environment)
                .orElseThrow(() -> new WrongUsage("neither XDG_CONFIG_HOME nor HOME is set"))
            : ConfigFile.ofProject(root);
    try {
      file.set(setting, value);
    } catch (ConfigTrouble e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
    return new Settings.Value(name, value, user ? "user" : "project", file.file().toString());
  }

  private static Setting known(String name) {
    return Setting.named(name)
        .orElseThrow(
            () -> new WrongUsage("there is no setting " + name + "; known: " + Setting.names()));
  }
}
