package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.bench.verify.Slips.Slip;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws the mutants of a project by a seed: kinds in turn, files in turn, places at random. */
final class Mutants {
  /** The turn of kinds; what costs a time-out comes seldom. */
  private static final List<Kind> TURN =
      List.of(
          Kind.LOGIC,
          Kind.EXCEPTION,
          Kind.COMPILE_ERROR,
          Kind.LOGIC,
          Kind.STATE,
          Kind.LOGIC,
          Kind.SURROUNDINGS,
          Kind.EXCEPTION,
          Kind.LOGIC,
          Kind.OVERFLOW,
          Kind.COMPILE_ERROR,
          Kind.LOGIC,
          Kind.THREAD,
          Kind.EXIT,
          Kind.LOGIC,
          Kind.STATE,
          Kind.OUTPUT,
          Kind.LOGIC,
          Kind.SURROUNDINGS,
          Kind.EXCEPTION,
          Kind.LOGIC,
          Kind.STATE,
          Kind.LOGIC,
          Kind.TIMEOUT);

  private final Twins twins;
  private final Random random;
  private final Map<Kind, Map<Source, Deque<Slip>>> left = new EnumMap<>(Kind.class);

  private Mutants(Twins twins, long seed) {
    this.twins = twins;
    this.random = new Random(seed);
    for (LaneModule module : twins.modules().values()) {
      module.tree().mainFiles().forEach(file -> collect(module, file));
      if (twins.subject() != Subject.COMMONS_CSV) {
        module.tree().testFiles().forEach(file -> collect(module, file));
      }
    }
  }

  /** A file of a module. */
  private record Source(Path module, Path file, String text) {}

  /** So many mutants, or all that there are; the first is no mutant at all. */
  static List<Mutant> of(Twins twins, int count, long seed) {
    Mutants mutants = new Mutants(twins, seed);
    List<Mutant> drawn = new ArrayList<>();
    if (count > 0) {
      drawn.add(mutants.unchanged());
    }
    for (int turn = 0, idle = 0; drawn.size() < count && idle < TURN.size(); turn++) {
      int before = drawn.size();
      mutants.draw(TURN.get(turn % TURN.size()), drawn);
      idle = drawn.size() > before ? 0 : idle + 1;
    }
    return drawn;
  }

  private void collect(LaneModule module, Path file) {
    String text = module.tree().text(file).orElseThrow();
    Source source = new Source(module.directory(), file, text);
    List<Slip> slips = new ArrayList<>(Slips.of(text));
    Collections.shuffle(slips, random);
    for (Slip slip : slips) {
      left.computeIfAbsent(slip.kind(), kind -> new LinkedHashMap<>())
          .computeIfAbsent(source, key -> new ArrayDeque<>())
          .add(slip);
    }
  }

  private Mutant unchanged() {
    LaneModule module = twins.modules().values().iterator().next();
    Path file = module.tree().mainFiles().iterator().next();
    String text = module.tree().text(file).orElseThrow();
    return mutant(
        Kind.UNCHANGED, new Source(module.directory(), file, text), text, "nothing is changed");
  }

  /** The next of a kind that compiles, or does not, as its kind says. */
  private void draw(Kind kind, List<Mutant> drawn) {
    Map<Source, Deque<Slip>> sources = left.getOrDefault(kind, Map.of());
    while (!sources.isEmpty()) {
      List<Map.Entry<Source, Deque<Slip>>> files = List.copyOf(sources.entrySet());
      Map.Entry<Source, Deque<Slip>> chosen = files.get(random.nextInt(files.size()));
      Source source = chosen.getKey();
      Slip slip = chosen.getValue().remove();
      if (chosen.getValue().isEmpty()) {
        sources.remove(source);
      }
      Mutant mutant = mutant(kind, source, slip.applyTo(source.text()), slip.name(source.text()));
      if (compiles(mutant) != kind.uncompilable()) {
        drawn.add(mutant);
        return;
      }
    }
  }

  private boolean compiles(Mutant mutant) {
    SourceTree tree = twins.module(mutant).tree();
    return tree.with(Patch.of(new Edit.Write(mutant.file(), mutant.text()))).compile().ok();
  }

  private Mutant mutant(Kind kind, Source source, String text, String name) {
    List<TestId> all = twins.tests(source.module());
    List<TestId> tests = kind.narrow() ? List.of(nearest(source, all)) : all;
    return new Mutant(twins.subject(), kind, source.module(), source.file(), text, name, tests);
  }

  /** The changed test class itself, the one named after the changed class, else any. */
  private TestId nearest(Source source, List<TestId> all) {
    String simple = String.valueOf(source.file().getFileName()).replace(".java", "");
    return all.stream()
        .filter(test -> test.className().matches(".*\\b" + simple + "(Tests?)?"))
        .findFirst()
        .orElseGet(() -> all.get(random.nextInt(all.size())));
  }
}
