package dev.redgreen.coordinator.ci;

import dev.redgreen.fixer.Failure;
import java.util.Map;

/**
 * What a kind of failure means and what to do about it, one sentence each.
 *
 * @param meaning what it means; empty if the build says it well enough
 * @param remedy what to do; empty if only the code can tell
 */
record Advice(String meaning, String remedy) {
  private static final Map<String, Advice> BY_CODE =
      Map.ofEntries(
          known(
              "maven.network",
              "A repository could not be reached from this machine.",
              "Run the step again, or check network, proxy and mirrors of the runner; cache the local"
                  + " repository."),
          known(
              "maven.offline",
              "Something was never downloaded, and Maven may not use the network.",
              "Restore the cache of the local repository, or let the step use the network."),
          known(
              "maven.unauthorised",
              "A repository refused the credentials of this machine.",
              "Check the servers in the settings of the runner; pull requests from forks have no"
                  + " secrets."),
          known(
              "maven.blocked-mirror",
              "Maven blocks repositories that are reached by plain HTTP.",
              "Name the repository by HTTPS, or a mirror for it in the settings of the runner."),
          known(
              "maven.disk-full",
              "The disk of this machine is full.",
              "Give the runner more room, or clear its caches."),
          known(
              "maven.disk",
              "This machine could not read or write a file of the build.",
              "Check the disk and the permissions of the runner."),
          known(
              "maven.permission",
              "This machine may not read or write what the build needs.",
              "Check who owns the workspace and the local repository of the runner."),
          known(
              "maven.local-repository",
              "Maven's local repository cannot be written.",
              "Check who owns it, or choose another by -Dmaven.repo.local."),
          known(
              "maven.no-jdk",
              "The JDK or the toolchain that the build asks for is not on this machine.",
              "Install it on the runner, and set JAVA_HOME or toolchains.xml."),
          known(
              "maven.jdk-too-old",
              "The project is for a newer Java than this machine has.",
              "Choose a newer JDK for the step."),
          known(
              "maven.wrong-jdk",
              "Something was compiled for a newer Java than this machine runs.",
              "Choose a newer JDK for the step."),
          known(
              "maven.out-of-memory",
              "The memory of this machine or of its JVM did not suffice.",
              "Give the runner more memory, or raise -Xmx in MAVEN_OPTS or in argLine."),
          known(
              "maven.jvm",
              "A JVM could not start with the options that it was given.",
              "Check MAVEN_OPTS, .mvn/jvm.config and argLine."),
          known(
              "maven.killed",
              "Something outside of the build ended it.",
              "Check memory and time limits of the runner."),
          known(
              "maven.cannot-start",
              "Maven could not be started.",
              "Install Maven 3.8 or newer on the runner, or commit the Maven wrapper."),
          known(
              "maven.enforcer",
              "A rule of the enforcer plugin is broken.",
              "Read what the rule asks for; it stands in the pom."),
          known(
              "maven.missing-program",
              "A program that the build calls is not on this machine.",
              "Install it on the runner."),
          known(
              "maven.deadline",
              "The build did not end in its time.",
              "Look for a test that hangs, or raise --build-timeout."),
          known(
              "maven.dependency-not-found",
              "No repository that answers has this artifact.",
              "Check group, artifact and version, and whether it was ever deployed."),
          known(
              "maven.parent-not-found",
              "The parent pom is in no repository that answers.",
              "Check its version and relativePath, and whether it was ever deployed."),
          known(
              "maven.plugin-not-found",
              "A plugin is in no repository that answers.",
              "Check its version, and pluginRepositories."),
          known(
              "maven.tests-not-run",
              "The build is green although none of its tests ran.",
              "Check the version of Surefire and the names of the test classes."),
          known(
              "maven.no-tests",
              "No test matched what the build asked for.",
              "Check -Dtest, groups and the names of the test classes."),
          known(
              "maven.fork-crashed",
              "The JVM of the tests ended before they did.",
              "Look for System.exit, native code and memory in the test that ran last."),
          known(
              "maven.unknown",
              "The build ended without a reason that is known here.",
              "Read the end of its log."),
          known(
              "sandbox.wants-more",
              "Tests need something that the sandbox does not allow.",
              "Use --sandbox off on a runner of its own, or name it under [sandbox]."),
          known(
              "redgreen.cannot-build",
              "Nothing can be built on this machine.",
              "`tdd doctor` says what it lacks."));

  private static final Advice FLAKY =
      new Advice(
          "The test failed, and passed when it was run once more.",
          "Make it deterministic; no change of the code under test can.");

  private static final Advice NOTHING = new Advice("", "");

  private static Map.Entry<String, Advice> known(String code, String meaning, String remedy) {
    return Map.entry(code, new Advice(meaning, remedy));
  }

  static Advice on(Failure failure, About about) {
    return about == About.FLAKY ? FLAKY : BY_CODE.getOrDefault(failure.kind(), NOTHING);
  }
}
