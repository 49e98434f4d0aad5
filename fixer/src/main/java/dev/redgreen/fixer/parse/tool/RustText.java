package dev.redgreen.fixer.parse.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rust's errors, whose place follows in a line of its own, and what rustc says to help; and the
 * panics of its programs and tests.
 */
final class RustText implements Dialect {
  private static final Pattern HEAD =
      Pattern.compile("^error(?:\\[(?<code>\\w+)\\])?: (?<message>\\S.*)$");
  private static final Pattern PLACE =
      Pattern.compile("^ *--> (?<file>\\S.*?):(?<line>\\d+):(?<column>\\d+)$");
  private static final Pattern ADVICE = Pattern.compile("^ +(?:= )(?:note|help): .*$");
  private static final Pattern DRAWN = Pattern.compile("^ *\\d* *(?:\\||\\.\\.\\.|:::).*$");
  private static final Pattern PANIC =
      Pattern.compile(
          "^thread '.*?'(?: \\(\\d+\\))? panicked at "
              + "(?<file>[^\\s:]+):(?<line>\\d+):(?<column>\\d+):$");

  private String code = "";
  private final List<String> message = new ArrayList<>();
  private @Nullable Spot place;

  @Override
  public boolean take(String line, Consumer<Remark> found) {
    Matcher head = HEAD.matcher(line);
    Matcher panic = PANIC.matcher(line);
    if (head.matches() || panic.matches()) {
      end(found);
      if (head.matches()) {
        code = head.group("code") == null ? "" : head.group("code");
        message.add(head.group("message"));
      } else {
        code = "panic";
        place = Spot.of(panic, true);
      }
      return true;
    }
    if (continues(line)) {
      return true;
    }
    end(found);
    return false;
  }

  private boolean continues(String line) {
    Matcher at = PLACE.matcher(line);
    if (code.equals("panic") && message.isEmpty()) {
      return message.add(line);
    }
    if (message.isEmpty()) {
      return false;
    }
    if (place == null && at.matches()) {
      place = Spot.of(at, true);
      return true;
    }
    if (ADVICE.matcher(line).matches()) {
      return message.add(line.strip().substring(2));
    }
    return at.matches() || DRAWN.matcher(line).matches();
  }

  /** A sentence without a place, such as how many errors there were, is none. */
  @Override
  public void end(Consumer<Remark> found) {
    if (place != null && !message.isEmpty()) {
      found.accept(new Remark("rustc", code, String.join("\n", message), List.of(place)));
    }
    code = "";
    message.clear();
    place = null;
  }
}
