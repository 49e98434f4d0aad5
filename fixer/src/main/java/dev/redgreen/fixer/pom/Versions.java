package dev.redgreen.fixer.pom;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Orders versions of artifacts: numbers as numbers, a release before what comes after it. */
final class Versions {
  /** The older version first. */
  static final Comparator<String> ORDER = Versions::compare;

  /** What people do not mean to use first, then the older version. */
  static final Comparator<String> BEST =
      Comparator.comparing(Versions::stable).thenComparing(ORDER);

  private Versions() {}

  private static int compare(String a, String b) {
    String[] left = a.split("[.-]");
    String[] right = b.split("[.-]");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order = part(i < left.length ? left[i] : "", i < right.length ? right[i] : "");
      if (order != 0) {
        return order;
      }
    }
    return a.compareTo(b);
  }

  private static int part(String a, String b) {
    boolean numbers = isNumber(a) && isNumber(b);
    if (numbers) {
      return Long.compare(number(a), number(b));
    }
    return Integer.compare(rank(a), rank(b)) != 0
        ? Integer.compare(rank(a), rank(b))
        : a.compareTo(b);
  }

  private static boolean isNumber(String part) {
    return part.isEmpty() || part.matches("\\d{1,18}");
  }

  private static long number(String part) {
    return part.isEmpty() ? 0 : Long.parseLong(part);
  }

  private static int rank(String part) {
    String word = part.toLowerCase(Locale.ROOT);
    if (isNumber(part)) {
      return 2;
    }
    return word.matches("final|ga|release|jre.*|android.*") ? 1 : 0;
  }

  /** Whether a version is a release that people mean to use. */
  static boolean stable(String version) {
    return !version.toLowerCase(Locale.ROOT).matches(".*(snapshot|alpha|beta|rc|-m\\d|cr\\d).*");
  }

  /** The newest stable version, else the newest. */
  static java.util.Optional<String> newest(List<String> versions) {
    return versions.stream().max(BEST);
  }
}
