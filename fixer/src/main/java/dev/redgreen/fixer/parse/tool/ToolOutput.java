package dev.redgreen.fixer.parse.tool;

import dev.redgreen.fixer.Location;
import dev.redgreen.fixer.ToolError;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The errors in what a tool prints, whatever the tool: each line is offered to each dialect. */
public final class ToolOutput {
  /** More are never looked at. */
  private static final int MOST = 1_000;

  private static final int LONGEST_MESSAGE = 4_000;

  /** No place is told in a longer line; bundled scripts are printed in some of millions. */
  private static final int LONGEST_LINE = 4_000;

  /** What Ant puts before each line of a program that it runs. */
  private static final Pattern ANT = Pattern.compile("^ +\\[\\w+\\] ");

  private final ProjectFiles files;
  private final List<Dialect> dialects =
      List.of(
          new PythonTrace(),
          new RustText(),
          new GoPanic(),
          new NodeTrace(),
          new LintTable(),
          new OneLine());
  private final List<Remark> remarks = new ArrayList<>();

  /** The output of one tool. */
  public ToolOutput(ProjectFiles files) {
    this.files = files;
  }

  /** Takes the next line. */
  public void take(String line) {
    if (line.length() > LONGEST_LINE || remarks.size() >= MOST) {
      return;
    }
    String plain = ANT.matcher(line).replaceFirst("");
    for (Dialect dialect : dialects) {
      if (dialect.take(plain, remarks::add)) {
        return;
      }
    }
  }

  /** The errors, in the order in which they were told, each once. */
  public List<ToolError> errors() {
    dialects.forEach(dialect -> dialect.end(remarks::add));
    Map<String, ToolError> errors = new LinkedHashMap<>();
    for (Remark remark : remarks) {
      ToolError error = error(remark);
      errors.putIfAbsent(error.toString(), error);
    }
    return List.copyOf(errors.values());
  }

  private ToolError error(Remark remark) {
    String message = remark.message().strip();
    return new ToolError(
        remark.tool().isEmpty() ? tool(remark) : remark.tool(),
        remark.code(),
        message.substring(0, Math.min(LONGEST_MESSAGE, message.length())),
        place(remark.spots()));
  }

  private static String tool(Remark remark) {
    return remark.spots().stream()
        .flatMap(spot -> Languages.tool(spot.file()).stream())
        .findFirst()
        .orElse("tool");
  }

  /** The first place in a file of the project; else the first, as it was printed. */
  private Optional<Location> place(List<Spot> spots) {
    for (Spot spot : spots) {
      Optional<Path> own = files.find(spot.file());
      if (own.isPresent()) {
        return Optional.of(new Location(own.get(), spot.line(), spot.column()));
      }
    }
    return spots.stream().findFirst().flatMap(ToolOutput::printed);
  }

  private static Optional<Location> printed(Spot spot) {
    try {
      return Optional.of(
          new Location(Path.of(spot.file()).normalize(), spot.line(), spot.column()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
