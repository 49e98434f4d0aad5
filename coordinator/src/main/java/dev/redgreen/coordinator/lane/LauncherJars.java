package dev.redgreen.coordinator.lane;

import dev.redgreen.worker.Setup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a module's own test class path lacks to be run: the launcher and, where the project names
 * only the API, the engine, of exactly the project's versions. They lie in the same local
 * repository, because surefire fetched them there.
 *
 * @param engine what runs the tests
 * @param added jars to append to the class path
 * @param trouble why only Maven can run these tests, as a clause; empty if the lane can
 */
record LauncherJars(Setup.Engine engine, List<Path> added, String trouble) {
  private static final String PLATFORM = "org/junit/platform/";
  private static final String LAUNCHER = "junit-platform-launcher";
  private static final String ENGINE = "junit-platform-engine";
  private static final String COMMONS = "junit-platform-commons";
  private static final String JUPITER_API = "junit-jupiter-api";
  private static final String JUPITER_ENGINE = "junit-jupiter-engine";

  /** Versions in which listeners are made known otherwise. */
  private static final Pattern FORMER_TESTNG =
      Pattern.compile("[1-5]\\.|6\\.(\\d|1[0-3])(\\.|$|-)");

  LauncherJars {
    added = List.copyOf(added);
  }

  /**
   * Looks at the names of the jars on a class path and at their neighbours, in the order in which
   * surefire does: the platform, TestNG, JUnit 4.
   */
  static LauncherJars of(List<Path> classpath) {
    Optional<Jar> platform = Jar.find(classpath, ENGINE).or(() -> Jar.find(classpath, COMMONS));
    if (platform.isPresent()) {
      return platform(classpath, platform.get());
    }
    Optional<Jar> testng = Jar.find(classpath, "testng");
    Optional<Jar> junit =
        Stream.of("junit", "junit-dep")
            .flatMap(artifact -> Jar.find(classpath, artifact).stream())
            .findFirst();
    if (testng.isPresent() && junit.isPresent()) {
      return maven("JUnit and TestNG are both on its test class path");
    }
    return testng
        .map(LauncherJars::testng)
        .or(() -> junit.map(LauncherJars::core))
        .orElseGet(() -> maven("no JUnit or TestNG is on its test class path"));
  }

  private static LauncherJars testng(Jar testng) {
    return FORMER_TESTNG.matcher(testng.version).lookingAt()
        ? maven("TestNG " + testng.version + " is older than 6.14")
        : new LauncherJars(Setup.Engine.TESTNG, List.of(), "");
  }

  private static LauncherJars core(Jar junit) {
    return junit.version.startsWith("4.")
        ? new LauncherJars(Setup.Engine.JUNIT4, List.of(), "")
        : maven("JUnit " + junit.version + " has no core that selects tests");
  }

  private static LauncherJars platform(List<Path> classpath, Jar platform) {
    List<Jar> needed = new ArrayList<>();
    Jar.find(classpath, JUPITER_API)
        .filter(api -> Jar.find(classpath, JUPITER_ENGINE).isEmpty())
        .ifPresent(api -> needed.add(api.sibling("org/junit/jupiter/", JUPITER_ENGINE)));
    for (String artifact : List.of(ENGINE, LAUNCHER)) {
      if (Jar.find(classpath, artifact).isEmpty()) {
        needed.add(platform.sibling(PLATFORM, artifact));
      }
    }
    return needed.stream()
        .filter(jar -> !Files.isRegularFile(jar.path))
        .findFirst()
        .map(missing -> maven(missing.path.getFileName() + " is not in the local repository"))
        .orElseGet(() -> platform(needed.stream().map(Jar::path).toList()));
  }

  /** The platform with these jars. */
  static LauncherJars platform(List<Path> added) {
    return new LauncherJars(Setup.Engine.PLATFORM, added, "");
  }

  private static LauncherJars maven(String why) {
    return new LauncherJars(Setup.Engine.PLATFORM, List.of(), why);
  }

  /**
   * A jar in a local repository: {@code REPOSITORY/group/ARTIFACT/VERSION/ARTIFACT-VERSION.jar}.
   */
  private record Jar(Path path, String version) {

    static Optional<Jar> find(List<Path> classpath, String artifact) {
      String name = artifact + "-";
      return classpath.stream()
          .filter(path -> file(path).matches("\\Q" + name + "\\E\\d.*\\.jar"))
          .findFirst()
          .map(path -> new Jar(path, file(path).substring(name.length(), file(path).length() - 4)));
    }

    private static String file(Path path) {
      return String.valueOf(path.getFileName());
    }

    Jar sibling(String group, String artifact) {
      Path base = path.toAbsolutePath();
      int names = base.getNameCount();
      // Group directories, artifact, version, file: both groups are three names deep.
      Path repository = base.getRoot().resolve(base.subpath(0, Math.max(1, names - 6)));
      return new Jar(
          repository.resolve(
              group + artifact + "/" + version + "/" + artifact + "-" + version + ".jar"),
          version);
    }
  }
}
