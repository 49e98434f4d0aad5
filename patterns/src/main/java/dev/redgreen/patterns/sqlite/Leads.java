package dev.redgreen.patterns.sqlite;

import dev.redgreen.patterns.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which first words of names go with the beginning of a question: what <em>inserts</em> is called
 * {@code add}, {@code offer} or {@code put}. The numbers in {@code leads.txt} say how much more
 * often than by chance, as a natural logarithm, in 21,969 documented methods of the JDK's {@code
 * java} packages, commons-lang3 and commons-text.
 */
final class Leads {
  private static final Set<String> YES = Set.of("true", "whether", "if");
  private static final Set<String> SOME = Set.of("a", "an");
  private static final Set<String> ONE = Set.of("the", "this");

  private static final Map<String, Map<String, Double>> LIFTS = read();

  private Leads() {}

  /** How a question begins: its first word, and after <em>returns</em> what is returned. */
  static String of(String query) {
    List<String> words = Words.of(query);
    if (words.isEmpty() || !words.get(0).equals("returns")) {
      return words.isEmpty() ? "" : words.get(0);
    }
    String next = words.size() > 1 ? words.get(1) : "";
    return "returns "
        + (YES.contains(next)
            ? "true"
            : SOME.contains(next) ? "a" : ONE.contains(next) ? "the" : "");
  }

  /** How well a name's first word goes with it; 0 where nothing is known. */
  static double lift(String lead, String firstOfName) {
    return LIFTS.getOrDefault(lead, Map.of()).getOrDefault(firstOfName, 0.0);
  }

  private static Map<String, Map<String, Double>> read() {
    Map<String, Map<String, Double>> lifts = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(Leads.class.getResourceAsStream("leads.txt"), "leads.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().forEach(line -> read(line, lifts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lifts;
  }

  private static void read(String line, Map<String, Map<String, Double>> lifts) {
    int colon = line.indexOf(':');
    String[] pairs = line.substring(colon + 1).strip().split(" ");
    Map<String, Double> names = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], Double.parseDouble(pairs[i + 1]));
    }
    lifts.put(line.substring(0, colon), names);
  }
}
