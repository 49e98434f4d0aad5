package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where Maven keeps what it has downloaded. */
public final class RepositoryPath {
  private static final Pattern OPTION =
      Pattern.compile("-Dmaven\\.repo\\.local=(?:\"([^\"]*)\"|(\\S+))");

  private static final Pattern SETTING =
      Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");

  private RepositoryPath() {}

  /**
   * The local repository: what {@code maven.repo.local} says in the project's {@code .mvn} or in
   * {@code MAVEN_OPTS}, else the user's settings, else the directory in the home.
   *
   * @param environment variables that Maven will see
   * @param root directory whose {@code .mvn} holds
   * @param home the user's home
   */
  public static Path of(Map<String, String> environment, Path root, Path home) {
    return Stream.of(
            text(root.resolve(".mvn/maven.config")),
            text(root.resolve(".mvn/jvm.config")),
            environment.getOrDefault("MAVEN_OPTS", ""))
        .flatMap(options -> option(options).stream())
        .findFirst()
        .map(root::resolve)
        .or(() -> inSettings(home))
        .orElseGet(() -> home.resolve(".m2/repository"));
  }

  private static Optional<String> option(String options) {
    Matcher named = OPTION.matcher(options);
    return named.find()
        ? Optional.ofNullable(named.group(1)).or(() -> Optional.of(named.group(2)))
        : Optional.empty();
  }

  /** What the user's settings name; the file that Maven comes with names one in a comment. */
  public static Optional<Path> inSettings(Path home) {
    String settings = text(home.resolve(".m2/settings.xml")).replaceAll("(?s)<!--.*?-->", "");
    Matcher named = SETTING.matcher(settings);
    return named.find()
        ? Optional.of(Path.of(named.group(1).replace("${user.home}", home.toString())))
        : Optional.empty();
  }

  /** Maven will say what it thinks of a file that cannot be read. */
  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
