package dev.redgreen.fixer.reuse.find;

import dev.redgreen.patterns.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much the name of a member has in common with the words of a demand: cosine of the two bags of
 * words, rare words counting more, related words as one.
 */
public final class Likeness {
  private static final List<String> RELATED =
      List.of(
          "length size count",
          "reverse flip mirror backward",
          "pad fill justify align",
          "join concat concatenate glue",
          "remove delete strip drop erase omit",
          "contains includes has member",
          "find search index locate",
          "unique distinct dedupe duplicate",
          "mean average avg",
          "encode escape",
          "decode unescape",
          "levenshtein edit",
          "chunk partition batch",
          "rotate shift cyclic",
          "abbreviate truncate shorten ellipsis ellipsize",
          "frequency histogram tally occurrence cardinality",
          "intersect intersection common",
          "difference subtract minus",
          "clamp constrain bound",
          "capitalize title capital",
          "blank empty",
          "first head",
          "last tail",
          "gcd divisor",
          "lcm multiple",
          "round nearest",
          "power pow exponent",
          "convert to as",
          "minimum min smallest lowest least",
          "maximum max largest highest greatest biggest",
          "hex hexadecimal",
          "binary bits bit",
          "prefix start starts leading",
          "suffix end ends trailing",
          "replace substitute swap",
          "split tokenize tokens words word",
          "equal equals same",
          "sort order sorted ordered",
          "factorial product",
          "prime primes",
          "range interval span between",
          "similarity distance",
          "transpose pivot",
          "sum total add plus",
          "evict lru bounded",
          "bag multiset counter",
          "stack push pop",
          "add append insert put offer enqueue",
          "poll dequeue take");

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "is",
          "of",
          "and",
          "or",
          "to",
          "for",
          "in",
          "with",
          "test",
          "tests",
          "should",
          "returns",
          "return",
          "gives",
          "get",
          "set",
          "when",
          "that",
          "it",
          "on",
          "by",
          "from",
          "utils",
          "util",
          "utilities",
          "tools",
          "s",
          "does",
          "not",
          "are",
          "be",
          "as");

  private static final Map<String, String> HEADS = heads();

  private final Map<String, Double> demanded;
  private final Map<String, Integer> frequencies;
  private final int total;
  private final double norm;

  /**
   * Likeness to a demand.
   *
   * @param name words of the demanded member, which count most
   * @param context words of its class and of the tests
   * @param frequencies number of members whose name has a word
   */
  public Likeness(
      String name, String type, String context, Map<String, Integer> frequencies, int total) {
    this.frequencies = frequencies;
    this.total = total;
    this.demanded = new HashMap<>();
    words(context).forEach(word -> demanded.put(word, 0.35 * rarity(word)));
    words(type).forEach(word -> demanded.merge(word, 0.7 * rarity(word), Math::max));
    words(name).forEach(word -> demanded.merge(word, rarity(word), Math::max));
    this.norm =
        Math.sqrt(
            new HashSet<>(words(name + " " + type))
                .stream().mapToDouble(word -> square(demanded.getOrDefault(word, 0.0))).sum());
  }

  private static Map<String, String> heads() {
    Map<String, String> heads = new HashMap<>();
    for (String group : RELATED) {
      String[] words = group.split(" ");
      for (String word : words) {
        heads.putIfAbsent(stem(word), stem(words[0]));
      }
    }
    return heads;
  }

  /** The telling words of a text, stemmed, related ones made one. */
  static Set<String> words(String text) {
    Set<String> found = new HashSet<>();
    for (String word : Words.of(text)) {
      if (!EMPTY_WORDS.contains(word) && word.length() > 1) {
        String stem = stem(word);
        found.add(HEADS.getOrDefault(stem, stem));
      }
    }
    return found;
  }

  private static String stem(String word) {
    for (String ending :
        List.of(
            "ization", "ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "er", "or", "e")) {
      if (word.length() - ending.length() >= 3 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private double rarity(String word) {
    return Math.log(1 + total / (1.0 + frequencies.getOrDefault(word, 0)));
  }

  private static double square(double value) {
    return value * value;
  }

  /** Between 0, nothing in common, and about 1. */
  public double to(Candidate candidate) {
    Set<String> name = words(candidate.signature().name());
    Set<String> type = words(candidate.typeName());
    return to(name, type);
  }

  private double to(Collection<String> name, Collection<String> type) {
    double shared = 0;
    double squares = 0;
    for (String word : name) {
      double weight = rarity(word);
      squares += square(weight);
      shared += weight * demanded.getOrDefault(word, 0.0);
    }
    for (String word : type) {
      if (!name.contains(word)) {
        double weight = 0.6 * rarity(word);
        squares += square(weight);
        shared += weight * demanded.getOrDefault(word, 0.0);
      }
    }
    return squares == 0 || norm == 0 ? 0 : Math.min(1, shared / (Math.sqrt(squares) * norm));
  }
}
