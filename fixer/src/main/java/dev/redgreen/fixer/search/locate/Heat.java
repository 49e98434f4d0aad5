package dev.redgreen.fixer.search.locate;

import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How likely each statement is to blame, 0 to 1. */
public final class Heat {
  private final Map<Path, List<Blamed>> byFile = new HashMap<>();

  private Heat(Collection<Blamed> all) {
    for (Blamed one : all) {
      byFile.computeIfAbsent(one.statement().file(), key -> new ArrayList<>()).add(one);
    }
  }

  /**
   * A statement that may be to blame.
   *
   * @param tests failing tests that execute it; empty if none is known to
   */
  record Blamed(Statement statement, double heat, Set<TestId> tests) {}

  static Heat of(Collection<Blamed> statements) {
    return new Heat(statements);
  }

  /** The files with a statement that may be to blame. */
  public Set<Path> files() {
    return byFile.keySet();
  }

  /** The heat of the innermost statement around an offset; 0 if there is none. */
  public double at(Path file, int offset) {
    return innermost(file, offset).map(Blamed::heat).orElse(0.0);
  }

  /** Failing tests that execute the innermost statement around an offset, as far as known. */
  public Set<TestId> tests(Path file, int offset) {
    return innermost(file, offset).map(Blamed::tests).orElse(Set.of());
  }

  private Optional<Blamed> innermost(Path file, int offset) {
    Optional<Blamed> innermost = Optional.empty();
    for (Blamed one : byFile.getOrDefault(file, List.of())) {
      boolean holds = one.statement().holds(offset);
      int length = innermost.map(now -> now.statement().length()).orElse(Integer.MAX_VALUE);
      if (holds && one.statement().length() < length) {
        innermost = Optional.of(one);
      }
    }
    return innermost;
  }

  /** This heat, and some more statements with a share of the highest of their file. */
  Heat and(Map<Path, List<Statement>> more, double share) {
    List<Blamed> all = new ArrayList<>();
    byFile.forEach(
        (file, spots) -> {
          double most = spots.stream().mapToDouble(Blamed::heat).max().orElse(0);
          all.addAll(spots);
          more.getOrDefault(file, List.of())
              .forEach(statement -> all.add(new Blamed(statement, most * share, Set.of())));
        });
    return new Heat(all);
  }

  /** This heat with every statement's multiplied, and 1 at the hottest. */
  Heat times(ToDoubleFunction<Statement> factor) {
    List<Blamed> all = byFile.values().stream().flatMap(List::stream).toList();
    double[] heat =
        all.stream()
            .mapToDouble(one -> one.heat() * factor.applyAsDouble(one.statement()))
            .toArray();
    double most = java.util.Arrays.stream(heat).max().orElse(1);
    List<Blamed> made = new ArrayList<>();
    for (int i = 0; i < heat.length; i++) {
      Blamed one = all.get(i);
      made.add(new Blamed(one.statement(), most > 0 ? heat[i] / most : 0, one.tests()));
    }
    return new Heat(made);
  }
}
