package dev.redgreen.coordinator;

import dev.redgreen.coordinator.build.ModuleModel;
import dev.redgreen.coordinator.build.Verdict;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a build that Maven calls a success: tests not run, characters not read. */
final class Unsaid {
  /** What Surefire takes for a test class unless it is told otherwise. */
  private static final Pattern TEST_NAME =
      Pattern.compile("(?:Test\\w*|\\w*Tests?|\\w*TestCase)\\.java");

  private static final Pattern UNMAPPABLE =
      Pattern.compile(
          "(?m)^\\[(?:ERROR|WARNING)] (?<file>/.*?\\.java):\\[(?<line>\\d+),(?<column>\\d+)] "
              + "(?<what>unmappable character .*for encoding \\S+)");

  /** Stands for what could not be decoded. */
  private static final String REPLACEMENT = "\uFFFD";

  private final Verdict verdict;
  private final Path worktree;
  private final Path root;

  private Unsaid(Verdict verdict, Path worktree, Path root) {
    this.verdict = verdict;
    this.worktree = worktree;
    this.root = root;
  }

  /**
   * What a verdict passes over.
   *
   * @param root directory of the reactor in the worktree
   * @param modules every module that Maven resolved
   */
  static List<Failure> of(Verdict verdict, Path worktree, Path root, List<ModuleModel> modules) {
    Unsaid unsaid = new Unsaid(verdict, worktree, root);
    List<Failure> failures = new ArrayList<>();
    if (verdict.exit() == 0 && verdict.problems().isEmpty()) {
      modules.stream()
          .map(ModuleModel::java)
          .filter(unsaid::silent)
          .map(unsaid::noTests)
          .forEach(failures::add);
      unsaid.unread().ifPresent(failures::add);
    }
    return failures;
  }

  private boolean silent(JavaModule module) {
    String artifact = module.coordinates().split(":")[1];
    Matcher surefire =
        Pattern.compile(
                "surefire(?:-plugin)?:\\S+:test \\([^)]*\\) @ " + Pattern.quote(artifact) + " ---")
            .matcher(verdict.log());
    return surefire.find() && !skipped(surefire.end()) && !ran(module) && hasTests(module);
  }

  private boolean skipped(int from) {
    int next = verdict.log().indexOf("] --- ", from);
    String said = verdict.log().substring(from, next < 0 ? verdict.log().length() : next);
    return said.contains("Tests are skipped");
  }

  private boolean ran(JavaModule module) {
    return verdict.modules().stream()
        .filter(tests -> root.resolve(tests.module()).normalize().equals(module.root()))
        .anyMatch(
            tests ->
                !(tests.passed().isEmpty()
                    && tests.failing().isEmpty()
                    && tests.skipped().isEmpty()));
  }

  private boolean hasTests(JavaModule module) {
    SourceTree tree = SourceTree.of(worktree, module);
    return tree.testFiles().stream()
        .filter(file -> TEST_NAME.matcher(String.valueOf(file.getFileName())).matches())
        .anyMatch(file -> tree.text(file).filter(Targets.TestFile::isTest).isPresent());
  }

  private Failure noTests(JavaModule module) {
    Path pom = worktree.relativize(module.root()).resolve("pom.xml");
    return new BuildFailure(
        "maven.tests-not-run",
        "the module has test classes, and its build runs none of them",
        false,
        Optional.of(new Location(pom, 1, 0)));
  }

  /** Only where a failed test shows that it matters: a comment may hold what it likes. */
  private Optional<Failure> unread() {
    Matcher found = UNMAPPABLE.matcher(verdict.log());
    boolean matters =
        verdict.failing().stream().anyMatch(test -> test.message().contains(REPLACEMENT));
    if (!matters || !found.find()) {
      return Optional.empty();
    }
    Location place =
        new Location(
            worktree.relativize(Path.of(found.group("file"))),
            Integer.parseInt(found.group("line")),
            Integer.parseInt(found.group("column")));
    return Optional.of(
        new BuildFailure("maven.encoding", found.group("what"), false, Optional.of(place)));
  }
}
