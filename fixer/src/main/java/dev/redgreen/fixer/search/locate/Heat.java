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
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** How likely each statement is to blame, 0 to 1. */
public final class Heat {
  private static final double NAMED = 0.6;
  private static final double UNNAMED = 0.1;

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

  /**
   * This heat, and fields: with a share of the hottest statement of their file, which is larger if
   * it names them.
   *
   * @param fields by file
   * @param text text of a statement
   */
  Heat and(Map<Path, List<Fields.Field>> fields, Function<Statement, String> text) {
    List<Blamed> all = new ArrayList<>();
    byFile.forEach(
        (file, blamed) -> {
          all.addAll(blamed);
          for (Fields.Field field : fields.getOrDefault(file, List.of())) {
            Pattern name = Pattern.compile("\\b" + Pattern.quote(field.name()) + "\\b");
            double most = 0;
            for (Blamed one : blamed) {
              boolean named = name.matcher(text.apply(one.statement())).find();
              most = Math.max(most, one.heat() * (named ? NAMED : UNNAMED));
            }
            all.add(new Blamed(field.statement(), most, Set.of()));
          }
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
