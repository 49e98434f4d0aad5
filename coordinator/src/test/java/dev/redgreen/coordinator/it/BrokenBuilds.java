package dev.redgreen.coordinator.it;

import static dev.redgreen.coordinator.it.BrokenBuild.of;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

/** Builds that fail, each example broken in another way, and machines that are. */
public final class BrokenBuilds {
  private static final String TEST = "src/test/java/com/acme/party/GuestTest.java";
  private static final String[] OTHER_SETTINGS = {"test", "-s", "settings.xml"};

  /** Nothing listens there. */
  private static final String NO_NETWORK = "http://127.0.0.1:9/";

  private BrokenBuilds() {}

  /** All of them. */
  public static List<BrokenBuild> all() {
    return List.of(
        of("an import, names, a semicolon", "broken-build", "compilation", "compiler.err.expected")
            .thatIsMended(),
        of("a misspelt variable", "junit4", "compilation", "compiler.err.cant.resolve.location")
            .by(replacing(Solution.of("junit4").path(), "NUMERALS[", "NUMERAL["))
            .thatIsMended(),
        of("a missing member", "legacy8", "compilation", "compiler.err.cant.resolve.location.args")
            .unsolved(),
        of("a missing class", "store-only", "compilation", "compiler.err.cant.resolve.location")
            .unsolved(),
        of("a missing return", "multi-class", "compilation", "compiler.err.missing.ret.stmt")
            .by(
                sandbox ->
                    sandbox.write(
                        "src/main/java/com/acme/billing/Due.java",
                        "package com.acme.billing;\n\nclass Due {\n  int days() {\n  }\n}\n"))
            .thatIsMended(),
        of("no dependency on a module", "multi-module", "compilation", "compiler.err.doesnt.exist")
            .by(
                sandbox ->
                    sandbox.write(
                        "core/pom.xml",
                        sandbox
                            .read("core/pom.xml")
                            .replaceAll("(?s)\n  <dependencies>.*</dependencies>\n", "")))
            .thatIsMended(),
        of("a wrong value", "changed-body", "test", "test.AssertionFailedError"),
        of(
            "a test class that does not compile",
            "crowded",
            "compilation",
            "compiler.err.cant.resolve.location"),
        of("a tag that is not closed", "repair-round", "build-file", "maven.pom-unparsable")
            .by(pom("<scope>test</scope>", "<scope>test"))
            .thatIsMended(),
        of("a misspelt phase", "repair-round", "build-file", "maven.arguments").asking("tset"),
        of("no test for -Dtest", "repair-round", "no-tests", "maven.no-tests")
            .asking("test", "-Dtest=Nobody"),
        of("a version nobody has", "repair-round", "dependency", "maven.dependency-not-found")
            .by(dependency("com.acme:cutlery:9.9"))
            .by(mirror(""))
            .asking(OTHER_SETTINGS),
        of("a parent nobody has", "repair-round", "dependency", "maven.parent-not-found")
            .by(pom("  <groupId>com.acme</groupId>\n  <art", parent() + "  <art"))
            .by(mirror(""))
            .asking(OTHER_SETTINGS),
        of("a plugin nobody has", "repair-round", "plugin", "maven.plugin-not-found")
            .by(plugin("dishes-maven-plugin", "9.9", "<goals><goal>wash</goal></goals>"))
            .by(mirror(""))
            .asking(OTHER_SETTINGS),
        of("a rule of the enforcer", "repair-round", "policy", "maven.enforcer")
            .by(enforcing("<requireProperty><property>approved</property></requireProperty>")),
        of("a JVM of tests that halts", "repair-round", "tests-crashed", "maven.fork-crashed")
            .by(testing("Runtime.getRuntime().halt(1);")),
        of("a test that hangs", "repair-round", "timeout", "maven.deadline")
            .by(testing("Thread.sleep(600_000);"))
            .given("--build-timeout", "20s"),
        of("no network", "repair-round", "environment", "maven.network")
            .by(dependency("com.acme:cutlery:9.9"))
            .by(mirror(NO_NETWORK))
            .asking(OTHER_SETTINGS),
        of(
                "a local repository nobody may write",
                "repair-round",
                "environment",
                "maven.local-repository")
            .asking("test", "-Dmaven.repo.local=/proc/redgreen"),
        of("a newer JDK", "repair-round", "environment", "maven.jdk-too-old")
            .by(pom("release>17<", "release>99<")),
        of("a toolchain that is not there", "repair-round", "environment", "maven.no-jdk")
            .by(
                plugin(
                    "maven-toolchains-plugin",
                    "3.2.0",
                    "<goals><goal>toolchain</goal></goals><configuration><toolchains><jdk>"
                        + "<version>99</version></jdk></toolchains></configuration>")),
        of("a JDK that the enforcer wants", "repair-round", "environment", "maven.enforcer")
            .by(enforcing("<requireJavaVersion><version>[99,)</version></requireJavaVersion>")),
        of("no memory for Maven", "repair-round", "environment", "maven.out-of-memory")
            .where("MAVEN_OPTS", "-Xmx12m -XX:+UseSerialGC"),
        of("an option no JVM knows", "repair-round", "environment", "maven.jvm")
            .where("MAVEN_OPTS", "-XX:+UseNothing"));
  }

