package dev.redgreen.coordinator.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be told from a later one with the same id.
 *
 * @param pid its id
 * @param start when it started; the epoch if the system does not say
 */
public record ProcessIdentity(long pid, Instant start) {
  /** The system derives start times from the time of its own, which it may correct. */
  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  /** The process that we are. */
  public static ProcessIdentity current() {
    return of(ProcessHandle.current());
  }

  private static ProcessIdentity of(ProcessHandle process) {
    return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** Reads what {@link #toString} wrote; empty if it is something else. */
  public static Optional<ProcessIdentity> parse(String text) {
    String[] parts = text.strip().split(" ");
    try {
      return parts.length == 2
          ? Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), Instant.parse(parts[1])))
          : Optional.empty();
    } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether the process still runs. */
  public boolean lives() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(ProcessIdentity::of)
        .filter(other -> Duration.between(start, other.start).abs().compareTo(TOLERANCE) < 0)
        .isPresent();
  }

  @Override
  public String toString() {
    return pid + " " + start;
  }
}
