package dev.redgreen.patterns.interaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ObjIntConsumer;

/**
 * Learns {@link WordVectors} from pairs of sentence and method: of the methods of a batch, siblings
 * among them, the right one shall have the greatest score.
 */
final class Trainer {
  private static final int SIBLINGS = 8;
  private static final int BATCH = 64;
  private static final int WARM_UP = 100;

  private final Learned learned;
  private final Random random;
  private final List<Pair> pairs;

  Trainer(Learned learned, List<Pair> pairs, Random random) {
    this.learned = learned;
    this.pairs = pairs;
    this.random = random;
  }

  /**
   * Goes over all pairs so many times.
   *
   * @param progress is told the mean loss after each of a hundred parts
   */
  void run(int epochs, ObjIntConsumer<Float> progress) {
    int batches = pairs.size() / BATCH;
    int steps = epochs * batches;
    float loss = 0;
    int told = 0;
    for (int step = 0; step < steps; ) {
      for (List<Pair> batch : batches()) {
        float warm = Math.min(1, (step + 1f) / WARM_UP);
        loss += new Batch(learned, batch).learn();
        learned.step(warm * Math.max(0.05f, 1 - (float) step / steps));
        step++;
        if (step * 100L / steps > told) {
          told++;
          progress.accept(loss * 100 / steps, told);
          loss = 0;
        }
      }
    }
  }

  /** Siblings stay together, up to eight of them; classes come in any order. */
  private List<List<Pair>> batches() {
    Map<Long, List<Pair>> classes = new LinkedHashMap<>();
    pairs.forEach(pair -> classes.computeIfAbsent(pair.group(), g -> new ArrayList<>()).add(pair));
    List<List<Pair>> groups = new ArrayList<>();
    for (List<Pair> one : classes.values()) {
      Collections.shuffle(one, random);
      for (int i = 0; i < one.size(); i += SIBLINGS) {
        groups.add(one.subList(i, Math.min(one.size(), i + SIBLINGS)));
      }
    }
    Collections.shuffle(groups, random);
    List<Pair> all = groups.stream().flatMap(List::stream).toList();
    List<List<Pair>> batches = new ArrayList<>();
    for (int i = 0; i + BATCH <= all.size(); i += BATCH) {
      batches.add(all.subList(i, i + BATCH));
    }
    return batches;
  }
}
