package dev.redgreen.fixer.replay;

import dev.redgreen.fixer.diff.LineDiff;
import dev.redgreen.fixer.diff.LineDiff.Change;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Success;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A repair that a build verified, of a failure that is like one at hand.
 *
 * @param relevance how alike the failures are, 0..1
 * @param success what the outcome log says of the repair
 * @param score relevance times expected success, as the store ranks
 */
public record Solved(
    Pattern pattern, double relevance, Success success, double score, List<Step> steps) {
  public Solved {
    steps = List.copyOf(steps);
  }

  /** Where it was learned, and its success record. */
  public String origin() {
    return Learned.origin(pattern, success);
  }

  /** The changed lines, each with {@code -} or {@code +} before it, below the file's path. */
  public String diff() {
    StringBuilder diff = new StringBuilder();
    String file = "";
    for (Step step : steps) {
      String path = step.file().toString().replace('\\', '/');
      if (!path.equals(file)) {
        diff.append(path).append('\n');
        file = path;
      }
      changed(step).forEach(line -> diff.append(line).append('\n'));
    }
    return diff.toString();
  }

  /** The code that it brought. */
  public String after() {
    return steps.stream().map(Step::after).collect(Collectors.joining());
  }

  /** In one line: the first lines that went and came. */
  public String line() {
    List<String> changed = steps.stream().flatMap(step -> changed(step).stream()).toList();
    return first(changed, "-") + " → " + first(changed, "+");
  }

  private static String first(List<String> lines, String mark) {
    return lines.stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(1).strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("(nothing)");
  }

  private static List<String> changed(Step step) {
    List<String> old = LineDiff.lines(step.before());
    List<String> now = LineDiff.lines(step.after());
    List<String> lines = new ArrayList<>();
    for (Change change : LineDiff.changes(old, now)) {
      old.subList(change.start(), change.end()).forEach(line -> lines.add("-" + bare(line)));
      now.subList(change.newStart(), change.newEnd()).forEach(line -> lines.add("+" + bare(line)));
    }
    return lines;
  }

  private static String bare(String line) {
    return line.stripTrailing();
  }
}
