package dev.redgreen.prompts.template;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says in a few lines what an earlier round tried and what came of it; no code. */
final class TriedDigest {
  private static final int FAILURES = 3;
  private static final int LONGEST = 200;

  private TriedDigest() {}

  /**
   * One entry of a list.
   *
   * @param number 1-based number in the order of time
   */
  static String of(int number, Attempt.Tried tried) {
    String files =
        tried.fix().patch().files().stream()
            .map(Path::getFileName)
            .map(Path::toString)
            .collect(Collectors.joining(", "));
    StringBuilder text = new StringBuilder();
    text.append(number).append(". changed ").append(files).append(": ");
    text.append(line(tried.verdict())).append('\n');
    List<Failure> failures = tried.failures();
    for (Failure failure : failures.subList(0, Math.min(FAILURES, failures.size()))) {
      String where = failure.location().map(place -> place + ": ").orElse("");
      text.append("   - ").append(line(where.replace('\\', '/') + failure.message())).append('\n');
    }
    if (failures.size() > FAILURES) {
      text.append("   - and ").append(failures.size() - FAILURES).append(" more\n");
    }
    return text.toString();
  }

  private static String line(String text) {
    String plain = Plain.output(text).replaceAll("\\s+", " ").strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
