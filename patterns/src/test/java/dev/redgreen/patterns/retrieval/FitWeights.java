package dev.redgreen.patterns.retrieval;

import dev.redgreen.patterns.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fits the weights of relevance to {@code parts.tsv}: softmax over the candidates of a question,
 * then, for the first library, scaled to a probability over the ten best, with questions about
 * nothing that is there among them. Prints them in the order of the parts, for each embedder.
 */
final class FitWeights {
  private static final int STEPS = 2_000;
  private static final double RATE = 0.05;
  private static final double DECAY = 1e-3;
  private static final int SCALED = 10;
  private static final int SOURCE = 0;
  private static final int EMBEDDER = 1;
  private static final int QUESTION = 2;
  private static final int RIGHT = 3;

  /** Columns before those of the parts, the first of which is the base, always 1. */
  private static final int BEFORE = 6;

  private FitWeights() {}

  /** The candidates of a question: the parts of each, and which are right. */
  private record Asked(String library, double[][] parts, boolean[] right, boolean answerable) {
    boolean found() {
      return IntStream.range(0, right.length).anyMatch(i -> right[i]);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, List<Asked>> embedders = read(Path.of(arguments[0]));
    embedders.forEach(FitWeights::print);
  }

  private static Map<String, List<Asked>> read(Path file) throws IOException {
    Map<String, Map<String, List<String[]>>> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      lines
          .computeIfAbsent(cells[EMBEDDER], embedder -> new LinkedHashMap<>())
          .computeIfAbsent(cells[SOURCE] + "\t" + cells[QUESTION], question -> new ArrayList<>())
          .add(cells);
    }
    Map<String, List<Asked>> asked = new LinkedHashMap<>();
    lines.forEach(
        (embedder, questions) ->
            asked.put(embedder, questions.values().stream().map(FitWeights::asked).toList()));
    return asked;
  }

  private static Asked asked(List<String[]> candidates) {
    double[][] parts = new double[candidates.size()][];
    boolean[] right = new boolean[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String[] cells = candidates.get(i);
      parts[i] =
          Arrays.stream(cells, BEFORE, cells.length).mapToDouble(Double::parseDouble).toArray();
      right[i] = cells[RIGHT].equals("1");
    }
    return new Asked(
        candidates.get(0)[SOURCE], parts, right, !candidates.get(0)[RIGHT].equals("-1"));
  }

  private static void print(String name, List<Asked> questions) {
    double[] weights = weights(questions.stream().filter(Asked::found).toList());
    String first = questions.get(0).library;
    double[] line =
        scaled(questions.stream().filter(asked -> asked.library.equals(first)).toList(), weights);
    double[] all = Arrays.stream(weights).map(weight -> weight * line[0]).toArray();
    all[0] = line[1];
    System.out.println(
        name + ": " + Arrays.toString(Arrays.stream(all).mapToObj(FitWeights::two).toArray()));
    double passes = share(questions, true, all);
    double silent = 1 - share(questions, false, all);
    System.out.printf(
        Locale.ROOT,
        "  the right one passes in %.3f, nothing for nothing in %.3f%n",
        passes,
        silent);
  }

  private static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** Of the questions with or without an answer those for which one passes the floor. */
  private static double share(List<Asked> questions, boolean answerable, double[] weights) {
    List<Asked> some = questions.stream().filter(asked -> asked.answerable == answerable).toList();
    double floor = Math.log(Ranking.FLOOR / (1 - Ranking.FLOOR));
    long passed =
        some.stream()
            .filter(
                asked ->
                    IntStream.range(0, asked.parts.length)
                        .filter(i -> asked.right[i] || !answerable)
                        .anyMatch(i -> sum(asked.parts[i], weights) >= floor))
            .count();
    return (double) passed / some.size();
  }

  private static double sum(double[] parts, double[] weights) {
    double sum = 0;
    for (int k = 0; k < parts.length; k++) {
      sum += parts[k] * weights[k];
    }
    return sum;
  }

