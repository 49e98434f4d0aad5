package dev.redgreen.prompts.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.prompts.gateway.RetryRule.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant DEADLINE = NOW.plusSeconds(300);

  private final RetryRule rule = new RetryRule(Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "429 | 1 | retry-after=7 | 7000",
        "429 | 1 | retry-after=1.5 | 1500",
        "429 | 1 | retry-after=3600 | 60000",
        "429 | 1 | retry-after=0 | 500",
        "429 | 1 | retry-after-ms=2500 | 2500",
        "429 | 1 | retry-after=Sat, 21 Nov 2026 10:00:20 GMT | 20000",
        "429 | 1 | retry-after=soon | 500",
        "429 | 1 | x-ratelimit-reset-tokens-minute=12.5 | 12500",
        "429 | 1 | x-ratelimit-reset-tokens=1m2s;x-ratelimit-remaining-tokens=0 | 60000",
        "429 | 1 | x-ratelimit-reset-requests=20ms;x-ratelimit-reset-tokens=6s;x-ratelimit-remaining-tokens=0 | 6000",
        "429 | 1 | x-ratelimit-reset-requests-day=40000 | 500",
        "429 | 4 | - | 4000",
        "429 | 9 | - | 60000",
        "500 | 1 | - | 500",
        "502 | 2 | - | 1000",
        "503 | 1 | retry-after=9 | 9000",
        "529 | 4 | - | 4000",
        "408 | 1 | - | 500"
      })
  void aFailureIsWaitedOut(int status, int failures, @Nullable String headers, long millis) {
    assertEquals(
        new Decision.Again(Duration.ofMillis(millis)),
        rule.after(refused(status, headers == null ? "" : headers), failures, DEADLINE));
  }

  private static Trouble refused(int status, String headers) {
    Map<String, List<String>> map =
        Stream.of(headers.split(";"))
            .filter(header -> header.contains("="))
            .map(header -> header.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
    return new Trouble.Refused(status, map, "");
  }

  @ParameterizedTest
  @CsvSource({
    "400, ''", "401, ''", "402, ''", "403, ''", "404, ''", "413, ''", "422, ''", "301, ''"
  })
  void whatWouldFailAgainIsNotRepeated(int status, String why) {
    assertEquals(new Decision.GiveUp(why), rule.after(refused(status, ""), 1, DEADLINE));
  }

  @Test
  void repeatingHasAnEnd() {
    assertEquals(new Decision.GiveUp("tried 5 times"), rule.after(refused(500, ""), 5, DEADLINE));
    assertEquals(new Decision.GiveUp("tried 10 times"), rule.after(refused(429, ""), 10, DEADLINE));
    assertEquals(
        new Decision.GiveUp("tried 4 times"), rule.after(new Trouble.Dropped("gone"), 4, DEADLINE));
    assertEquals(
        new Decision.GiveUp("tried 3 times"),
        rule.after(new Trouble.Unreachable("away"), 3, DEADLINE));
    assertEquals(
        new Decision.GiveUp("tried 2 times"),
        rule.after(new Trouble.Foreign("a web page"), 2, DEADLINE));
    assertEquals(
        new Decision.GiveUp(""), rule.after(new Trouble.Endless("on and on"), 1, DEADLINE));
  }

  @Test
  void noWaitGoesPastTheDeadline() {
    assertEquals(
        new Decision.GiveUp("the wait of 30.0 s does not fit in the time that is left"),
        rule.after(refused(429, "retry-after=30"), 1, NOW.plusSeconds(30)));
    assertEquals(
        new Decision.Again(Duration.ofSeconds(30)),
        rule.after(refused(429, "retry-after=30"), 1, NOW.plusSeconds(31)));
  }

  @Test
  void aUsedUpDayIsNotWaitedFor() {
    assertEquals(
        new Decision.GiveUp("the quota of the day is used up"),
        rule.after(
            refused(429, "x-ratelimit-remaining-requests-day=0;retry-after=5"), 1, DEADLINE));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"12, 12000", "1h1m1s, 3661000", "1m30.5s, 90500", "20ms, 20", "x, -", "'', -"})
  void periodsAreRead(String text, @Nullable Long millis) {
    assertEquals(Optional.ofNullable(millis).map(Duration::ofMillis), RetryRule.period(text));
  }
}
