package dev.redgreen.patterns.interaction;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns the word vectors. Arguments: the file to write, a directory with pairs to learn from, and
 * one with pairs whose sentences are left out, since questions are asked with them elsewhere.
 */
final class TrainWords {
  private static final int DIMENSIONS = 32;

  /** Pairs that a word stands in, to be known. */
  private static final int LEAST = 25;

  private static final int EPOCHS = 6;
  private static final int SEED = 1;

  private TrainWords() {}

  public static void main(String[] arguments) throws IOException {
    List<Pair> pairs = read(Path.of(arguments[1]));
    Set<Long> leftOut = new HashSet<>();
    read(Path.of(arguments[2])).forEach(pair -> leftOut.add(pair.sentence()));
    pairs.removeIf(pair -> leftOut.contains(pair.sentence()));
    List<Pair> distinct = distinct(pairs);
    Random random = new Random(SEED);
    Learned learned = new Learned(known(distinct), DIMENSIONS, random);
    System.out.printf(
        Locale.ROOT, "%,d pairs, %,d words%n", distinct.size(), known(distinct).size());
    Trainer trainer = new Trainer(learned, distinct, random);
    trainer.run(
        EPOCHS, (loss, percent) -> System.out.printf(Locale.ROOT, "%3d %% %.4f%n", percent, loss));
    Files.write(Path.of(arguments[0]), learned.bytes());
  }

  /** One of those that have sentence and declaration in common: copies of a class count once. */
  private static List<Pair> distinct(List<Pair> pairs) {
    Map<List<Integer>, Pair> distinct = new HashMap<>();
    for (Pair pair : pairs) {
      List<Integer> key = new ArrayList<>(List.of(Long.hashCode(pair.sentence())));
      Arrays.stream(pair.declared().stems()).forEach(key::add);
      distinct.putIfAbsent(key, pair);
    }
    return pairs.stream().filter(new HashSet<>(distinct.values())::contains).toList();
  }

  /** Stems that stand in enough pairs, ascending. */
  private static List<Integer> known(List<Pair> pairs) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Pair pair : pairs) {
      Stream.of(pair.question(), pair.text())
          .flatMapToInt(stems -> IntStream.of(stems).distinct())
          .forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= LEAST)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static List<Pair> read(Path directory) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
        if (file.toString().endsWith(".pairs")) {
          read(file, pairs);
        }
      }
    }
    return pairs;
  }

  private static void read(Path file, List<Pair> pairs) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (true) {
        pairs.add(Pair.read(in));
      }
    } catch (EOFException end) {
      return;
    }
  }
}
