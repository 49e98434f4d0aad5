package dev.redgreen.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was thrown into plain text. Assertion values are read by reflection, because their
 * classes belong to the project's class loader.
 */
final class ThrownReader {
  private static final int TEXT_LIMIT = 8_000;
  private static final int FRAME_LIMIT = 40;
  private static final int CAUSE_LIMIT = 8;

  private final Predicate<String> own;

  /**
   * @param own whether a class of this binary name is the project's own code
   */
  ThrownReader(Predicate<String> own) {
    this.own = own;
  }

  Thrown read(Throwable thrown) {
    return new Thrown(thrown.getClass().getName(), message(thrown), values(thrown), frames(thrown));
  }

  /** The project's own frames among these, innermost first. */
  List<Frame> frames(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .filter(element -> own.test(element.getClassName()))
        .limit(FRAME_LIMIT)
        .map(Frame::of)
        .toList();
  }

  private List<Frame> frames(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < CAUSE_LIMIT; depth++) {
      List<Frame> frames = frames(at.getStackTrace());
      if (!frames.isEmpty()) {
        return frames;
      }
      at = at.getCause();
    }
    return List.of();
  }

  private static String message(Throwable thrown) {
    String message = text(thrown);
    Throwable cause = thrown.getCause();
    return clip(
        message.isEmpty() && cause != null
            ? cause.getClass().getName() + ": " + text(cause)
            : message);
  }

  // getMessage() is the candidate's code as well and may throw.
  private static String text(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (RuntimeException | StackOverflowError e) {
      return "(its message cannot be read: " + e.getClass().getName() + ")";
    }
  }

  private static List<String> values(Throwable thrown) {
    Optional<String> expected = value(thrown, "Expected");
    Optional<String> actual = value(thrown, "Actual");
    if (expected.isEmpty() || actual.isEmpty()) {
      return List.of();
    }
    return new ArrayList<>(List.of(clip(expected.get()), clip(actual.get())));
  }

  private static Optional<String> value(Throwable thrown, String name) {
    if (!carriesValues(thrown.getClass())) {
      return Optional.empty();
    }
    try {
      Object value = thrown.getClass().getMethod("get" + name).invoke(thrown);
      return value == null ? Optional.empty() : Optional.of(represented(value));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static String represented(Object value) throws ReflectiveOperationException {
    return value instanceof String text
        ? text
        : String.valueOf(value.getClass().getMethod("getStringRepresentation").invoke(value));
  }

  private static boolean carriesValues(Class<?> type) {
    for (@Nullable Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (at.getName().equals("org.opentest4j.AssertionFailedError")
          || at.getName().endsWith(".ComparisonFailure")) {
        return true;
      }
    }
    return false;
  }

  private static String clip(String text) {
    return text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT) + " …";
  }
}
