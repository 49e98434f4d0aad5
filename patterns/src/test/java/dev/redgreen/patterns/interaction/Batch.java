package dev.redgreen.patterns.interaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some pairs, each of whose sentences is asked of the methods of all: what {@link Interaction}
 * computes of one is computed here of all at once, and how it changes with what is learned.
 */
final class Batch {
  /** Scores differ by some tenths; a softmax wants some units. */
  private static final float SHARPNESS = 9;

  private static final double NOTHING = 1e-7;

  private final Learned learned;
  private final List<Pair> pairs;
  private final Distinct asked = new Distinct();
  private final Distinct stands = new Distinct();
  private final List<Side> questions = new ArrayList<>();
  private final List<Side> texts = new ArrayList<>();
  private final float[][] products;
  private final float[][] slopes;

  Batch(Learned learned, List<Pair> pairs) {
    this.learned = learned;
    this.pairs = pairs;
    for (Pair pair : pairs) {
      int length = Math.min(pair.question().length, Places.LONGEST_QUESTION);
      questions.add(side(Arrays.copyOf(pair.question(), length), new byte[length], 0, asked));
      Terms declared = pair.declared();
      int count = declared.stems().length;
      int[] stems = Arrays.copyOf(declared.stems(), count + pair.text().length);
      System.arraycopy(pair.text(), 0, stems, count, pair.text().length);
      byte[] fields = Arrays.copyOf(declared.fields(), stems.length);
      texts.add(side(stems, fields, count, stands));
    }
    products = products();
    slopes = new float[products.length][stands.words.size()];
  }

  private Side side(int[] stems, byte[] fields, int declared, Distinct distinct) {
    int[] words = Arrays.stream(stems).map(learned::word).toArray();
    int[] places = Arrays.stream(words).map(distinct::of).toArray();
    return new Side(stems, words, places, fields, declared);
  }

  private float[][] products() {
    float[][] all = new float[asked.words.size()][stands.words.size()];
    for (int i = 0; i < all.length; i++) {
      float[] one = learned.asked.vectors[asked.words.get(i)];
      for (int j = 0; j < all[i].length; j++) {
        float[] other = learned.stands.vectors[stands.words.get(j)];
        float sum = 0;
        for (int k = 0; k < one.length; k++) {
          sum += one[k] * other[k];
        }
        all[i][j] = sum;
      }
    }
    return all;
  }

  /** Adds to the slopes of what is learned; the mean loss. */
  float learn() {
    float loss = 0;
    for (int i = 0; i < pairs.size(); i++) {
      loss += learn(i);
    }
    spread();
    return loss / pairs.size();
  }

