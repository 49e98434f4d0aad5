package dev.redgreen.coordinator.bench.codes;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Fix;
import dev.redgreen.fixer.Proposer;
import dev.redgreen.fixer.RootCauses;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.Standing;
import dev.redgreen.fixer.Task;
import dev.redgreen.fixer.TestBench;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.rules.engine.RuleProposer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mends one program by what {@code tdd fix --offline} asks first about compile errors. It takes
 * fixes in their order until one is right; what the checks refuse, a project's tests would.
 */
final class Mending {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final int MOST_FIXES = 8;

  private final CodeProgram program;
  private final SourceTree broken;
  private final Proposer proposer = new RuleProposer(fault -> System.err.println(fault.message()));
  private final long start = System.nanoTime();
  private long checking;
  private int verified;
  private @Nullable Mended wrong;
  private @Nullable Mended stub;

  private Mending(CodeProgram program, SourceTree broken) {
    this.program = program;
    this.broken = broken;
  }

  /** What becomes of a program whose broken sources are given. */
  static Mended of(CodeProgram program, SourceTree broken) {
    // What javac says is what mending begins with.
    broken.compile();
    return new Mending(program, broken).run();
  }

  private Mended run() {
    Iterator<Fix> fixes = proposer.propose(attempt()).limit(MOST_FIXES).iterator();
    while (fixes.hasNext()) {
      Optional<Mended> right = tried(fixes.next());
      if (right.isPresent()) {
        return right.get();
      }
    }
    if (wrong != null) {
      return wrong;
    }
    return stub != null ? stub : mended(Mended.State.NOT_FIXED, 0, "", broken);
  }

  private Optional<Mended> tried(Fix fix) {
    SourceTree tree = broken.with(fix.patch());
    if (!tree.compile().ok()) {
      return Optional.empty();
    }
    if (fix.standing() != Standing.VERIFIED) {
      stub = stub == null ? mended(Mended.State.STUB, 0, fix.rung(), tree) : stub;
      return Optional.empty();
    }
    verified++;
    if (isRight(tree)) {
      return Optional.of(mended(Mended.State.FIXED, verified, fix.rung(), tree));
    }
    wrong = wrong == null ? mended(Mended.State.WRONG, 0, fix.rung(), tree) : wrong;
    return Optional.empty();
  }

  private boolean isRight(SourceTree tree) {
    long from = System.nanoTime();
    try {
      return Behaviour.right(program, tree);
    } finally {
      checking += System.nanoTime() - from;
    }
  }

  private Mended mended(Mended.State state, int nth, String rung, SourceTree tree) {
    long ms = (System.nanoTime() - start - checking) / 1_000_000;
    return new Mended(program, state, nth, rung, ms, left(tree));
  }

  private String left(SourceTree tree) {
    StringBuilder text = new StringBuilder();
    for (String file : program.broken().keySet()) {
      text.append(tree.text(Sources.ROOT.resolve(file)).orElse("(gone)\n"));
    }
    tree.compile().errors().forEach(error -> text.append(error).append('\n'));
    return text.toString();
  }

  private Attempt attempt() {
    List<Failure> failures = RootCauses.order(broken.compile().errors());
    Task task = new Task(broken.root(), broken.module(), List.of(), "", "bench", "bench");
    return new Attempt(
        task,
        1,
        true,
        failures,
        broken,
        List.of(),
        new NoTests(),
        file -> Optional.empty(),
        Instant.now().plus(DEADLINE));
  }

  /** The programs have no tests. */
  private record NoTests() implements TestBench {
    @Override
    public Report run(Map<String, byte[]> classes, List<TestId> tests, Duration deadline) {
      throw new IllegalStateException("there are no tests");
    }

    @Override
    public List<Path> resources() {
      return List.of();
    }
  }
}
