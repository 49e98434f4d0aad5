package dev.redgreen.coordinator.build;

import dev.redgreen.coordinator.process.TestJvm;
import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.JavaModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Class files of tests that were written over while a JVM ran tests beside them: code under test
 * could put weaker tests there before they are loaded. The time of a change is the system's, which
 * no program can set.
 */
final class ChangedClasses {
  /** A JVM has run no test before; what was compiled last may be as old. */
  private static final Duration START = Duration.ofMillis(50);

  private ChangedClasses() {}

  /** The failure of a module whose tests were changed as they ran. */
  static Optional<Failure> problem(List<TestJvm> jvms, List<ModuleModel> modules) {
    return modules.stream()
        .map(ModuleModel::java)
        .flatMap(module -> changed(module, jvms))
        .findFirst()
        .map(
            file ->
                new BuildFailure(
                    "maven.tests-changed",
                    "the class file of a test changed while tests ran: " + file,
                    false,
                    Optional.empty()));
  }

  private static Stream<Path> changed(JavaModule module, List<TestJvm> jvms) {
    List<TestJvm> own = jvms.stream().filter(jvm -> jvm.directory().equals(module.root())).toList();
    if (own.isEmpty() || !Files.isDirectory(module.testOutput())) {
      return Stream.empty();
    }
    Instant from = own.get(0).from().plus(START);
    Instant to = own.stream().map(TestJvm::to).max(Instant::compareTo).orElse(from);
    try (Stream<Path> files = Files.walk(module.testOutput())) {
      return files
          .filter(file -> file.toString().endsWith(".class") && ofSource(module, file))
          .filter(file -> within(changedAt(file), from, to))
          .map(module.testOutput()::relativize)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("the output of the build cannot be read", e);
    }
  }

  private static boolean within(Instant time, Instant from, Instant to) {
    return time.isAfter(from) && !time.isAfter(to);
  }

  private static Instant changedAt(Path file) {
    try {
      Object time = Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
      return ((FileTime) time).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a class file is that of a test source, and not one that a test made for itself. */
  private static boolean ofSource(JavaModule module, Path file) {
    String name = module.testOutput().relativize(file).toString();
    String source = name.replaceFirst("(\\$.*)?\\.class$", ".java");
    return module.testSources().stream().anyMatch(root -> Files.exists(root.resolve(source)));
  }
}
