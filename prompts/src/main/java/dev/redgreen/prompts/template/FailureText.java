package dev.redgreen.prompts.template;

import dev.redgreen.fixer.BuildFailure;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Drawing;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.ToolError;

/** A failure as a model sees it: drawn as the user sees it, and cut to a few lines. */
final class FailureText {
  private static final int LINES = 30;

  private FailureText() {}

  static String of(Failure failure, SourceTree tree) {
    String drawn = Drawing.of(plain(failure), tree::text);
    return Plain.head(Plain.output(drawn), LINES);
  }

  /** Escape sequences must go as a whole, before a drawing takes single characters out. */
  private static Failure plain(Failure failure) {
    String message = Plain.output(failure.message());
    if (failure instanceof CompileError error) {
      return new CompileError(
          error.code(), error.place(), error.start(), error.end(), error.symbol(), message);
    }
    if (failure instanceof TestFailure test) {
      return new TestFailure(
          test.test(),
          test.exception(),
          message,
          test.expected().map(Plain::output),
          test.actual().map(Plain::output),
          test.stack(),
          test.location());
    }
    if (failure instanceof ToolError error) {
      return new ToolError(error.tool(), error.code(), message, error.location());
    }
    BuildFailure build = (BuildFailure) failure;
    return new BuildFailure(build.code(), message, build.environment(), build.location());
  }
}
