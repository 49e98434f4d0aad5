package dev.redgreen.fixer.parse.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What node prints when something is thrown: where, what, and the frames it came through. */
final class NodeTrace implements Dialect {
  private static final int MOST_FRAMES = 100;

  private static final Pattern SOURCE =
      Pattern.compile("^(?:file://)?(?<file>/[^:]{1,1000}\\.[cm]?[jt]sx?):(?<line>\\d+)$");
  private static final Pattern CARET = Pattern.compile("^ *\\^+$");
  private static final Pattern THROWN =
      Pattern.compile("^(?:Uncaught )?(?<type>\\w*Error)(?: \\[(?<code>\\w+)\\])?: ?(?<text>.*)$");
  private static final Pattern FRAME =
      Pattern.compile(
          "^ +at (?:[^()]{0,300}\\()?(?:file://)?"
              + "(?<file>[^()\\s:][^()\\s]{0,1000}):(?<line>\\d+):(?<column>\\d+)\\)?(?: \\{)?$");

  private @Nullable Spot source;
  private String type = "";
  private String message = "";
  private final List<Spot> frames = new ArrayList<>();

  @Override
  public boolean take(String line, Consumer<Remark> found) {
    Matcher thrown = THROWN.matcher(line);
    Matcher at = SOURCE.matcher(line);
    Matcher frame = FRAME.matcher(line);
    if (at.matches()) {
      end(found);
      source = Spot.of(at, false);
    } else if (source != null && type.isEmpty() && CARET.matcher(line).matches()) {
      source = new Spot(source.file(), source.line(), line.indexOf('^') + 1);
    } else if (thrown.matches()) {
      Spot before = type.isEmpty() ? source : null;
      end(found);
      source = before;
      type = thrown.group("code") == null ? thrown.group("type") : thrown.group("code");
      message = thrown.group("type") + ": " + thrown.group("text");
    } else if (!type.isEmpty() && frame.matches()) {
      add(Spot.of(frame, true));
    } else {
      return false;
    }
    return true;
  }

  private void add(Spot frame) {
    if (!frame.file().startsWith("node:") && frames.size() < MOST_FRAMES) {
      frames.add(frame);
    }
  }

  /** What could not even be parsed has no frame of its own; the source is named before it. */
  @Override
  public void end(Consumer<Remark> found) {
    List<Spot> spots = new ArrayList<>(frames);
    if (source != null && !source.file().startsWith("node:")) {
      spots.add(spots.isEmpty() || type.equals("SyntaxError") ? 0 : spots.size(), source);
    }
    if (!type.isEmpty() && !spots.isEmpty()) {
      found.accept(new Remark("node", type, message, spots));
    }
    source = null;
    type = "";
    message = "";
    frames.clear();
  }
}
