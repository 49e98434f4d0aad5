package dev.redgreen.patterns.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Rows that may answer a query, with their scores, fused by min-max convex combination: measured
 * better than rank fusion (MRR@10 0.696 and 0.666 with bge-small).
 */
final class Candidates {
  private final double vectorWeight;
  private final Map<Long, Double> lexical = new HashMap<>();
  private final Map<Long, Double> vector = new LinkedHashMap<>();

  Candidates(double vectorWeight) {
    this.vectorWeight = vectorWeight;
  }

  /**
   * One row.
   *
   * @param lexical BM25, 0 where no word matches
   * @param scaled the same, min-max scaled within these candidates
   * @param cosine where the row has a vector
   * @param fused what the candidates are ordered by
   */
  record Candidate(long row, double lexical, double scaled, OptionalDouble cosine, double fused) {}

  void lexical(Collection<LexicalSearch.Hit> hits) {
    hits.forEach(hit -> lexical.put(hit.seq(), hit.score()));
  }

  void vector(long row, double cosine) {
    vector.put(row, cosine);
  }

  Collection<Long> rows() {
    List<Long> rows = new ArrayList<>(lexical.keySet());
    vector.keySet().stream().filter(row -> !lexical.containsKey(row)).forEach(rows::add);
    return rows;
  }

  /** Best first; equal ones in the order of being stored. */
  List<Candidate> fused(int limit) {
    Scale words = Scale.of(lexical.values());
    Scale meaning = Scale.of(vector.values());
    double weight = vector.isEmpty() ? 0 : vectorWeight;
    return rows().stream()
        .map(row -> candidate(row, words, meaning, weight))
        .sorted(
            Comparator.comparingDouble(Candidate::fused).reversed().thenComparing(Candidate::row))
        .limit(limit)
        .toList();
  }

  private Candidate candidate(long row, Scale words, Scale meaning, double weight) {
    double score = lexical.getOrDefault(row, 0.0);
    Double cosine = vector.get(row);
    double scaled = words.at(score);
    double fused = (1 - weight) * scaled + (cosine == null ? 0 : weight * meaning.at(cosine));
    OptionalDouble similarity = cosine == null ? OptionalDouble.empty() : OptionalDouble.of(cosine);
    return new Candidate(row, score, scaled, similarity, fused);
  }

  /** Maps the least value to 0 and the greatest to 1. */
  private record Scale(double least, double greatest) {
    static Scale of(Collection<Double> values) {
      double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      return new Scale(least, greatest);
    }

    double at(double value) {
      return greatest > least ? Math.max(0, (value - least) / (greatest - least)) : 1;
    }
  }
}
