package dev.redgreen.patterns.sqlite;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of one text, as BM25 needs them: with it a text is scored without the index of all.
 *
 * @param length how many words the text has, each as often as it stands
 * @param terms hashes of its n stems, ascending, in 4n bytes, the most significant first; then n
 *     bytes, for each stem the sum of what its places weigh, at most 255
 */
record TermVector(int length, byte[] terms) {
  /** That of a text without words. */
  static final TermVector NONE = new TermVector(0, new byte[0]);

  private static final VarHandle STEMS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final int STEM_BYTES = Integer.BYTES + 1;
  private static final int MOST = 255;

  static TermVector of(SearchText text) {
    Map<Integer, Integer> stems = new TreeMap<>();
    int length = 0;
    List<String> columns = text.columns();
    for (int i = 0; i < columns.size(); i++) {
      length += count(columns.get(i), SearchText.WEIGHTS.get(i), stems);
    }
    ByteBuffer terms = ByteBuffer.allocate(stems.size() * STEM_BYTES);
    stems.keySet().forEach(terms::putInt);
    stems.values().forEach(weight -> terms.put((byte) Math.min(MOST, weight)));
    return new TermVector(length, terms.array());
  }

  private static int count(String words, int weight, Map<Integer, Integer> stems) {
    if (words.isEmpty()) {
      return 0;
    }
    String[] all = words.split(" ");
    for (String word : all) {
      stems.merge(stem(word), weight, Integer::sum);
    }
    return all.length;
  }

  /** Hashes of the stems of these words, in their order. */
  static int[] stems(Collection<String> words) {
    return words.stream().mapToInt(TermVector::stem).toArray();
  }

  /** Hash of a word's stem (FNV-1a, 32 bits), without accents, as the text index has it. */
  static int stem(String word) {
    String stem = PorterStemmer.of(plain(word));
    int hash = 0x811c9dc5;
    for (int i = 0; i < stem.length(); i++) {
      hash = (hash ^ stem.charAt(i)) * 0x01000193;
    }
    return hash;
  }

  private static String plain(String word) {
    return Normalizer.isNormalized(word, Normalizer.Form.NFD)
        ? word
        : Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** Hashes of all its stems, ascending. */
  int[] stems() {
    int[] stems = new int[terms.length / STEM_BYTES];
    ByteBuffer.wrap(terms).asIntBuffer().get(stems);
    return stems;
  }

  /** What the places of a stem weigh together; 0 where it stands nowhere. */
  int weight(int stem) {
    int count = terms.length / STEM_BYTES;
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int here = (int) STEMS.get(terms, middle * Integer.BYTES);
      if (here == stem) {
        return Byte.toUnsignedInt(terms[count * Integer.BYTES + middle]);
      }
      if (here < stem) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }
}
