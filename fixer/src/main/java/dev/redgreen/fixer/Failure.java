package dev.redgreen.fixer;

import java.util.Optional;

/** A located problem that a build reported. */
public sealed interface Failure permits CompileError, ToolError, TestFailure, BuildFailure {
  /** Code and shape without names: what fixes are looked up and learned by. */
  String kind();

  /** Code, file, symbol, normalised expected and actual: what progress is judged by. */
  String fingerprint();

  /** Where; empty if the build named no place. */
  Optional<Location> location();

  /** What the build said, without location and ANSI codes. */
  String message();
}
