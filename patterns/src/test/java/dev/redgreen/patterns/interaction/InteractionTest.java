package dev.redgreen.patterns.interaction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InteractionTest {
  /** What sentences call it, and what names call it. */
  private static final List<List<String>> VERBS =
      List.of(
          List.of("deletes", "remove"),
          List.of("obtains", "get"),
          List.of("inserts", "add"),
          List.of("concatenates", "join"));

  private static final List<String> THINGS =
      IntStream.range(0, 40).mapToObj(i -> "thing" + i).toList();

  private static final Learned TRAINED = trained();

  @Test
  void synonymsAreLearnedFromPairs() {
    Interaction question = asked("deletes", "the", "thing3");
    double right = with(question, "remove", "thing3");

    assertTrue(right > with(question, "add", "thing3"));
    assertTrue(right > with(question, "remove", "thing4"));
  }

  @Test
  void aWordThatIsNotKnownCountsWhereItStandsOnly() {
    Interaction question = asked("obtains", "the", "quux");

    assertTrue(with(question, "get", "quux") > with(question, "get", "corge"));
  }

  @Test
  void nothingIsAskedOrThere() {
    assertEquals(0, with(asked(), "get", "thing1"));
    assertEquals(0, asked("get").with(new Terms(new int[0], new byte[0])));
  }

  @Test
  void aNameAloneIsLessThanAMethod() {
    Interaction question = asked("deletes", "the", "thing3");
    Terms name = declared("remove", "thing3");

    assertTrue(question.named(name) > question.named(declared("add", "thing3")));
    assertTrue(question.named(name) < question.with(name));
  }

  @Test
  void aBatchComputesWhatAQuestionDoes() {
    WordVectors words = WordVectors.of(TRAINED.bytes());
    List<Pair> pairs = pairs().subList(0, 3);
    double sum = 0;
    for (Pair pair : pairs) {
      Interaction question = new Interaction(words, pair.question());
      double[] scores =
          pairs.stream().mapToDouble(p -> question.with(p.declared(), p.text())).toArray();
      double right = question.with(pair.declared(), pair.text());
      sum += Math.log(Arrays.stream(scores).map(s -> Math.exp(9 * (s - right))).sum());
    }

    assertEquals(sum / 3, new Batch(TRAINED, pairs).learn(), 0.05);
  }

  @Test
  void slopesAreThoseOfTheLoss() {
    List<Pair> pairs = pairs();
    Learned learned = new Learned(known(pairs), 4, new Random(3));
    List<Pair> batch = pairs.subList(10, 18);
    new Batch(learned, batch).learn();
    int word = learned.word("remove".hashCode());

    List<Place> places =
        List.of(
            Place.of(learned.stands.vectors[word], learned.stands.slopes[word], 2),
            Place.of(learned.asked.weights, learned.asked.weightSlopes, 1),
            Place.of(learned.stands.weights, learned.stands.weightSlopes, word),
            Place.of(learned.scale, Field.FIRST.ordinal()),
            Place.of(learned.shift, Field.NAME.ordinal()),
            Place.of(learned.same, Field.NAME.ordinal()),
            Place.of(learned.order, 0),
            Place.of(learned.weight, Field.NAME.ordinal()),
            Place.of(learned.back, 0));
    for (Place place : places) {
      assertTrue(place.slope != 0, place::toString);
      assertEquals(place.measured(learned, batch), place.slope, 0.01f, place::toString);
    }
  }

  @Test
  void pairsAreReadAsTheyAreWritten() throws IOException {
    Pair pair = pairs().get(7);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pair.write(new DataOutputStream(bytes));
    Pair again = Pair.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertEquals(pair.group(), again.group());
    assertEquals(pair.sentence(), again.sentence());
    assertArrayEquals(pair.question(), again.question());
    assertArrayEquals(pair.declared().stems(), again.declared().stems());
    assertArrayEquals(pair.declared().fields(), again.declared().fields());
    assertArrayEquals(pair.text(), again.text());
  }

  @Test
  void whatComesWithRedgreenKnowsOrdinaryWords() {
    assertTrue(WordVectors.packaged().size() > 1_000);
  }

  /** A number that is learned, and its slope before anything is measured. */
  private record Place(float[] values, int at, float slope) {
    static Place of(Learned.Numbers numbers, int at) {
      return of(numbers.values, numbers.slopes, at);
    }

    static Place of(float[] values, float[] slopes, int at) {
      return new Place(values, at, slopes[at]);
    }

    float measured(Learned learned, List<Pair> batch) {
      float step = 0.002f;
      float before = values[at];
      values[at] = before + step;
      float more = new Batch(learned, batch).learn();
      values[at] = before - step;
      float less = new Batch(learned, batch).learn();
      values[at] = before;
      return (more - less) / (2 * step);
    }
  }

  private static Interaction asked(String... question) {
    return new Interaction(WordVectors.of(TRAINED.bytes()), stems(question));
  }

  private static double with(Interaction question, String verb, String thing) {
    return question.with(declared(verb, thing), stems(verb, thing));
  }

  private static Learned trained() {
    List<Pair> pairs = pairs();
    Random random = new Random(1);
    Learned learned = new Learned(known(pairs), 16, random);
    new Trainer(learned, pairs, random).run(60, (loss, percent) -> {});
    return learned;
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String thing : THINGS) {
      for (List<String> verb : VERBS) {
        String sentence = verb.get(0) + " the " + thing;
        Terms declared = declared(verb.get(1), thing);
        pairs.add(
            new Pair(
                thing.hashCode(),
                sentence.hashCode(),
                stems(verb.get(0), "the", thing),
                declared,
                stems(verb.get(1), thing)));
      }
    }
    return pairs;
  }

  private static List<Integer> known(List<Pair> pairs) {
    return pairs.stream()
        .flatMap(pair -> Stream.of(pair.question(), pair.text()))
        .flatMapToInt(Arrays::stream)
        .distinct()
        .boxed()
        .toList();
  }

  private static Terms declared(String verb, String thing) {
    return new Terms.Builder().add(Field.FIRST, stems(verb)).add(Field.NAME, stems(thing)).build();
  }

  private static int[] stems(String... words) {
    return Arrays.stream(words).mapToInt(String::hashCode).toArray();
  }
}
