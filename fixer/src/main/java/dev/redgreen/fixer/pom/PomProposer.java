package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.rules.Repair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Proposes what is known to help against failures that come from a build file. */
public final class PomProposer implements Proposer {
  private static final int MOST = 8;

  private final LocalRepository repository;
  private final int running;

  /**
   * A proposer.
   *
   * @param repository what Maven has on this machine
   * @param running feature version of the JDK that builds
   */
  public PomProposer(LocalRepository repository, int running) {
    this.repository = repository;
    this.running = running;
  }

  @Override
  public String rung() {
    return "rule";
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    Poms poms = Poms.of(attempt.tree(), attempt.task().module().root());
    List<PomRule> rules =
        List.of(
            new ReleaseRule(running),
            new DependencyRule(repository),
            new DuplicateRule(),
            new PackageRule(repository, attempt.tree()));
    Set<String> known = new HashSet<>();
    attempt.tried().forEach(tried -> known.add(tried.fix().patch().toString()));
    return attempt.failures().stream()
        .flatMap(
            failure ->
                rules.stream()
                    .flatMap(rule -> rule.repairs(failure, poms))
                    .map(repair -> fix(failure, repair)))
        .filter(fix -> known.add(fix.patch().toString()))
        .limit(MOST);
  }

  private Fix fix(Failure failure, Repair repair) {
    return new Fix(
        repair.patch(),
        rung(),
        failure.kind(),
        repair.why(),
        repair.standing(),
        List.of(),
        "this changes the build file");
  }
}
