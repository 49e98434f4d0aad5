package dev.redgreen.fixer.parse.tool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tracebacks of Python, whose innermost frame comes last, and what pytest makes of them. */
final class PythonTrace implements Dialect {
  private static final int MOST_FRAMES = 1_000;

  private static final Pattern START = Pattern.compile("^Traceback \\(most recent call last\\):$");
  private static final Pattern FRAME =
      Pattern.compile("^ +File \"(?<file>[^\"]{1,1000})\", line (?<line>\\d+)(?:, in .*)?$");
  private static final Pattern THROWN =
      Pattern.compile("^(?<type>[A-Za-z_][\\w.]*)(?:: (?<message>.*))?$");
  private static final Pattern PYTEST_SAYS = Pattern.compile("^E {3,}(?<message>\\S.*)$");
  private static final Pattern PYTEST =
      Pattern.compile("^(?<file>[^\\s:]+\\.py):(?<line>\\d+): (?<type>[A-Za-z_][\\w.]*)$");

  /** The frames so far, the innermost first. */
  private final Deque<Spot> frames = new ArrayDeque<>();

  private boolean inside;
  private String said = "";

  @Override
  public boolean take(String line, Consumer<Remark> found) {
    Matcher frame = FRAME.matcher(line);
    if (START.matcher(line).matches()) {
      clear();
      inside = true;
      return true;
    }
    if (frame.matches()) {
      frames.addFirst(Spot.of(frame, false));
      inside = true;
      if (frames.size() > MOST_FRAMES) {
        frames.removeLast();
      }
      return true;
    }
    return inside ? ends(line, found) : pytest(line, found);
  }

  /** The frames go on until a line at the margin says what was thrown. */
  private boolean ends(String line, Consumer<Remark> found) {
    if (line.startsWith(" ")) {
      return true;
    }
    Matcher thrown = THROWN.matcher(line);
    if (thrown.matches() && !frames.isEmpty()) {
      found.accept(remark(thrown.group("type"), line, List.copyOf(frames)));
    }
    clear();
    return thrown.matches();
  }

  private boolean pytest(String line, Consumer<Remark> found) {
    Matcher says = PYTEST_SAYS.matcher(line);
    if (says.matches()) {
      said = said.isEmpty() ? says.group("message") : said;
      return true;
    }
    Matcher at = PYTEST.matcher(line);
    if (!at.matches()) {
      return false;
    }
    String type = at.group("type");
    found.accept(remark(type, said.isEmpty() ? type : said, List.of(Spot.of(at, false))));
    clear();
    return true;
  }

  private static Remark remark(String type, String message, List<Spot> spots) {
    return new Remark("python", type.substring(type.lastIndexOf('.') + 1), message, spots);
  }

  private void clear() {
    frames.clear();
    inside = false;
    said = "";
  }
}
