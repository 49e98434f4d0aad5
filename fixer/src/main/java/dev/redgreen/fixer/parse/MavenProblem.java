package dev.redgreen.fixer.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A class of failures that Maven itself reports.
 *
 * @param code what {@code BuildFailure} calls it
 * @param environment whether the machine is to blame, so that no change of the project helps
 * @param pattern what its message contains
 */
record MavenProblem(String code, boolean environment, Pattern pattern) {

  /** In the order of trial: why something could not be had comes before what it was. */
  private static final List<MavenProblem> KNOWN =
      List.of(
          machine("maven.disk-full", "No space left on device|Disk quota exceeded"),
          machine(
              "maven.no-jdk",
              "No compiler is provided in this environment|JAVA_HOME (?:environment variable )?is"
                  + " (?:not defined correctly|set to an invalid)|The JAVA_HOME environment"
                  + " variable|Unable to locate the Javac Compiler|No JDK|Cannot find matching"
                  + " toolchain|No toolchain"),
          machine(
              "maven.out-of-memory",
              "OutOfMemoryError|Java heap space|Cannot allocate memory|insufficient memory"),
          machine(
              "maven.jvm",
              "Error occurred during initialization of VM|Could not create the Java Virtual Machine"
                  + "|Unrecognized VM option|Invalid maximum heap size"),
          machine(
              "maven.local-repository",
              "Could not create local repository|LocalRepositoryNotAccessible"),
          machine("maven.offline", "in offline mode and the artifact|has not been downloaded from"),
          machine("maven.blocked-mirror", "maven-default-http-blocker|Blocked mirror"),
          machine(
              "maven.unauthorised",
              "status code: 40[137]|Not authorized|Authentication failed|401 Unauthorized"
                  + "|403 Forbidden"),
          machine(
              "maven.network",
              "Connection (?:refused|reset|timed out)|Connect(?:ion)? to \\S+ .*failed"
                  + "|UnknownHostException|Unknown host|No such host|Name or service not known"
                  + "|Temporary failure in name resolution|No route to host|Network is unreachable"
                  + "|Read timed out|PKIX path building|SSLHandshake|handshake_failure"
                  + "|status code: 5\\d\\d|[Tt]ransfer failed for"),
          machine(
              "maven.permission",
              "Permission denied|AccessDeniedException|Read-only file system"
                  + "|Operation not permitted"),
          machine(
              "maven.wrong-jdk",
              "Unsupported class file major version|UnsupportedClassVersionError"
                  + "|has been compiled by a more recent version"),
          machine(
              "maven.enforcer",
              "(?s)maven-enforcer-plugin.*(?:RequireJavaVersion|RequireJavaVendor"
                  + "|RequireMavenVersion|RequireOS|RequireEnvironmentVariable)"),
          machine(
              "maven.missing-program",
              "Cannot run program .*error=2,|The specified executable .* does not exist"
                  + "|env: .*No such file or directory"),
          machine("maven.port-in-use", "Address already in use|EADDRINUSE"),
          machine(
              "maven.system-limit", "Too many open files|unable to create (?:new )?native thread"),
          machine(
              "maven.no-docker",
              "Could not find a valid Docker environment|Cannot connect to the Docker daemon"
                  + "|No <dockerHost> given"),
          machine("maven.no-signing-key", "gpg: (?:signing failed|no default secret key)"),
          project("maven.pom-unparsable", "Non-parseable POM|Malformed POM|Non-readable POM"),
          project("maven.parent-not-found", "Non-resolvable parent POM"),
          project("maven.import-not-found", "Non-resolvable import POM"),
          project("maven.missing-version", "'[\\w.]*version' for \\S+ is missing"),
          project("maven.module-missing", "Child module .* does not exist"),
          project("maven.cyclic", "cyclic reference|contains a cycle"),
          project(
              "maven.plugin-not-found",
              "Plugin \\S+ or one of its dependencies could not be resolved"
                  + "|Error resolving version for plugin|Unresolveable build extension"),
          project(
              "maven.dependency-not-found",
              "Could not find artifact|Could not resolve dependencies"
                  + "|artifacts could not be resolved|No versions available for"
                  + "|ArtifactsNotFoundException|required artifacts? (?:is|are) missing"),
          project(
              "maven.source-level",
              "(?:Source|Target) option \\S+ is no longer supported|invalid (?:source|target)"
                  + " release|release version \\S+ not supported|invalid flag: --release"
                  + "|source release \\S+ requires target release|source value \\S+ is obsolete"),
          project("maven.warnings-as-errors", "warnings found and -Werror specified"),
          project("maven.annotation-processor", "Annotation processor '?[^']*'? not found"),
          project(
              "maven.no-tests",
              "No tests were executed|No tests matching pattern|No tests to run!|failIfNoTests"),
          project("maven.tests-timeout", "There was a timeout or other error in the fork"),
          project(
              "maven.fork-crashed",
              "forked VM terminated without|The fork(?:ed)? (?:VM|JVM|process) (?:crashed|terminated)"
                  + "|Error occurred in starting fork|ExecutionException The forked VM"),
          project("maven.no-pom", "there is no POM in this directory|The specified POM"),
          project(
              "maven.arguments",
              "Unknown lifecycle phase|No plugin found for prefix|Could not find goal"
                  + "|Unable to parse command line|Unrecognized option"
                  + "|Could not find the selected project in the reactor|No goals have been"
                  + " specified"),
          project("maven.enforcer", "maven-enforcer-plugin"),
          project("maven.invalid-pom", "^'[\\w.()':]+' |^Malformed|must be unique"));

  private static final Pattern PLUGIN =
      Pattern.compile("^Failed to execute goal [\\w.-]+:(?<plugin>[\\w.-]+):");

  private static MavenProblem machine(String code, String regex) {
    return new MavenProblem(code, true, Pattern.compile(regex));
  }

  private static MavenProblem project(String code, String regex) {
    return new MavenProblem(code, false, Pattern.compile(regex));
  }

  /** The class that a message belongs to, whoever wrote it. */
  static Optional<MavenProblem> of(String message) {
    Optional<MavenProblem> known =
        KNOWN.stream().filter(problem -> problem.pattern.matcher(message).find()).findFirst();
    return known.or(() -> plugin(message));
  }

  private static Optional<MavenProblem> plugin(String message) {
    return Optional.of(PLUGIN.matcher(message))
        .filter(matcher -> matcher.find())
        .map(matcher -> new MavenProblem("maven." + matcher.group("plugin"), false, PLUGIN));
  }
}
