package genome;

import java.util.stream.IntStream;

/** Compares DNA strands base by base. */
public final class StrandMutations {

  /** A base that the sequencer could not read. */
  private static final char UNREADABLE = 'N';

  /** Returns the number of positions with two different readable bases. */
  public int between(String first, String second) {
    if (first.length() != second.length()) {
      throw new IllegalArgumentException("strands of different length");
    }
    return (int)
        IntStream.range(0, first.length())
            .filter(i -> differ(first.charAt(i), second.charAt(i)))
            .count();
  }

  private static boolean differ(char a, char b) {
    return a != b && a != UNREADABLE && b != UNREADABLE;
  }
}
