package dev.redgreen.coordinator.bench.verify;

import dev.redgreen.coordinator.Wiring;
import dev.redgreen.coordinator.bench.Trees;
import dev.redgreen.coordinator.build.BuildRequest;
import dev.redgreen.coordinator.build.Reach;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A project twice: one whose sources the warm lane overlays, and a copy whose files are changed and
 * that Maven builds.
 */
final class Twins implements AutoCloseable {
  private static final Duration BUILD = Duration.ofMinutes(10);

  private final Subject subject;
  private final Wiring wiring;
  private final Duration perTest;
  private final Path lane;
  private final Path maven;
  private final Map<Path, LaneModule> modules = new LinkedHashMap<>();
  private final Map<Path, List<TestId>> tests = new LinkedHashMap<>();

  /**
   * Lays out both and lets Maven build the first; every test passes then.
   *
   * @param perTest how long one test may take in the lane; a class with one that takes longer is
   *     deleted
   */
  Twins(Subject subject, Path checkout, Path work, Wiring wiring, Duration perTest) {
    this.subject = subject;
    this.wiring = wiring;
    this.perTest = perTest;
    this.lane = work.resolve(subject.title() + "-lane");
    this.maven = work.resolve(subject.title() + "-maven");
    subject.layOut(checkout, lane, wiring);
    if (subject == Subject.COMMONS_CSV) {
      withoutBrokenTests();
    }
    subject.slower(perTest).forEach(file -> Trees.delete(lane.resolve(file)));
    Trees.copy(lane, maven);
    Verdict built = build(lane, BuildRequest.all(lane, BUILD));
    for (Path module : subject.modules()) {
      LaneModule one = module(module);
      if (!one.tree().compile().ok() || !one.obstacles().isEmpty()) {
        throw new IllegalStateException(subject.title() + ": " + one.obstacles());
      }
      modules.put(module, one);
      tests.put(module, classes(built, module));
    }
  }

  private Verdict build(Path root, BuildRequest request) {
    Verdict verdict = wiring.build().run(request);
    if (!verdict.green()) {
      throw new IllegalStateException(root + " is not green: " + verdict.failures());
    }
    return verdict;
  }

  /** Tests whose dependencies are not on the class path are deleted. */
  private void withoutBrokenTests() {
    wiring.build().run(new BuildRequest(lane, lane, "test-compile", List.of(), BUILD));
    try (LaneModule whole = module(Path.of(""))) {
      for (Path file : whole.brokenTests()) {
        Files.delete(lane.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LaneModule module(Path directory) {
    return wiring
        .models()
        .find(lane, lane.resolve(directory))
        .map(model -> new LaneModule(lane, model, perTest))
        .orElseThrow(() -> new IllegalStateException("Maven did not resolve " + directory));
  }

  /** Top-level classes of the tests that Maven reported, in the order in which it ran them. */
  private static List<TestId> classes(Verdict built, Path module) {
    Set<String> names = new LinkedHashSet<>();
    built.modules().stream()
        .filter(each -> each.module().equals(module))
        .flatMap(each -> Stream.concat(each.passed().stream(), each.skipped().stream()))
        .forEach(test -> names.add(test.className().replaceAll("\\$.*", "")));
    return names.stream().map(name -> new TestId(name, "")).toList();
  }

  /** What it is. */
  Subject subject() {
    return subject;
  }

  /** The module's side that the warm lane judges. */
  LaneModule module(Mutant mutant) {
    return judge(mutant.module());
  }

  /**
   * What judges a module without Maven.
   *
   * @throws IllegalArgumentException if there is no such module
   */
  LaneModule judge(Path module) {
    LaneModule found = modules.get(module);
    if (found == null) {
      throw new IllegalArgumentException(subject.title() + " has no module " + module);
    }
    return found;
  }

  /** Its modules. */
  Map<Path, LaneModule> modules() {
    return modules;
  }

  /** The test classes of a module. */
  List<TestId> tests(Path module) {
    return tests.getOrDefault(module, List.of());
  }

  /** Root of the copy that the warm lane reads. */
  Path laneRoot() {
    return lane;
  }

  /** Root of the copy that Maven builds. */
  Path mavenRoot() {
    return maven;
  }

  /** What the warm lane says of a mutant. */
  Word lane(Mutant mutant) {
    return module(mutant).judge(mutant.file(), mutant.text(), mutant.tests());
  }

  /** What Maven says of it, compiling everything anew. */
  Word maven(Mutant mutant, Duration deadline) {
    Path file = maven.resolve(mutant.file());
    String before = read(file);
    write(file, mutant.text());
    try {
      deleteClasses();
      List<TestId> only =
          mutant.tests().equals(tests(mutant.module())) ? List.of() : mutant.tests();
      BuildRequest request =
          new BuildRequest(
              maven, maven.resolve(mutant.module()).normalize(), "test", only, deadline);
      return Word.of(wiring.build().run(request.reaching(Reach.NEEDED)), mutant.module());
    } finally {
      write(file, before);
    }
  }

  private void deleteClasses() {
    try (Stream<Path> directories = Files.walk(maven, 3)) {
      directories
          .filter(path -> path.endsWith("target/classes") || path.endsWith("target/test-classes"))
          .toList()
          .forEach(Trees::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of the copy that Maven builds. */
  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    modules.values().forEach(LaneModule::close);
  }
}
