package dev.redgreen.coordinator.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a Maven project begins.
 *
 * @param root directory of the reactor: the topmost pom that lists the one below as a module
 * @param module directory of the nearest pom
 * @param name {@code group:artifact} of the root
 */
public record ProjectLayout(Path root, Path module, String name) {
  private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<\\s]+)\\s*</module>");
  private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");
  private static final Pattern NESTED =
      Pattern.compile(
          "(?s)<(dependencies|dependencyManagement|build|profiles|reporting)>.*?</\\1>");

  /** What a directory is instead of a Maven project. */
  public static final class NotMaven extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotMaven(String message) {
      super(message);
    }
  }

  /**
   * Finds the project that a directory lies in.
   *
   * @throws NotMaven if there is no pom above; the message names a Gradle project as such
   */
  public static ProjectLayout find(Path directory) {
    Path module =
        nearestPom(directory.toAbsolutePath().normalize())
            .orElseThrow(() -> new NotMaven(instead(directory)));
    Path root = module;
    for (Path up = module.getParent(); up != null; up = up.getParent()) {
      if (Files.isRegularFile(up.resolve("pom.xml")) && lists(up, root)) {
        root = up;
      }
    }
    return new ProjectLayout(root, module, name(root));
  }

  private static Optional<Path> nearestPom(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("pom.xml"))) {
        return Optional.of(at);
      }
      if (isGradle(at) || Files.exists(at.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isGradle(Path directory) {
    return Files.exists(directory.resolve("build.gradle"))
        || Files.exists(directory.resolve("build.gradle.kts"))
        || Files.exists(directory.resolve("settings.gradle"))
        || Files.exists(directory.resolve("settings.gradle.kts"));
  }

  private static String instead(Path directory) {
    for (Path at = directory.toAbsolutePath(); at != null; at = at.getParent()) {
      if (isGradle(at)) {
        return at + " is a Gradle project; tdd works on Maven projects (a pom.xml is needed)";
      }
    }
    return "no Maven project: neither "
        + directory
        + " nor a directory above it has a pom.xml; give one by --project";
  }

  private static boolean lists(Path parent, Path child) {
    List<String> modules = new ArrayList<>();
    Matcher matcher = MODULE.matcher(text(parent.resolve("pom.xml")));
    while (matcher.find()) {
      modules.add(matcher.group(1));
    }
    return modules.stream()
        .map(name -> parent.resolve(name).normalize())
        .anyMatch(path -> path.equals(child) || path.equals(child.resolve("pom.xml")));
  }

  private static String name(Path root) {
    String pom = text(root.resolve("pom.xml"));
    String own = NESTED.matcher(PARENT.matcher(pom).replaceAll("")).replaceAll("");
    Matcher parent = PARENT.matcher(pom);
    String inherited = parent.find() ? parent.group() : "";
    String group = element(own, "groupId").or(() -> element(inherited, "groupId")).orElse("");
    String artifact = element(own, "artifactId").orElse(String.valueOf(root.getFileName()));
    return group.isEmpty() ? artifact : group + ":" + artifact;
  }

  private static Optional<String> element(String xml, String name) {
    Matcher matcher = Pattern.compile("<" + name + ">\\s*([^<\\s]+)\\s*</").matcher(xml);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
