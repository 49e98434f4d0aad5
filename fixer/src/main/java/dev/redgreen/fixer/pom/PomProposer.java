package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Lazily;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.rules.Repair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Proposes what is known to help against failures that come from a build file. */
public final class PomProposer implements Proposer {
  /**
   * Codes of failures that the machine is blamed for, and that another pom may go around: an
   * artifact that cannot be had, a release that this JDK does not know.
   */
  public static final Set<String> AROUND_THE_MACHINE =
      Set.of(
          "maven.offline",
          "maven.network",
          "maven.unauthorised",
          "maven.jdk-too-old",
          "maven.wrong-jdk");

  private static final int MOST = 8;

  private final Function<Attempt, List<PomRule>> rules;

  private PomProposer(Function<Attempt, List<PomRule>> rules) {
    this.rules = rules;
  }

  /**
   * A proposer.
   *
   * @param repository what Maven has on this machine
   * @param running feature version of the JDK that builds
   */
  public PomProposer(LocalRepository repository, int running) {
    this(
        attempt ->
            List.of(
                new SyntaxRule(attempt.tree()),
                new ReleaseRule(repository, running),
                new LanguageLevelRule(running, attempt.failures()),
                new NewerJavaRule(repository, running),
                new EncodingRule(attempt.tree().root()),
                new DependencyRule(repository),
                new DuplicateRule(),
                new ModuleRule(attempt.tree()),
                new PackageRule(repository, attempt.tree()),
                new ProcessorRule(repository, attempt.tree().module().mainClasspath()),
                new UnrunTestsRule(repository)));
  }

  /** Proposes for missing packages only, and only where it is no guess what holds them. */
  public static PomProposer ofCommonLibraries(LocalRepository repository) {
    return new PomProposer(
        attempt ->
            List.of(
                new ModuleRule(attempt.tree()),
                PackageRule.ofCommonLibraries(repository, attempt.tree())));
  }

  /** Proposes to ask less of the sources, when nothing else is left. */
  public static PomProposer asLastResort() {
    return new PomProposer(attempt -> List.of(new WarningsRule()));
  }

  @Override
  public String rung() {
    return "rule";
  }

  @Override
  public Stream<Fix> propose(Attempt attempt) {
    Poms poms = Poms.of(attempt.tree(), attempt.task().module().root());
    List<PomRule> asked = rules.apply(attempt);
    Set<String> known = new HashSet<>();
    attempt.tried().forEach(tried -> known.add(tried.fix().patch().toString()));
    return Lazily.flatMap(
            attempt.failures().stream(),
            failure ->
                Lazily.flatMap(asked.stream(), rule -> rule.repairs(failure, poms))
                    .map(repair -> fix(failure, repair)))
        .filter(fix -> known.add(fix.patch().toString()))
        .limit(MOST);
  }

  /** Options in the poms of a project that say what the compiler warns of. */
  public static List<String> lintOptions(SourceTree tree) {
    return Poms.of(tree, tree.module().root()).all().stream()
        .flatMap(pom -> pom.project().all())
        .map(Element::text)
        .filter(text -> text.startsWith("-Xlint"))
        .distinct()
        .toList();
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
