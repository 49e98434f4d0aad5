package dev.redgreen.coordinator.lane;

import dev.redgreen.fixer.JavaModule;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.parse.ExpectedActual;
import dev.redgreen.worker.Frame;
import dev.redgreen.worker.Thrown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns what a worker saw into failures that name places in the project's sources. */
record FailedTests(Path root, JavaModule module, Set<String> sent) {

  TestFailure of(TestId test, Thrown thrown) {
    Optional<ExpectedActual> values = values(thrown);
    return new TestFailure(
        test,
        thrown.exception(),
        thrown.message(),
        values.map(ExpectedActual::expected),
        values.map(ExpectedActual::actual),
        thrown.frames().stream().map(Frame::toString).toList(),
        thrown.frames().stream().flatMap(frame -> place(frame).stream()).findFirst());
  }

  /** From the exception's own fields or else from its message. */
  private static Optional<ExpectedActual> values(Thrown thrown) {
    return thrown.values().size() == 2
        ? Optional.of(new ExpectedActual(thrown.values().get(0), thrown.values().get(1)))
        : ExpectedActual.of(thrown.message(), thrown.exception().endsWith("ComparisonFailure"));
  }

  private Optional<Location> place(Frame frame) {
    if (frame.file().isEmpty() || frame.line() < 1) {
      return Optional.empty();
    }
    int end = frame.className().lastIndexOf('.');
    String folder = end < 0 ? "" : frame.className().substring(0, end).replace('.', '/') + "/";
    return roots()
        .map(sources -> sources.resolve(folder + frame.file()))
        .filter(Files::isRegularFile)
        .findFirst()
        .or(() -> unwritten(frame, folder + frame.file()))
        .map(file -> new Location(relative(file), frame.line(), 0));
  }

  private Stream<Path> roots() {
    return Stream.of(module.mainSources(), module.testSources()).flatMap(List::stream);
  }

  /** A candidate's new class is on no disk yet; it will lie in the first source root. */
  private Optional<Path> unwritten(Frame frame, String file) {
    return sent.contains(frame.className())
        ? module.mainSources().stream().findFirst().map(sources -> sources.resolve(file))
        : Optional.empty();
  }

  private Path relative(Path file) {
    return file.startsWith(root) ? root.relativize(file) : file;
  }
}
