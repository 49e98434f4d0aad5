package dev.redgreen.prompts.template;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out which files an attempt is about, from names, failures and what has changed. */
final class SubjectFinder {
  private final Attempt attempt;
  private final SourceTree tree;
  private final TypeIndex types;
  private final List<CompileError> errors;

  SubjectFinder(Attempt attempt) {
    this.attempt = attempt;
    this.tree = attempt.tree();
    this.types = new TypeIndex(tree);
    this.errors =
        attempt.failures().stream()
            .filter(CompileError.class::isInstance)
            .map(CompileError.class::cast)
            .toList();
  }

  Subject find() {
    Set<Path> tests = tests();
    List<Names> testNames = tests.stream().map(this::names).toList();
    Set<Path> mentioned = meantBy(testNames);
    Set<Path> main = new LinkedHashSet<>(mentioned);
    main.removeIf(file -> !types.isMain(file));
    Set<Path> missing = missing(testNames);
    Set<Path> targets = targets(tests, main);
    if (targets.isEmpty() && missing.isEmpty()) {
      targets.addAll(main);
    }
    Set<Path> far = meantBy(targets.stream().map(this::names).toList());
    far.removeIf(file -> !types.isMain(file) || targets.contains(file) || mentioned.contains(file));
    mentioned.removeAll(targets);
    mentioned.removeAll(tests);
    return new Subject(
        List.copyOf(tests),
        List.copyOf(targets),
        List.copyOf(missing),
        List.copyOf(mentioned),
        List.copyOf(far),
        byName(targets, missing));
  }

  private Map<String, Path> byName(Set<Path> targets, Set<Path> missing) {
    Map<String, Path> names = new HashMap<>();
    targets.forEach(file -> names.put(types.nameOf(file), file));
    missing.forEach(file -> names.put(types.nameOf(file), file));
    return names;
  }

  private Names names(Path file) {
    return Names.of(tree.text(file).orElse(""));
  }

  private Set<Path> meantBy(Collection<Names> texts) {
    Set<Path> files = new LinkedHashSet<>();
    texts.forEach(text -> files.addAll(types.meantBy(text)));
    return files;
  }

  private Set<Path> tests() {
    Set<Path> files = new LinkedHashSet<>();
    for (TestId target : attempt.task().targets()) {
      types.fileOf(topLevel(target.className())).ifPresent(files::add);
    }
    return files.isEmpty() ? failingTests() : files;
  }

  private Set<Path> failingTests() {
    Set<Path> files = new LinkedHashSet<>();
    for (Failure failure : attempt.failures()) {
      if (failure instanceof TestFailure test) {
        types.fileOf(topLevel(test.test().className())).ifPresent(files::add);
      }
      failure
          .location()
          .map(Location::file)
          .filter(tree.testFiles()::contains)
          .ifPresent(files::add);
    }
    return files;
  }

  private static String topLevel(String binaryName) {
    int dollar = binaryName.indexOf('$');
    return dollar < 0 ? binaryName : binaryName.substring(0, dollar);
  }

  /** Where failures are, what they speak of, what the tests are named for, what has changed. */
  private Set<Path> targets(Set<Path> tests, Set<Path> mentioned) {
    Set<Path> targets = new LinkedHashSet<>();
    attempt.failures().forEach(failure -> targets.addAll(located(failure)));
    for (CompileError error : errors) {
      Set<String> words = Names.of(place(error.message())).words();
      mentioned.stream().filter(file -> words.contains(TypeIndex.type(file))).forEach(targets::add);
    }
    mentioned.stream().filter(file -> isSubject(file, tests)).forEach(targets::add);
    tree.changes().files().stream().filter(types::isMain).forEach(targets::add);
    return targets;
  }

  /** javac says last where it looked for a symbol: that type is what must change. */
  private static String place(String message) {
    return message.substring(Math.max(0, message.lastIndexOf("location:")));
  }

  private Set<Path> located(Failure failure) {
    Set<Path> files = new LinkedHashSet<>();
    failure.location().map(Location::file).filter(types::isMain).ifPresent(files::add);
    if (failure instanceof TestFailure test) {
      for (String frame : test.stack()) {
        inFrame(frame).filter(types::isMain).ifPresent(files::add);
      }
    }
    return files;
  }

  private Optional<Path> inFrame(String frame) {
    int bracket = frame.indexOf('(');
    int method = bracket < 0 ? -1 : frame.lastIndexOf('.', bracket);
    return method < 0
        ? Optional.empty()
        : types.fileOf(topLevel(frame.substring(0, method).replaceFirst(".*/", "")));
  }

  /** Whether the name of a test says that it is about this file. */
  private static boolean isSubject(Path file, Set<Path> tests) {
    return tests.stream()
        .map(TypeIndex::type)
        .map(test -> test.replaceFirst("^Test|(?:Tests?|TestCase|IT|Spec)$", ""))
        .anyMatch(TypeIndex.type(file)::equals);
  }

  /** Types that the compiler misses and that would be of the project: imported, or of a package. */
  private Set<Path> missing(List<Names> tests) {
    Set<String> wanted = new LinkedHashSet<>();
    for (Names test : tests) {
      test.imports().stream().filter(this::complainedOf).forEach(wanted::add);
      for (CompileError error : errors) {
        String symbol = error.symbol();
        if (symbol.matches("[A-Z]\\w*") && test.words().contains(symbol)) {
          wanted.add(test.qualified(symbol));
        }
      }
    }
    Set<Path> files = new LinkedHashSet<>();
    wanted.stream()
        .filter(name -> types.fileOf(name).isEmpty())
        .forEach(name -> types.newFile(name).ifPresent(files::add));
    return files;
  }

  private boolean complainedOf(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    String home = dot < 0 ? "" : qualifiedName.substring(0, dot);
    String simple = qualifiedName.substring(dot + 1);
    return errors.stream()
        .anyMatch(error -> error.symbol().equals(simple) || error.symbol().equals(home));
  }
}