  private float learn(int asked) {
    Reading right = new Reading(questions.get(asked), texts.get(asked));
    List<Reading> readings = new ArrayList<>(List.of(right));
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).sentence() != pairs.get(asked).sentence()) {
        readings.add(new Reading(questions.get(asked), texts.get(i)));
      }
    }
    double sum =
        readings.stream()
            .mapToDouble(reading -> Math.exp(SHARPNESS * (reading.score - right.score)))
            .sum();
    for (Reading reading : readings) {
      double share = Math.exp(SHARPNESS * (reading.score - right.score)) / sum;
      double slope = (share - (reading == right ? 1 : 0)) * SHARPNESS / pairs.size();
      if (Math.abs(slope) > NOTHING) {
        reading.learn((float) slope);
      }
    }
    return (float) Math.log(sum);
  }

  /** From the products of words to their vectors. */
  private void spread() {
    for (int i = 0; i < slopes.length; i++) {
      int one = asked.words.get(i);
      for (int j = 0; j < slopes[i].length; j++) {
        float slope = slopes[i][j];
        int other = stands.words.get(j);
        if (slope != 0 && one != WordVectors.UNKNOWN && other != WordVectors.UNKNOWN) {
          add(slope, learned.stands.vectors[other], learned.asked.slopes[one]);
          add(slope, learned.asked.vectors[one], learned.stands.slopes[other]);
        }
      }
    }
  }

  private static void add(float factor, float[] from, float[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * from[k];
    }
  }

  /** A question against a text. */
  private final class Reading {
    private final Side question;
    private final Side text;
    private final float[] weights;
    private final float[] best;
    private final int[] bestAt;
    private final float[] backWeights;
    private final float[] backs;
    private final int[] backAt;
    private float forth;
    private float back;
    final float score;

    Reading(Side question, Side text) {
      this.question = question;
      this.text = text;
      weights = new float[question.stems.length];
      best = new float[weights.length];
      bestAt = new int[weights.length];
      backWeights = new float[text.declared];
      backs = new float[text.declared];
      backAt = new int[text.declared];
      Arrays.fill(bestAt, -1);
      Arrays.fill(backAt, -1);
      look();
      weigh();
      score = forth + learned.back.values[0] * back;
    }

    private void look() {
      for (int j = 0; j < text.stems.length; j++) {
        int field = text.fields[j];
        float scale = learned.scale.values[field];
        float shift = learned.shift.values[field];
        float same = learned.same.values[field];
        for (int i = 0; i < best.length; i++) {
          float here = products[question.places[i]][text.places[j]] * scale + shift;
          here += question.stems[i] == text.stems[j] ? same : 0;
          if (here > best[i]) {
            best[i] = here;
            bestAt[i] = j;
          }
          if (j < backs.length && here > backs[j]) {
            backs[j] = here;
            backAt[j] = i;
          }
        }
      }
    }

    private void weigh() {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = learned.asked.weights[question.words[i]] + learned.order.values[i];
      }
      forth = mean(weights, best);
      for (int j = 0; j < backWeights.length; j++) {
        backWeights[j] =
            learned.stands.weights[text.words[j]] + learned.weight.values[text.fields[j]];
      }
      back = mean(backWeights, backs);
    }

    /** Makes weights of their logarithms; the weighted mean. */
    private static float mean(float[] weights, float[] values) {
      float sum = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) Math.exp(weights[i]);
        sum += weights[i];
      }
      float mean = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= sum;
        mean += weights[i] * values[i];
      }
      return mean;
    }

    void learn(float slope) {
      for (int i = 0; i < weights.length; i++) {
        float change = slope * weights[i];
        learned.asked.weightSlopes[question.words[i]] += change * (best[i] - forth);
        learned.order.slopes[i] += change * (best[i] - forth);
        learn(change, i, bestAt[i]);
      }
      learned.back.slopes[0] += slope * back;
      for (int j = 0; j < backs.length; j++) {
        float change = slope * learned.back.values[0] * backWeights[j];
        learned.stands.weightSlopes[text.words[j]] += change * (backs[j] - back);
        learned.weight.slopes[text.fields[j]] += change * (backs[j] - back);
        learn(change, backAt[j], j);
      }
    }

    private void learn(float change, int i, int j) {
      if (i >= 0 && j >= 0) {
        int field = text.fields[j];
        float product = products[question.places[i]][text.places[j]];
        learned.scale.slopes[field] += change * product;
        learned.shift.slopes[field] += change;
        learned.same.slopes[field] += question.stems[i] == text.stems[j] ? change : 0;
        slopes[question.places[i]][text.places[j]] += change * learned.scale.values[field];
      }
    }
  }

  /** Words of a batch, each once, numbered from 0. */
  private static final class Distinct {
    final Map<Integer, Integer> places = new HashMap<>();
    final List<Integer> words = new ArrayList<>();

    int of(int word) {
      return places.computeIfAbsent(
          word,
          w -> {
            words.add(w);
            return words.size() - 1;
          });
    }
  }

  /** One question or text: stems, words, and where the words stand in the batch's matrix. */
  private record Side(int[] stems, int[] words, int[] places, byte[] fields, int declared) {}
}
