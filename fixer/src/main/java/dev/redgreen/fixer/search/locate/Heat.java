package dev.redgreen.fixer.search.locate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How likely each statement is to blame, 0 to 1. */
public final class Heat {
  private final Map<Path, List<Spot>> byFile;

  private Heat(Map<Path, List<Spot>> byFile) {
    this.byFile = byFile;
  }

  private record Spot(Statement statement, double heat) {}

  /** Heat by statement. */
  static Heat of(Map<Statement, Double> statements) {
    Map<Path, List<Spot>> byFile = new HashMap<>();
    statements.forEach(
        (statement, heat) ->
            byFile
                .computeIfAbsent(statement.file(), key -> new ArrayList<>())
                .add(new Spot(statement, heat)));
    return new Heat(byFile);
  }

  /** The files with a statement that may be to blame. */
  public Set<Path> files() {
    return byFile.keySet();
  }

  /** The heat of the innermost statement around an offset; 0 if there is none. */
  public double at(Path file, int offset) {
    Spot innermost = new Spot(new Statement(file, 0, Integer.MAX_VALUE), 0);
    for (Spot spot : byFile.getOrDefault(file, List.of())) {
      if (spot.statement().holds(offset)
          && spot.statement().length() < innermost.statement().length()) {
        innermost = spot;
      }
    }
    return innermost.heat();
  }

  /** This heat, and some more statements with a share of the highest of their file. */
  Heat and(Map<Path, List<Statement>> more, double share) {
    Map<Path, List<Spot>> all = new HashMap<>();
    byFile.forEach(
        (file, spots) -> {
          double most = spots.stream().mapToDouble(Spot::heat).max().orElse(0);
          List<Spot> both = new ArrayList<>(spots);
          more.getOrDefault(file, List.of())
              .forEach(statement -> both.add(new Spot(statement, most * share)));
          all.put(file, both);
        });
    return new Heat(all);
  }

  /** This heat with every statement's multiplied, and 1 at the hottest. */
  Heat times(ToDoubleFunction<Statement> factor) {
    Map<Statement, Double> all = new HashMap<>();
    byFile
        .values()
        .forEach(
            spots ->
                spots.forEach(
                    spot ->
                        all.put(
                            spot.statement(),
                            spot.heat() * factor.applyAsDouble(spot.statement()))));
    double most = all.values().stream().mapToDouble(heat -> heat).max().orElse(1);
    all.replaceAll((statement, heat) -> most > 0 ? heat / most : heat);
    return of(all);
  }
}
