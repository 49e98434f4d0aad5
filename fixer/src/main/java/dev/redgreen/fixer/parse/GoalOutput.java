package dev.redgreen.fixer.parse;

import dev.redgreen.fixer.ToolError;
import dev.redgreen.fixer.parse.tool.ProjectFiles;
import dev.redgreen.fixer.parse.tool.ToolOutput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The errors of tools that goals of a build run, goal by goal: only those of a goal that failed say
 * anything. What javac and tests print is read elsewhere.
 */
final class GoalOutput {
  private static final Pattern HEAD =
      Pattern.compile(
          "^--- (?:(?<plugin>[\\w.-]+):)[^\\s:]+:(?<goal>\\S+) \\((?<id>[^)]*)\\) @ (?<project>\\S+)"
              + " ---$");
  private static final Pattern FAILED =
      Pattern.compile(
          "^Failed to execute goal [\\w.-]+:[\\w.-]+:[\\w.-]+:(?<goal>\\S+)"
              + "(?: \\((?<id>[^)]*)\\))? on project (?<project>[^\\s:]+)");
  private static final Pattern READ_ELSEWHERE =
      Pattern.compile("(?:maven-)?(?:compiler|surefire|failsafe)(?:-plugin)?");

  /** A log that was cut in the middle goes on in a goal that nobody knows. */
  private static final Pattern CUT =
      Pattern.compile("^\\[\\.\\.\\. \\d+ \\w+ left out \\.\\.\\.\\]$");

  private static final String UNKNOWN = "";

  private final ProjectFiles files;
  private final Map<String, List<ToolError>> errors = new LinkedHashMap<>();
  private ToolOutput output;
  private String goal = UNKNOWN;
  private boolean concerned;

  GoalOutput(Path root) {
    this.files = new ProjectFiles(root);
    this.output = new ToolOutput(files);
  }

  /** Takes the next line that javac did not write. */
  void take(LogLine line) {
    Matcher head = HEAD.matcher(line.text());
    if (head.matches()) {
      begin(goal(head), !READ_ELSEWHERE.matcher(head.group("plugin")).matches());
    } else if (CUT.matcher(line.text()).matches()) {
      begin(UNKNOWN, true);
    } else if (BuildMessages.ends(line)) {
      begin(UNKNOWN, false);
    } else if (concerned && (!line.hasLevel() || line.isError() || line.level().equals("INFO"))) {
      output.take(line.text());
    }
  }

  private void begin(String nextGoal, boolean nextConcerned) {
    finish();
    goal = nextGoal;
    concerned = nextConcerned;
  }

  private void finish() {
    List<ToolError> found = output.errors();
    if (!found.isEmpty()) {
      errors.put(goal, found);
    }
    output = new ToolOutput(files);
  }

  private static String goal(Matcher named) {
    return named.group("goal") + "|" + named.group("id") + "|" + named.group("project");
  }

  /** The errors of the goal that this message says has failed; none if it speaks of no such. */
  List<ToolError> errors(String message) {
    finish();
    Matcher failed = FAILED.matcher(message);
    return failed.find()
        ? errors.getOrDefault(goal(failed), errors.getOrDefault(UNKNOWN, List.of()))
        : List.of();
  }
}
