package dev.redgreen.fixer.replay;

import dev.redgreen.fixer.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One remembered change: text that stood in a file and what replaced it.
 *
 * @param file relative to the root
 * @param before the replaced lines; empty where a file was created
 * @param after the lines that came
 */
public record Step(Path file, String before, String after) {
  private static final String VERSION = "fix 1";
  private static final String FILE = "file ";

  /** Lines of a body are told apart by their first character. */
  static String encode(List<Step> steps) {
    StringBuilder body = new StringBuilder(VERSION).append('\n');
    for (Step step : steps) {
      body.append(FILE).append(step.file.toString().replace('\\', '/')).append('\n');
      append(body, '-', step.before);
      append(body, '+', step.after);
    }
    return body.toString();
  }

  private static void append(StringBuilder body, char mark, String text) {
    for (String line : text.split("(?<=\n)")) {
      if (!line.isEmpty()) {
        boolean ended = line.endsWith("\n");
        body.append(mark).append(ended ? line : line + "\n\\\n");
      }
    }
  }

  /** The steps of a body; none if it is of a version that is not known. */
  static List<Step> decode(String body) {
    List<Step> steps = new ArrayList<>();
    if (!body.startsWith(VERSION + "\n")) {
      return steps;
    }
    for (String line : body.substring(VERSION.length() + 1).split("(?<=\n)")) {
      if (line.startsWith(FILE)) {
        steps.add(new Step(Path.of(line.substring(FILE.length()).stripTrailing()), "", ""));
      } else if (!steps.isEmpty()) {
        steps.add(steps.remove(steps.size() - 1).plus(line));
      }
    }
    return steps;
  }

  private Step plus(String line) {
    if (line.startsWith("\\")) {
      return after.isEmpty()
          ? new Step(file, before.substring(0, before.length() - 1), after)
          : new Step(file, before, after.substring(0, after.length() - 1));
    }
    return line.startsWith("-")
        ? new Step(file, before + line.substring(1), after)
        : new Step(file, before, after + line.substring(1));
  }

  /** The same change to a file as it is now; empty where it does not fit exactly once. */
  Optional<Edit> on(Optional<String> now) {
    if (before.isEmpty()) {
      return now.isPresent() ? Optional.empty() : Optional.of(new Edit.Write(file, after));
    }
    return now.filter(text -> text.indexOf(before) >= 0)
        .filter(text -> text.indexOf(before) == text.lastIndexOf(before))
        .map(
            text -> {
              int start = text.indexOf(before);
              return new Edit.Replace(file, start, start + before.length(), after);
            });
  }
}
