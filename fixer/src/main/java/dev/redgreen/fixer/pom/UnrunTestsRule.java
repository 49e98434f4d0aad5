package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.pom.LocalRepository.Artifact;
import dev.redgreen.fixer.rules.Repair;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** JUnit 5 tests that nothing runs: Surefire is too old to know them, or no engine is there. */
final class UnrunTestsRule implements PomRule {
  private static final Set<String> CODES = Set.of("maven.tests-not-run", "maven.no-tests");
  private static final String JUPITER = "org.junit.jupiter";

  /** The first Surefire that runs the JUnit Platform. */
  private static final PluginVersion KNOWS_PLATFORM =
      new PluginVersion("maven-surefire-plugin", "2.22.0");

  private final LocalRepository repository;

  UnrunTestsRule(LocalRepository repository) {
    this.repository = repository;
  }

  @Override
  public Stream<Repair> repairs(Failure failure, Poms poms) {
    if (!CODES.contains(failure.kind()) || !declares(poms, JUPITER)) {
      return Stream.of();
    }
    return Stream.concat(
        KNOWS_PLATFORM.raised(
            poms, repository, "Surefire is too old to run JUnit 5: it passed over all tests"),
        engine(poms));
  }

  private static boolean declares(Poms poms, String group) {
    return poms.all().stream()
        .flatMap(pom -> pom.project().all())
        .filter(element -> element.name().equals("dependency"))
        .anyMatch(element -> poms.resolved(element.textOf("groupId")).equals(group));
  }

  /** The API alone compiles tests; it takes an engine to run them. */
  private static Stream<Repair> engine(Poms poms) {
    boolean present =
        Stream.of("junit-jupiter", "junit-jupiter-engine")
            .anyMatch(name -> !poms.with("dependency", JUPITER, name).isEmpty());
    return present
        ? Stream.of()
        : poms.with("dependency", JUPITER, "junit-jupiter-api").stream()
            .filter(api -> api.pom().declares(api.element()))
            .map(UnrunTestsRule::beside);
  }

  private static Repair beside(Poms.Found api) {
    String version = api.element().textOf("version");
    Artifact engine = new Artifact(JUPITER, "junit-jupiter-engine", version);
    return new Repair(
        Patch.of(List.of(NewDependency.test(engine).in(api.pom()))),
        "there is JUnit's API, and no engine that runs the tests",
        Standing.VERIFIED);
  }
}
