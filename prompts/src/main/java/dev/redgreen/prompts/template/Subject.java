package dev.redgreen.prompts.template;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that an attempt is about, all relative to the root.
 *
 * @param tests targeted test files, in the order of the targets
 * @param targets main files to show whole, the likeliest first
 * @param missing main files that the tests ask for and that do not exist
 * @param near project types that tests mention, beyond the targets
 * @param far project types that only targets mention
 */
public record Subject(
    List<Path> tests, List<Path> targets, List<Path> missing, List<Path> near, List<Path> far) {

  public Subject {
    tests = List.copyOf(tests);
    targets = List.copyOf(targets);
    missing = List.copyOf(missing);
    near = List.copyOf(near);
    far = List.copyOf(far);
  }

  /** What an attempt is about. */
  public static Subject of(Attempt attempt) {
    return new Finder(attempt).find();
  }

  /** Path of a target or missing file by the qualified name of its type. */
  public Optional<String> pathOf(String qualifiedName) {
    String end = qualifiedName.replace('.', '/') + ".java";
    return Stream.of(targets, missing)
        .flatMap(List::stream)
        .map(Subject::slashed)
        .filter(path -> path.equals(end) || path.endsWith("/" + end))
        .findFirst();
  }

  /** A path as a prompt shows it, on every system. */
  public static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static final class Finder {
    private final Attempt attempt;
    private final SourceTree tree;
    private final Map<Path, Names> main = new TreeMap<>();

    Finder(Attempt attempt) {
      this.attempt = attempt;
      this.tree = attempt.tree();
      tree.mainFiles().forEach(file -> main.put(file, names(file)));
    }

    private Names names(Path file) {
      return Names.of(tree.text(file).orElse(""));
    }

    Subject find() {
      List<Path> tests = tests();
      List<Names> testNames = tests.stream().map(this::names).toList();
      Set<Path> mentioned = mentioned(testNames);
      Set<Path> targets = new LinkedHashSet<>(located());
      mentioned.stream().filter(file -> isSubject(file, tests)).forEach(targets::add);
      tree.changes().files().stream().filter(main::containsKey).forEach(targets::add);
      List<Path> missing = missing(testNames);
      if (targets.isEmpty() && missing.isEmpty()) {
        targets.addAll(mentioned);
      }
      Set<Path> near = new LinkedHashSet<>(mentioned);
      near.removeAll(targets);
      Set<Path> far = mentioned(targets.stream().map(this::names).toList());
      far.removeAll(targets);
      far.removeAll(near);
      return new Subject(tests, List.copyOf(targets), missing, List.copyOf(near), List.copyOf(far));
    }

    private List<Path> tests() {
      Set<Path> files = new LinkedHashSet<>();
      for (TestId target : attempt.task().targets()) {
        String top = target.className().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        tree.testFiles().stream().filter(file -> file.endsWith(top)).forEach(files::add);
      }
      return List.copyOf(files);
    }

    /** Main files that a failure is located in, or that a stack of the project's frames names. */
    private Set<Path> located() {
      Set<Path> files = new LinkedHashSet<>();
      for (Failure failure : attempt.failures()) {
        failure.location().map(Location::file).filter(main::containsKey).ifPresent(files::add);
        if (failure instanceof TestFailure test) {
          test.stack().forEach(frame -> inFrame(frame).ifPresent(files::add));
        }
      }
      return files;
    }

    private Optional<Path> inFrame(String frame) {
      int bracket = frame.indexOf('(');
      int method = bracket < 0 ? -1 : frame.lastIndexOf('.', bracket);
      if (method < 0) {
        return Optional.empty();
      }
      String type = frame.substring(0, method).replaceFirst("\\$.*", "").replaceFirst(".*/", "");
      return main.keySet().stream()
          .filter(file -> file.endsWith(type.replace('.', '/') + ".java"))
          .findFirst();
    }

    /** Main files whose type some of the texts can mean: same package, imported, or qualified. */
    private Set<Path> mentioned(List<Names> texts) {
      return main.keySet().stream()
          .filter(file -> texts.stream().anyMatch(text -> text.means(type(file), home(file))))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String home(Path file) {
      return main.getOrDefault(file, Names.NONE).home();
    }

    private static String type(Path file) {
      return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    /** Whether the name of a test says that it is about this file. */
    private static boolean isSubject(Path file, List<Path> tests) {
      return tests.stream()
          .map(Finder::type)
          .anyMatch(
              test ->
                  test.replaceFirst("^Test|(?:Tests?|TestCase|IT|Spec)$", "").equals(type(file)));
    }

    /** Types that the tests import from the project's packages, or that the compiler misses. */
    private List<Path> missing(List<Names> tests) {
      Set<String> wanted = new LinkedHashSet<>();
      for (Names test : tests) {
        test.imports().stream().filter(this::absentProjectType).forEach(wanted::add);
        for (Failure failure : attempt.failures()) {
          if (failure instanceof CompileError error && error.symbol().matches("[A-Z]\\w*")) {
            Optional.of(test.qualified(error.symbol()))
                .filter(name -> test.words().contains(error.symbol()))
                .filter(this::absentProjectType)
                .ifPresent(wanted::add);
          }
        }
      }
      Optional<Path> root = sourceRoot();
      return root.isEmpty()
          ? List.of()
          : wanted.stream()
              .map(name -> root.get().resolve(name.replace('.', '/') + ".java"))
              .toList();
    }

    private boolean absentProjectType(String qualifiedName) {
      String file = qualifiedName.replace('.', '/') + ".java";
      boolean exists =
          tree.mainFiles().stream().anyMatch(path -> path.endsWith(file))
              || tree.testFiles().stream().anyMatch(path -> path.endsWith(file));
      return !exists && failing(qualifiedName);
    }

    /** An import counts as missing only if the compiler complained of something of that name. */
    private boolean failing(String qualifiedName) {
      String simple = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
      int dot = qualifiedName.lastIndexOf('.');
      String home = dot < 0 ? "" : qualifiedName.substring(0, dot);
      return attempt.failures().stream()
          .filter(CompileError.class::isInstance)
          .map(CompileError.class::cast)
          .anyMatch(
              error ->
                  error.symbol().equals(simple)
                      || error.symbol().equals(home)
                      || error.message().contains(qualifiedName));
    }

    private Optional<Path> sourceRoot() {
      JavaModule module = tree.module();
      Path root = tree.root().toAbsolutePath().normalize();
      return module.mainSources().stream()
          .map(path -> root.relativize(path.toAbsolutePath().normalize()))
          .filter(path -> !path.startsWith("target") && !path.toString().contains("generated"))
          .findFirst();
    }
  }
}
