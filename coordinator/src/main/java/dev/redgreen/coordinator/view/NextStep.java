package dev.redgreen.coordinator.view;

import java.nio.file.Path;
import java.util.List;

/** What to type after a run. */
final class NextStep {
  private NextStep() {}

  /** Commands, each with what it does, best first. */
  static List<String> after(Story story) {
    String again = "tdd " + (story.command().isEmpty() ? "fix" : story.command());
    return switch (story.outcome()) {
      case "green" -> green(story);
      case "not-red" -> List.of();
      case "environment" -> List.of("`tdd doctor` says what the machine lacks");
      case "limit" ->
          List.of("`" + again + " --rounds 6 --timeout 20m` has a larger budget", page(story));
      case "stuck" -> stuck(story, again);
      case "interrupted" -> List.of("`" + again + "` begins again");
      default -> List.of();
    };
  }

  private static List<String> green(Story story) {
    if (story.summary().path("applied").asBoolean()) {
      return List.of("`tdd undo` takes it back");
    }
    return story.text("patch").isEmpty()
        ? List.of()
        : List.of("`git apply " + patch(story) + "` takes the patch");
  }

  private static List<String> stuck(Story story, String again) {
    return story.command().equals("fix") && story.text("patch").isEmpty()
        ? List.of("`" + again + " --best-effort` shows what leaves less wrong", page(story))
        : List.of(page(story));
  }

  private static Path patch(Story story) {
    return Path.of(story.directory(), "patches", "result.diff");
  }

  private static String page(Story story) {
    return "`tdd runs show " + story.id() + " --html run.html` shows all that was tried";
  }
}
