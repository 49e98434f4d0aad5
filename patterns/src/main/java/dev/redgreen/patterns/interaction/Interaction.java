package dev.redgreen.patterns.interaction;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How well texts of code go with one question, word by word: for each word of the question the best
 * one of the text, and for each word of the declaration the best one of the question. (Late
 * interaction, as in ColBERT, over single words.)
 */
public final class Interaction {
  private final WordVectors words;
  private final Places places;
  private final int[] question;
  private final float[] weights;
  private final float[][] vectors;

  /** Likeness of a word, as it stands in code, to those of the question; made when needed. */
  private final float[] @Nullable [] known;

  private final float[] none;

  /**
   * @param question hashes of the stems of all its words, in their order
   */
  public Interaction(WordVectors words, int... question) {
    this.words = words;
    this.places = words.places;
    this.question = Arrays.copyOf(question, Math.min(question.length, Places.LONGEST_QUESTION));
    this.weights = new float[this.question.length];
    this.vectors = new float[this.question.length][];
    this.known = new float[words.size()][];
    this.none = new float[this.question.length];
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int word = words.word(this.question[i]);
      vectors[i] = words.asked(word);
      weights[i] = (float) Math.exp(words.asked[word] + places.order()[i]);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }

  /**
   * How well a method goes with the question: about 1 if it has nothing to do with it, 3 or more if
   * it answers it.
   *
   * @param declared words of the declaration
   * @param body hashes of the stems of the whole text
   */
  public double with(Terms declared, int... body) {
    float[] best = new float[question.length];
    float back = 0;
    float sum = 0;
    for (int i = 0; i < declared.stems().length; i++) {
      int word = words.word(declared.stems()[i]);
      int field = declared.fields()[i];
      float weight = (float) Math.exp(words.stands[word] + places.weight()[field]);
      back += weight * look(declared.stems()[i], word, field, best);
      sum += weight;
    }
    for (int stem : body) {
      look(stem, words.word(stem), Field.BODY.ordinal(), best);
    }
    return sum == 0 ? mean(best) : mean(best) + places.back() * back / sum;
  }

  /** How well a name alone covers the question: never more than a method with this name. */
  public double named(Terms name) {
    float[] best = new float[question.length];
    for (int i = 0; i < name.stems().length; i++) {
      look(name.stems()[i], words.word(name.stems()[i]), name.fields()[i], best);
    }
    return mean(best);
  }

  private float mean(float[] best) {
    float mean = 0;
    for (int i = 0; i < best.length; i++) {
      mean += weights[i] * best[i];
    }
    return mean;
  }

  /** Raises what is best for each word of the question; how like this word is to any of them. */
  private float look(int stem, int word, int field, float[] best) {
    float[] likeness = likeness(word);
    float scale = places.scale()[field];
    float shift = places.shift()[field];
    float most = 0;
    for (int i = 0; i < best.length; i++) {
      float here = likeness[i] * scale + shift;
      if (question[i] == stem) {
        here += places.same()[field];
      }
      best[i] = Math.max(best[i], here);
      most = Math.max(most, here);
    }
    return most;
  }

  private float[] likeness(int word) {
    if (word == WordVectors.UNKNOWN) {
      return none;
    }
    float[] likeness = known[word];
    if (likeness == null) {
      likeness = products(words.stands(word));
      known[word] = likeness;
    }
    return likeness;
  }

  private float[] products(float[] vector) {
    float[] products = new float[question.length];
    for (int i = 0; i < products.length; i++) {
      float sum = 0;
      for (int k = 0; k < vector.length; k++) {
        sum += vectors[i][k] * vector[k];
      }
      products[i] = sum;
    }
    return products;
  }
}
