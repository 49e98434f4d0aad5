package dev.redgreen.coordinator.bench.fix;

import com.sun.source.tree.MethodTree;
import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.Patch;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Breaks programs at random places, such that javac reports an error. The same seed breaks the same
 * places, whatever other operators are asked for.
 */
final class Breaker {
  /** Tests that are run for a case, at most: those of the class itself first. */
  static final int MOST_TESTS = 40;

  private static final int MOST_LOOKS = 400;
  private static final int MOST_COMPILES = 30;

  private final List<BenchProject> projects;
  private final List<Operator> further;
  private final long seed;
  private final boolean cold;

  /**
   * A breaker.
   *
   * @param further operators that second and third errors are made by
   * @param cold whether nothing of a program was compiled before it was broken
   */
  Breaker(List<BenchProject> projects, List<Operator> further, long seed, boolean cold) {
    this.projects = List.copyOf(projects);
    this.further = List.copyOf(further);
    this.seed = seed;
    this.cold = cold;
  }

  /**
   * The cases of an operator, made as they are asked for; fewer than asked for if it finds no more
   * places.
   *
   * @param errors how many errors each program has
   */
  Stream<BrokenProgram> cases(Operator operator, int count, int errors) {
    Set<String> places = new HashSet<>();
    return IntStream.range(0, count)
        .mapToObj(i -> new Random(seed * 1_000_003 + operator.title().hashCode() * 31L + i))
        .flatMap(random -> draw(operator, random, errors, places).stream());
  }

  private Optional<BrokenProgram> draw(
      Operator operator, Random random, int errors, Set<String> places) {
    Optional<Broken> first = broken(operator, projects, random, Set.of(), places);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Broken> all = new ArrayList<>(List.of(first.get()));
    Set<Path> used = new HashSet<>(Set.of(first.get().file));
    BenchProject project = first.get().project;
    for (int i = 0; i < 20 && all.size() < errors; i++) {
      Operator next = further.get(random.nextInt(further.size()));
      broken(next, List.of(project), random, used, new HashSet<>())
          .ifPresent(
              one -> {
                all.add(one);
                used.add(one.file);
              });
    }
    return all.size() < errors ? Optional.empty() : Optional.of(program(project, all));
  }

  private BrokenProgram program(BenchProject project, List<Broken> all) {
    SourceTree whole = cold ? project.coldTree() : project.tree();
    SourceTree tree = whole.with(Patch.of(all.stream().map(Broken::edit).toList()));
    return new BrokenProgram(
        all.get(0).operator,
        all.stream().skip(1).map(Broken::operator).toList(),
        project,
        all.stream().map(Broken::file).toList(),
        tree,
        tests(project, all));
  }

  /** A file that does not compile any more. */
  private record Broken(
      Operator operator, BenchProject project, Path file, Slip slip, String text) {
    Edit edit() {
      return new Edit.Write(file, text);
    }
  }

  private static Optional<Broken> broken(
      Operator operator,
      List<BenchProject> projects,
      Random random,
      Set<Path> used,
      Set<String> places) {
    int compiles = 0;
    for (int look = 0; look < MOST_LOOKS && compiles < MOST_COMPILES; look++) {
      BenchProject project = projects.get(random.nextInt(projects.size()));
      Path file = file(operator, project, random);
      List<Slip> slips = operator.slips(project.program(file), random);
      if (slips.isEmpty() || used.contains(file)) {
        continue;
      }
      Slip slip = slips.get(random.nextInt(slips.size()));
      if (!places.add(project.name() + "|" + file + "|" + slip.start())) {
        continue;
      }
      compiles++;
      String text = slip.applyTo(project.program(file).text());
      if (!project.tree().with(Patch.of(new Edit.Write(file, text))).compile().ok()) {
        return Optional.of(new Broken(operator, project, file, slip, text));
      }
    }
    return Optional.empty();
  }

  /** Imports are also broken in tests: they have the static ones. */
  private static Path file(Operator operator, BenchProject project, Random random) {
    boolean test = random.nextInt(3) == 0 && operator.group() == Group.IMPORTS;
    List<Path> files = test ? List.copyOf(project.tree().testFiles()) : project.coverage().files();
    return files.get(random.nextInt(files.size()));
  }

  private static List<TestId> tests(BenchProject project, List<Broken> all) {
    List<List<TestId>> each = all.stream().map(one -> tests(project, one)).toList();
    Set<TestId> chosen = new LinkedHashSet<>();
    int share = MOST_TESTS / all.size();
    each.forEach(tests -> chosen.addAll(tests.subList(0, Math.min(share, tests.size()))));
    return List.copyOf(chosen);
  }

  private static List<TestId> tests(BenchProject project, Broken one) {
    Set<TestId> all = new HashSet<>();
    for (int ordinal : methods(project.program(one.file), one.slip)) {
      all.addAll(project.coverage().of(one.file, ordinal));
    }
    if (project.tree().testFiles().contains(one.file)) {
      all.addAll(project.coverage().testsIn(one.file));
    } else if (outsideMethods(project.program(one.file), one.slip)) {
      all.addAll(project.coverage().of(one.file));
    }
    String type = one.file.getFileName().toString().replace(".java", "");
    return all.stream()
        .sorted(
            Comparator.comparing((TestId test) -> !test.className().contains(type))
                .thenComparing(TestId::toString))
        .toList();
  }

  private static boolean outsideMethods(Program program, Slip slip) {
    return program.methodAt(slip.start()).isEmpty();
  }

  private static List<Integer> methods(Program program, Slip slip) {
    Map<MethodTree, Integer> ordinals = new LinkedHashMap<>();
    program.trees(MethodTree.class).forEach(method -> ordinals.put(method, ordinals.size()));
    return program.methodAt(slip.start()).map(method -> ordinals.get(method)).stream().toList();
  }
}