  /** By gradient descent (Adam) over parts of equal spread. */
  private static double[] weights(List<Asked> questions) {
    double[] spread = spread(questions);
    double[] weights = new double[spread.length];
    double[] means = new double[spread.length];
    double[] squares = new double[spread.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] slopes = new double[spread.length];
      questions.forEach(asked -> addSlopes(asked, weights, slopes));
      double rate = RATE * (1 - (double) step / (STEPS + 1));
      for (int k = 0; k < weights.length; k++) {
        double slope = slopes[k] / questions.size() * spread[k];
        slope += spread[k] == 0 ? 0 : 2 * DECAY * weights[k] / spread[k];
        means[k] = 0.9 * means[k] + 0.1 * slope;
        squares[k] = 0.99 * squares[k] + 0.01 * slope * slope;
        double correction = Math.sqrt(1 - Math.pow(0.99, step)) / (1 - Math.pow(0.9, step));
        weights[k] += -rate * correction * means[k] / (Math.sqrt(squares[k]) + 1e-9) * spread[k];
      }
    }
    return weights;
  }

  /** One over the standard deviation of each part; 0 of one that is always the same. */
  private static double[] spread(List<Asked> questions) {
    int parts = questions.get(0).parts[0].length;
    return IntStream.range(0, parts)
        .mapToDouble(
            k -> {
              double[] values =
                  questions.stream()
                      .flatMapToDouble(
                          asked -> Arrays.stream(asked.parts).mapToDouble(one -> one[k]))
                      .toArray();
              double mean = Arrays.stream(values).average().orElse(0);
              double variance =
                  Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
              return variance < 1e-9 ? 0 : 1 / Math.sqrt(variance);
            })
        .toArray();
  }

  /** Of minus the logarithm of what all right ones have of the softmax. */
  private static void addSlopes(Asked asked, double[] weights, double[] slopes) {
    double[] scores = Arrays.stream(asked.parts).mapToDouble(one -> sum(one, weights)).toArray();
    double most = Arrays.stream(scores).max().orElse(0);
    double all = 0;
    double right = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      all += scores[i];
      right += asked.right[i] ? scores[i] : 0;
    }
    for (int i = 0; i < scores.length; i++) {
      double share = scores[i] / all - (asked.right[i] ? scores[i] / Math.max(right, 1e-300) : 0);
      for (int k = 0; k < slopes.length; k++) {
        slopes[k] += share * asked.parts[i][k];
      }
    }
  }

  /** Slope and offset of the logistic line through the ten best of each question (Platt). */
  private static double[] scaled(List<Asked> questions, double[] weights) {
    List<double[]> points = new ArrayList<>();
    for (Asked asked : questions) {
      IntStream.range(0, asked.parts.length)
          .boxed()
          .sorted(Comparator.comparingDouble(i -> -sum(asked.parts[i], weights)))
          .limit(SCALED)
          .forEach(
              i -> points.add(new double[] {sum(asked.parts[i], weights), asked.right[i] ? 1 : 0}));
    }
    return line(points);
  }

  /** By Newton's method. */
  private static double[] line(List<double[]> points) {
    double slope = 0;
    double offset = 0;
    for (int step = 0; step < 100; step++) {
      double[] g = new double[2];
      double[] h = new double[3];
      for (double[] point : points) {
        double p = 1 / (1 + Math.exp(-slope * point[0] - offset));
        double w = p * (1 - p) + 1e-9;
        g[0] += (p - point[1]) * point[0];
        g[1] += p - point[1];
        h[0] += w * point[0] * point[0];
        h[1] += w * point[0];
        h[2] += w;
      }
      double determinant = h[0] * h[2] - h[1] * h[1];
      slope -= (h[2] * g[0] - h[1] * g[1]) / determinant;
      offset -= (h[0] * g[1] - h[1] * g[0]) / determinant;
    }
    return new double[] {slope, offset};
  }
}
