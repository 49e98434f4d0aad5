package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the latest questions, good until anyone writes to the store. Outcomes lose weight by
 * the day, so an answer is given again within the same hour only.
 */
final class RecentAnswers {
  private static final int KEPT = 200;

  private final Map<Query, Answer> answers =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Answer> eldest) {
          return size() > KEPT;
        }
      };

  private @Nullable Stamp state;
  private Instant hour = Instant.MIN;

  /** The same answer as before. */
  Optional<Answer> to(Query query, Stamp now, Instant at) {
    catchUp(now, at);
    return Optional.ofNullable(answers.get(query));
  }

  /** Keeps an answer, unless it was weaker than asked: the next one may be better. */
  void keep(Query query, Answer answer, Stamp now, Instant at) {
    catchUp(now, at);
    if (answer.note().isEmpty()) {
      answers.put(query, answer);
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
