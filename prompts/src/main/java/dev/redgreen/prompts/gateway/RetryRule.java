package dev.redgreen.prompts.gateway;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request is sent again, and when: the only place that does. It waits as long as
 * {@code Retry-After} or the rate-limit headers say, else 0.5 s doubled with every failure; at most
 * 60 s at a time, and never past the deadline.
 */
final class RetryRule {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Set<Integer> PASSING =
      Set.of(408, 425, 500, 502, 503, 504, 520, 522, 524, 529);
  private static final Pattern PERIOD =
      Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:(\\d+(?:\\.\\d+)?)s)?(?:(\\d+)ms)?");

  private final Clock clock;

  RetryRule(Clock clock) {
    this.clock = clock;
  }

  /** What to do after a failure. */
  sealed interface Decision {
    /** Send again after a pause. */
    record Again(Duration pause) implements Decision {}

    /** Do not send again. */
    record GiveUp(String why) implements Decision {}
  }

  /**
   * Decides.
   *
   * @param failures how often the request has failed, this time included
   * @param deadline when the run must end
   */
  Decision after(Trouble trouble, int failures, Instant deadline) {
    int limit = tries(trouble);
    if (failures >= limit) {
      return new Decision.GiveUp(limit > 1 ? "tried " + failures + " times" : "");
    }
    if (trouble instanceof Trouble.Refused refused && dayIsUsedUp(refused)) {
      return new Decision.GiveUp("the quota of the day is used up");
    }
    Duration pause = pause(trouble, failures);
    Duration left = Duration.between(clock.instant(), deadline);
    return pause.compareTo(left) >= 0
        ? new Decision.GiveUp(
            "the wait of " + seconds(pause) + " does not fit in the time that is left")
        : new Decision.Again(pause);
  }

  private static int tries(Trouble trouble) {
    if (trouble instanceof Trouble.Refused refused) {
      return refused.status() == 429 ? 10 : PASSING.contains(refused.status()) ? 5 : 1;
    }
    if (trouble instanceof Trouble.Dropped) {
      return 4;
    }
    if (trouble instanceof Trouble.Unreachable) {
      return 3;
    }
    return trouble instanceof Trouble.Foreign ? 2 : 1;
  }

  private static boolean dayIsUsedUp(Trouble.Refused refused) {
    return refused.status() == 429
        && refused.header("x-ratelimit-remaining-requests-day").filter("0"::equals).isPresent();
  }

  private Duration pause(Trouble trouble, int failures) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
    Duration told =
        trouble instanceof Trouble.Refused refused ? told(refused).orElse(doubled) : doubled;
    Duration some = told.compareTo(FIRST) < 0 ? FIRST : told;
    return some.compareTo(LONGEST) > 0 ? LONGEST : some;
  }

  private Optional<Duration> told(Trouble.Refused refused) {
    return refused
        .header("retry-after-ms")
        .flatMap(millis -> period(millis + "ms"))
        .or(() -> refused.header("retry-after").flatMap(this::retryAfter))
        .or(() -> reset(refused.headers()));
  }

  private Optional<Duration> retryAfter(String value) {
    return period(value).or(() -> untilDate(value));
  }

  private Optional<Duration> untilDate(String value) {
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(clock.instant(), then));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The latest reset among the limits that are used up; the earliest of all if none says so. */
  private static Optional<Duration> reset(Map<String, List<String>> headers) {
    Optional<Duration> usedUp = resets(headers, true).max(Comparator.naturalOrder());
    return usedUp.or(() -> resets(headers, false).min(Comparator.naturalOrder()));
  }

  private static Stream<Duration> resets(Map<String, List<String>> headers, boolean usedUpOnly) {
    String reset = "x-ratelimit-reset-";
    return headers.entrySet().stream()
        .filter(header -> header.getKey().startsWith(reset) && !header.getKey().endsWith("-day"))
        .filter(
            header ->
                !usedUpOnly
                    || headers
                        .getOrDefault(
                            "x-ratelimit-remaining-" + header.getKey().substring(reset.length()),
                            List.of())
                        .contains("0"))
        .flatMap(header -> header.getValue().stream())
        .flatMap(value -> period(value).stream());
  }

  /** Reads {@code 12}, {@code 1.5} (seconds), {@code 1m30s}, {@code 20ms}. */
  static Optional<Duration> period(String value) {
    String text = value.strip();
    if (text.matches("\\d{1,9}(\\.\\d+)?")) {
      return Optional.of(Duration.ofMillis((long) (Double.parseDouble(text) * 1000)));
    }
    Matcher parts = PERIOD.matcher(text);
    if (text.isEmpty() || text.length() > 30 || !parts.matches()) {
      return Optional.empty();
    }
    double millis =
        number(parts.group(1)) * 3_600_000
            + number(parts.group(2)) * 60_000
            + number(parts.group(3)) * 1000
            + number(parts.group(4));
    return Optional.of(Duration.ofMillis((long) millis));
  }

  private static double number(@Nullable String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }

  private static String seconds(Duration pause) {
    return pause.toMillis() / 1000.0 + " s";
  }
}
