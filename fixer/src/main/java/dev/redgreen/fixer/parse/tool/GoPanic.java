package dev.redgreen.fixer.parse.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A panic of a Go program or test, with the frames of the goroutine that it ended. */
final class GoPanic implements Dialect {
  private static final int MOST_FRAMES = 100;

  private static final Pattern PANIC = Pattern.compile("^(?:panic|fatal error): (?<text>\\S.*)$");
  private static final Pattern FRAME =
      Pattern.compile("^\\t(?<file>\\S+\\.go):(?<line>\\d+)(?: \\+0x[0-9a-f]+)?$");

  private String message = "";
  private final List<Spot> frames = new ArrayList<>();

  @Override
  public boolean take(String line, Consumer<Remark> found) {
    Matcher panic = PANIC.matcher(line);
    Matcher frame = FRAME.matcher(line);
    if (panic.matches()) {
      end(found);
      message = panic.group("text").replaceFirst(" \\[recovered\\]$", "");
      return true;
    }
    if (message.isEmpty() || !frame.matches()) {
      return false;
    }
    if (frames.size() < MOST_FRAMES) {
      frames.add(Spot.of(frame, false));
    }
    return true;
  }

  @Override
  public void end(Consumer<Remark> found) {
    if (!frames.isEmpty()) {
      found.accept(new Remark("go", "panic", message, frames));
    }
    message = "";
    frames.clear();
  }
}
