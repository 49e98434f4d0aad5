package dev.redgreen.prompts;

import dev.redgreen.fixer.Attempt;
import dev.redgreen.fixer.CompileError;
import dev.redgreen.fixer.Failure;
import dev.redgreen.fixer.TestFailure;
import dev.redgreen.prompts.template.Subject;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an attempt is looking for, in words that a search understands. */
final class Wanted {
  private static final Pattern TEST_METHOD = Pattern.compile("\\bvoid\\s+(\\w{3,80})\\s*\\(");
  private static final int MOST = 12;
  private static final int ENOUGH = 4;

  private Wanted() {}

  /**
   * The wish, the missing names and the types under test; where they are few, what the tests are
   * called, too. A relevance counts the share of the words that are found, so more is not better.
   */
  static String words(Attempt attempt, Subject subject) {
    Set<String> words = new LinkedHashSet<>();
    if (!attempt.task().spec().isBlank()) {
      words.add(attempt.task().spec());
    }
    for (Failure failure : attempt.failures()) {
      if (failure instanceof CompileError error && error.symbol().matches("\\w{2,80}")) {
        words.add(error.symbol());
      } else if (failure instanceof TestFailure test) {
        words.add(test.test().method());
      }
    }
    subject.missing().forEach(file -> words.add(type(file)));
    subject.targets().stream().limit(2).forEach(file -> words.add(type(file)));
    for (Path test : subject.tests()) {
      Matcher method = TEST_METHOD.matcher(attempt.tree().text(test).orElse(""));
      while (words.size() < ENOUGH && method.find()) {
        words.add(method.group(1));
      }
    }
    return String.join(" ", words.stream().limit(MOST).toList());
  }

  private static String type(Path file) {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }
}
