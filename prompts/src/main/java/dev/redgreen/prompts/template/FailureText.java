package dev.redgreen.prompts.template;

import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import java.util.List;

/** Shows a failure as a model is to see it: where, what, and the source line with a caret. */
final class FailureText {
  private static final int LINES = 30;
  private static final int FRAMES = 5;

  private FailureText() {}

  static String of(Failure failure, SourceTree tree) {
    StringBuilder text = new StringBuilder();
    if (failure instanceof TestFailure test) {
      text.append(test.test()).append(" failed with ").append(test.exception()).append('\n');
    }
    text.append(
        failure
            .location()
            .map(place -> Subject.slashed(place.file()) + ":" + place.line() + ": ")
            .orElse(""));
    text.append(Plain.head(Plain.output(failure.message()).strip(), LINES)).append('\n');
    failure.location().ifPresent(place -> text.append(source(place, tree)));
    if (failure instanceof TestFailure test) {
      expected(test, text);
      test.stack().stream()
          .limit(FRAMES)
          .forEach(frame -> text.append("  at ").append(Plain.output(frame)).append('\n'));
    }
    return text.toString();
  }

  private static void expected(TestFailure test, StringBuilder text) {
    test.expected()
        .filter(wanted -> !test.message().contains(wanted))
        .ifPresent(
            wanted ->
                text.append("expected: ")
                    .append(Plain.head(Plain.output(wanted), LINES))
                    .append('\n'));
    test.actual()
        .filter(got -> !test.message().contains(got))
        .ifPresent(
            got ->
                text.append("actual: ").append(Plain.head(Plain.output(got), LINES)).append('\n'));
  }

  private static String source(Location place, SourceTree tree) {
    List<String> lines =
        tree.text(place.file()).map(text -> text.lines().toList()).orElse(List.of());
    if (place.line() < 1 || place.line() > lines.size()) {
      return "";
    }
    String line = lines.get(place.line() - 1).replace('\t', ' ');
    String caret =
        place.column() > 0 && place.column() <= line.length() + 1
            ? " ".repeat(place.column() - 1) + "^\n"
            : "";
    return line + "\n" + caret;
  }
}
