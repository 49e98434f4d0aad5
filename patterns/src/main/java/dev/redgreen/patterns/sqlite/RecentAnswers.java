package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the latest questions, good until anyone writes to the store. Outcomes lose weight by
 * the day, so an answer is given again within the same hour only.
 */
final class RecentAnswers {
  private static final int KEPT = 200;

  /**
   * The latest first. Found by looking at each, which only the second question of a process does.
   */
  private final Deque<Given> answers = new ArrayDeque<>();

  private @Nullable Stamp state;
  private Instant hour = Instant.MIN;

  private record Given(Query query, Answer answer) {}

  /** The same answer as before. */
  Optional<Answer> to(Query query, Stamp now, Instant at) {
    catchUp(now, at);
    for (Iterator<Given> each = answers.iterator(); each.hasNext(); ) {
      Given given = each.next();
      if (given.query().equals(query)) {
        each.remove();
        answers.addFirst(given);
        return Optional.of(given.answer());
      }
    }
    return Optional.empty();
  }

  /** Keeps an answer, unless it was weaker than asked: the next one may be better. */
  void keep(Query query, Answer answer, Stamp now, Instant at) {
    catchUp(now, at);
    if (!answer.note().isEmpty()) {
      return;
    }
    answers.addFirst(new Given(query, answer));
    if (answers.size() > KEPT) {
      answers.removeLast();
    }
  }

  private void catchUp(Stamp now, Instant at) {
    Instant hourNow = at.truncatedTo(ChronoUnit.HOURS);
    if (!now.equals(state) || !hourNow.equals(hour)) {
      answers.clear();
      state = now;
      hour = hourNow;
    }
  }
}
