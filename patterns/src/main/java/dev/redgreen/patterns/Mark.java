package dev.redgreen.patterns;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's word on a pattern, as an event that is never rewritten.
 *
 * @param eventId globally unique, so that two stores merge by union
 * @param patternId the pattern; it need not be in the store
 * @param word what was said
 * @param reason why; empty if nothing was given
 * @param project the project in which it was said; empty outside of any
 * @param at when
 */
public record Mark(
    String eventId, String patternId, Word word, String reason, String project, Instant at) {

  /** What a person can say. Of pin and unpin the newest counts, of ban and unban too. */
  public enum Word {
    /** Never quarantined, never retired. */
    PIN,
    /** Takes a pin back. */
    UNPIN,
    /** Never proposed or found, pinned or not. */
    BAN,
    /** Takes a ban back. */
    UNBAN,
    /** Taken out for good; it does not return. */
    FORGET
  }

  /** A new event with a fresh id. */
  public static Mark of(String patternId, Word word, String reason, String project, Instant at) {
    return new Mark(UUID.randomUUID().toString(), patternId, word, reason, project, at);
  }
}
