package dev.redgreen.fixer.pom;

import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A package that compiler or tests did not find.
 *
 * @param name the package
 * @param user source file that uses it; empty if a class file or a running test does
 */
record MissingPackage(String name, Optional<Path> user) {
  private static final Pattern UNKNOWN = Pattern.compile("package ([\\w.]+) does not exist");
  private static final Pattern CLASS_FILE =
      Pattern.compile("class file for ([\\w.]+)\\.[\\w$]+ not found");
  private static final Pattern MODULE = Pattern.compile("^module not found: ([\\w.]+)");
  private static final Pattern CLASS = Pattern.compile("([\\w/.]+)[/.][\\w$]+");

  /** The package that a failure is about; empty if it is about something else. */
  static Optional<MissingPackage> of(Failure failure) {
    if (failure instanceof CompileError error) {
      Optional<Path> user = Optional.of(error.place().file());
      return first(UNKNOWN, error.message())
          .or(() -> first(CLASS_FILE, error.message()))
          .or(() -> first(MODULE, error.message()))
          .map(name -> new MissingPackage(name, user));
    }
    return failure instanceof TestFailure test && unlinked(test)
        ? first(CLASS, test.message()).map(name -> new MissingPackage(name, Optional.empty()))
        : Optional.empty();
  }

  private static boolean unlinked(TestFailure test) {
    return test.exception().equals("java.lang.NoClassDefFoundError")
        || test.exception().equals("java.lang.ClassNotFoundException");
  }

  private static Optional<String> first(Pattern pattern, String message) {
    Matcher found = pattern.matcher(message);
    return found.find() ? Optional.of(found.group(1).replace('/', '.')) : Optional.empty();
  }

  /** Whether only tests need it. */
  boolean inTests(SourceTree tree) {
    return user.filter(tree.testFiles()::contains).isPresent();
  }
}
