package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Pruned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What may go as a whole: a pattern that was learned, or all that was indexed of a file.
 *
 * @param name what a reader knows it by
 * @param ids its patterns
 * @param indexed whether indexing brings it back
 * @param score expected success of the best of them
 * @param since when one of them was used last, or stored where none ever was
 * @param idle time from then to now
 * @param bytes what it takes, as an estimate
 */
record Prunable(
    String name,
    List<String> ids,
    boolean indexed,
    double score,
    Instant since,
    Duration idle,
    long bytes) {

  Pruned.Going going(String why, Instant now) {
    long days = Duration.between(since, now).toDays();
    return new Pruned.Going(name, ids, score, days, bytes, why);
  }
}
