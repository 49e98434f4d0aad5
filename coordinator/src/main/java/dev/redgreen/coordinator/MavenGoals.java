package dev.redgreen.coordinator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a user writes behind {@code --}: goals and options for Maven. */
final class MavenGoals {
  /** Options whose value is the next word. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-pl",
          "--projects",
          "-P",
          "--activate-profiles",
          "-s",
          "--settings",
          "-gs",
          "-T",
          "--threads",
          "-rf",
          "--resume-from",
          "-t",
          "--toolchains",
          "-gt",
          "-b",
          "--builder",
          "-D",
          "--define",
          "-l",
          "--log-file");

  /** Options that would take the build out of the worktree or hide what it says. */
  private static final Set<String> REFUSED =
      Set.of(
          "-f", "--file", "-l", "--log-file", "-q", "--quiet", "-v", "--version", "-h", "--help");

  private MavenGoals() {}

  /**
   * The words for Maven; the configured goal where the user gave options only.
   *
   * @throws WrongUsage if an option cannot be honoured
   */
  static List<String> of(List<String> given, String standard) {
    boolean goal = false;
    boolean value = false;
    for (String word : given) {
      if (REFUSED.contains(word)) {
        throw new WrongUsage(
            "-- "
                + word
                + " cannot be used here; choose the project by --project, and leave it out");
      }
      goal |= !value && !word.startsWith("-");
      value = WITH_VALUE.contains(word);
    }
    List<String> words = new ArrayList<>(given);
    if (!goal) {
      words.addAll(List.of(standard.strip().split("\\s+")));
    }
    return List.copyOf(words);
  }
}
