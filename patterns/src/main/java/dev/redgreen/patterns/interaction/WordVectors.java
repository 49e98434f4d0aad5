package dev.redgreen.patterns.interaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Two vectors for each word that is known, one as it is asked and one as it stands in code, whose
 * product says how well they go together; {@code scripts/train-words} learns them.
 *
 * <p>The file, all numbers with the most significant byte first: n words, d dimensions (int); the
 * numbers of {@link Places} in the order of its components (float); n hashes of stems (int); n
 * weights as asked and n as they stand in code, logarithms (float); n + n factors (float); n·d and
 * n·d components (byte), which multiplied with the factor are the vector. The first word stands for
 * all that are not known.
 */
public final class WordVectors {
  /** The word that stands for all that are not known: its vectors are zero. */
  static final int UNKNOWN = 0;

  private static final String PACKAGED = "words.bin";

  final int dimensions;
  final Places places;
  final float[] asked;
  final float[] stands;
  private final float[] askedFactors;
  private final float[] standsFactors;
  private final ByteBuffer bytes;
  private final int askedVectors;
  private final int standsVectors;
  private final int[] stems;
  private final int[] slots;

  private WordVectors(ByteBuffer bytes) {
    this.bytes = bytes;
    int words = bytes.getInt();
    dimensions = bytes.getInt();
    places =
        new Places(
            floats(Places.FIELDS),
            floats(Places.FIELDS),
            floats(Places.FIELDS),
            floats(Places.FIELDS),
            floats(Places.LONGEST_QUESTION),
            bytes.getFloat());
    stems = new int[words];
    bytes.asIntBuffer().get(stems);
    bytes.position(bytes.position() + words * Integer.BYTES);
    asked = floats(words);
    stands = floats(words);
    askedFactors = floats(words);
    standsFactors = floats(words);
    askedVectors = bytes.position();
    standsVectors = askedVectors + words * dimensions;
    slots = slots(stems);
  }

  private float[] floats(int count) {
    float[] floats = new float[count];
    bytes.asFloatBuffer().get(floats);
    bytes.position(bytes.position() + count * Float.BYTES);
    return floats;
  }

  /** Those that come with Redgreen. */
  public static WordVectors packaged() {
    return Packaged.VECTORS;
  }

  /** Reads what {@link WordVectors} describes. */
  static WordVectors of(byte[] file) {
    return new WordVectors(ByteBuffer.wrap(file));
  }

  private static int[] slots(int[] stems) {
    int[] slots = new int[Integer.highestOneBit(stems.length) * 4];
    for (int word = 1; word < stems.length; word++) {
      int slot = slot(stems[word], slots.length);
      while (slots[slot] != UNKNOWN) {
        slot = (slot + 1) % slots.length;
      }
      slots[slot] = word;
    }
    return slots;
  }

  private static int slot(int stem, int slots) {
    return (stem ^ stem >>> 16) & slots - 1;
  }

  /** The word with this stem, or {@link #UNKNOWN}. */
  int word(int stem) {
    int slot = slot(stem, slots.length);
    while (slots[slot] != UNKNOWN && stems[slots[slot]] != stem) {
      slot = (slot + 1) % slots.length;
    }
    return slots[slot];
  }

  int size() {
    return stems.length;
  }

  /** A word's vector as it is asked. */
  float[] asked(int word) {
    return vector(askedVectors, word, askedFactors[word]);
  }

  /** A word's vector as it stands in code. */
  float[] stands(int word) {
    return vector(standsVectors, word, standsFactors[word]);
  }

  private float[] vector(int from, int word, float factor) {
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = factor * bytes.get(from + word * dimensions + i);
    }
    return vector;
  }

  /** Read when they are needed first. */
  private static final class Packaged {
    static final WordVectors VECTORS = read();

    private Packaged() {}

    private static WordVectors read() {
      try (InputStream in =
          Objects.requireNonNull(WordVectors.class.getResourceAsStream(PACKAGED), PACKAGED)) {
        return of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
