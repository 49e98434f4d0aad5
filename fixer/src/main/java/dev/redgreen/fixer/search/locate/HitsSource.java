package dev.redgreen.fixer.search.locate;

import dev.redgreen.fixer.Edit;
import dev.redgreen.fixer.SourceTree;
import dev.redgreen.fixer.TestFailure;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

/**
 * The class that probes call. It lives for one run of tests only: each test that is probed ends
 * with an exception whose message says what was executed since the test before it.
 */
public final class HitsSource {
  static final String LOOP = "redgreen__.Hits.loop();";
  static final String END = "redgreen__.Hits.end();";
  private static final String MARK = "redgreen-hits:";
  private static final int ROUNDS = 1_000_000;

  private static final String TEXT =
      """
      package redgreen__;
      public final class Hits {
        private static final java.util.BitSet SEEN = new java.util.BitSet();
        private static int rounds;
        public static synchronized void at(int number) {
          SEEN.set(number);
        }
        public static void loop() {
          if (++rounds > %d) {
            rounds = 0;
            throw new Error("a loop does not end");
          }
        }
        public static synchronized void end() {
          byte[] bytes = SEEN.toByteArray();
          for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte swap = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swap;
          }
          SEEN.clear();
          rounds = 0;
          throw new AssertionError("%s" + new java.math.BigInteger(1, bytes).toString(16) + ";");
        }
      }
      """
          .formatted(ROUNDS, MARK);

  private HitsSource() {}

  static String at(int number) {
    return "redgreen__.Hits.at(" + number + ");";
  }

  /** The file of the class; empty if the module has no place for main sources. */
  public static Optional<Edit.Write> file(SourceTree tree) {
    return tree.module().mainSources().stream()
        .map(root -> root.toAbsolutePath().normalize())
        .filter(root -> root.startsWith(tree.root()))
        .map(root -> tree.root().relativize(root).resolve(Path.of("redgreen__", "Hits.java")))
        .map(file -> new Edit.Write(file, TEXT))
        .findFirst();
  }

  /** The numbers that were executed up to the end of a probed test; empty if it does not say. */
  static Optional<BitSet> read(TestFailure failure) {
    int start = failure.message().indexOf(MARK);
    int end = failure.message().indexOf(';', Math.max(0, start));
    if (start < 0 || end < 0) {
      return Optional.empty();
    }
    String hex = failure.message().substring(start + MARK.length(), end);
    byte[] bytes = new BigInteger(hex, 16).toByteArray();
    BitSet hits = new BitSet();
    for (int i = 0; i < bytes.length * 8; i++) {
      if ((bytes[bytes.length - 1 - i / 8] >> (i % 8) & 1) == 1) {
        hits.set(i);
      }
    }
    return Optional.of(hits);
  }
}