  /** The one of a name. */
  public static BrokenBuild named(String name) {
    return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** A test with this statement. */
  private static Consumer<Sandbox> testing(String statement) {
    return sandbox ->
        sandbox.write(
            TEST,
            """
            package com.acme.party;

            import org.junit.jupiter.api.Test;

            class GuestTest {
              @Test
              void arrives() throws Exception {
                %s
              }
            }
            """
                .formatted(statement));
  }

  private static Consumer<Sandbox> replacing(String file, String right, String wrong) {
    return sandbox -> {
      String text = sandbox.read(file);
      if (!text.contains(right)) {
        throw new AssertionError(right + " is not in " + file + ":\n" + text);
      }
      sandbox.write(file, text.replace(right, wrong));
    };
  }

  private static Consumer<Sandbox> pom(String right, String wrong) {
    return replacing("pom.xml", right, wrong);
  }

  private static String parent() {
    return """
      <parent>
        <groupId>com.acme</groupId>
        <artifactId>household</artifactId>
        <version>9.9</version>
      </parent>
    """;
  }

  private static Consumer<Sandbox> plugin(String artifact, String version, String execution) {
    String group = artifact.startsWith("maven-") ? "org.apache.maven.plugins" : "com.acme";
    return pom(
        "<plugins>",
        """
        <plugins>
              <plugin>
                <groupId>%s</groupId>
                <artifactId>%s</artifactId>
                <version>%s</version>
                <executions>
                  <execution>
                    <phase>validate</phase>
                    %s
                  </execution>
                </executions>
              </plugin>\
        """
            .formatted(group, artifact, version, execution));
  }

  private static Consumer<Sandbox> enforcing(String rule) {
    return plugin(
        "maven-enforcer-plugin",
        "3.6.2",
        "<goals><goal>enforce</goal></goals><configuration><rules>"
            + rule
            + "</rules></configuration>");
  }

  private static Consumer<Sandbox> dependency(String coordinates) {
    String[] parts = coordinates.split(":");
    return pom(
        "<dependencies>",
        ("<dependencies>\n<dependency><groupId>%s</groupId><artifactId>%s</artifactId>"
                + "<version>%s</version></dependency>")
            .formatted(parts[0], parts[1], parts[2]));
  }

  /**
   * Settings by which every repository is at one address.
   *
   * @param address empty for a repository that has nothing
   */
  private static Consumer<Sandbox> mirror(String address) {
    return sandbox -> {
      String url = address.isEmpty() ? nothing(sandbox) : address;
      sandbox.write(
          "settings.xml",
          "<settings>\n  <mirrors>\n    <mirror>\n      <id>only</id>\n"
              + "      <mirrorOf>*</mirrorOf>\n      <url>"
              + url
              + "</url>\n    </mirror>\n  </mirrors>\n</settings>\n");
    };
  }

  private static String nothing(Sandbox sandbox) {
    try {
      return Files.createDirectories(sandbox.root().resolve("repository")).toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
