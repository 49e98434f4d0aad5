package dev.redgreen.coordinator.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redgreen.coordinator.it.BrokenBuild;
import dev.redgreen.coordinator.it.BrokenBuilds;
import dev.redgreen.coordinator.it.Cli;
import dev.redgreen.coordinator.it.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code tdd ci} makes of every broken build: the classification, whether a verified repair is
 * found, and the time. Each is built by the real Maven. With {@code --record DIR} what Maven itself
 * prints is kept, for the tests that read it.
 */
public final class CiBench {
  private CiBench() {}

  public static void main(String[] arguments) throws IOException {
    List<String> options = new ArrayList<>(List.of(arguments));
    Path checkout = Path.of(options.remove(0));
    boolean write = options.remove("--write");
    int record = options.indexOf("--record");
    if (record >= 0) {
      Path directory = Path.of(options.get(record + 1));
      options.subList(record, record + 2).clear();
      record(directory, options);
      return;
    }
    List<String> rows = new ArrayList<>();
    int right = 0;
    for (BrokenBuild build : chosen(options)) {
      Row row = row(checkout, build);
      right += row.right() ? 1 : 0;
      rows.add(row.text());
      System.err.print(row.text());
    }
    String table =
        "### Broken builds in a pipeline\n\n`scripts/bench-ci`: "
            + right
            + " of "
            + rows.size()
            + " as they should be. Without a model; the whole step in seconds.\n\n"
            + "| broken build | example | classification | root cause | repair | s |\n"
            + "|---|---|---|---|---|---|\n"
            + String.join("", rows);
    System.out.println(table);
    if (write) {
      BenchmarksPage.of(checkout).write("bench-ci", table);
    }
  }

  private static List<BrokenBuild> chosen(List<String> names) {
    return BrokenBuilds.all().stream()
        .filter(build -> names.isEmpty() || names.contains(build.name()))
        .toList();
  }

  private record Row(String text, boolean right) {}

  private static Row row(Path checkout, BrokenBuild build) throws IOException {
    Path work = Trees.temporary();
    try {
      Sandbox sandbox = build.in(work);
      Cli.Run run = build.run(sandbox, sandbox.tdd().launchedFrom(checkout));
      JsonNode report = run.json();
      String about = report.path("cause").asText();
      String rule = report.path("findings").path(0).path("rule").asText();
      String repair = report.path("repair").path("state").asText();
      boolean right =
          about.equals(build.about())
              && rule.equals(build.rule())
              && repair.equals("verified") == build.mended();
      String text =
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | `%s` | %s | %.1f |%n",
              build.name(),
              build.example(),
              about + (right ? "" : " (should be " + build.about() + ", " + build.rule() + ")"),
              rule,
              repair,
              run.ms() / 1000.0);
      return new Row(text, right);
    } finally {
      Trees.delete(work);
    }
  }

  /** What Maven prints, without the directories of this machine. */
  private static void record(Path directory, List<String> names) throws IOException {
    Files.createDirectories(directory);
    for (BrokenBuild build : chosen(names)) {
      Path work = Trees.temporary().toRealPath();
      Sandbox sandbox = build.in(work);
      List<String> line = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-Dstyle.color=never"));
      line.addAll(build.goals());
      ProcessBuilder builder = new ProcessBuilder(line).directory(sandbox.project().toFile());
      Map<String, String> variables = builder.environment();
      variables.putAll(build.environment());
      Path log = directory.resolve(build.fileName() + ".log");
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      String text =
          Files.readString(log)
              .replace(sandbox.project().toString(), "/project")
              .replace(work.toString(), "")
              .replace(System.getProperty("user.home"), "/home/ada");
      Files.writeString(log, text);
      Trees.delete(work);
    }
  }
}
