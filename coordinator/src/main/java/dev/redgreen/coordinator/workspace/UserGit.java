package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * The user's own git settings, of which a snapshot needs one: the file of patterns that are ignored
 * in all repositories.
 *
 * @param configurations configuration files, strongest first
 * @param fallback the ignore file that holds if no configuration names another
 * @param userHome what {@code ~} means
 */
public record UserGit(List<Path> configurations, Optional<Path> fallback, Path userHome) {
  public UserGit {
    configurations = List.copyOf(configurations);
  }

  /** The settings that git would find in an environment. */
  public static UserGit of(Map<String, String> environment, Path userHome) {
    String named = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path xdg = (named.isBlank() ? userHome.resolve(".config") : Path.of(named)).resolve("git");
    return new UserGit(
        List.of(userHome.resolve(".gitconfig"), xdg.resolve("config"), Path.of("/etc/gitconfig")),
        Optional.of(xdg.resolve("ignore")),
        userHome);
  }

  /** No settings. */
  public static UserGit none() {
    return new UserGit(List.of(), Optional.empty(), Path.of("/"));
  }

  /** Ignore rules that hold in all repositories; empty if there are none. */
  String ignores(Optional<Path> repositoryConfiguration) {
    List<Path> files = new ArrayList<>();
    repositoryConfiguration.ifPresent(files::add);
    files.addAll(configurations);
    Optional<Path> named = files.stream().flatMap(file -> excludesFile(file).stream()).findFirst();
    return named.or(() -> fallback).map(UserGit::read).orElse("");
  }

  private Optional<Path> excludesFile(Path configuration) {
    Config config = new Config();
    try {
      config.fromText(read(configuration));
    } catch (ConfigInvalidException e) {
      return Optional.empty(); // git itself will tell the user
    }
    return Optional.ofNullable(config.getString("core", null, "excludesFile"))
        .map(
            value ->
                value.startsWith("~/") ? userHome.resolve(value.substring(2)) : Path.of(value));
  }

  private static String read(Path file) {
    try {
      return Files.isReadable(file) && Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
