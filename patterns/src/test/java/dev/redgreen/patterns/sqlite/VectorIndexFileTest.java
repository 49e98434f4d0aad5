package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.Embedder;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index file beside the store: used, followed, refused, made again. */
class VectorIndexFileTest {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);
  private static final int MANY = 2 * LiveIndex.FEW;

  @SuppressWarnings("NullAway.Init")
  private static Path filled;

  @TempDir private Path directory;

  @SuppressWarnings("NullAway.Init")
  private SqlitePatternStore store;

  @SuppressWarnings("NullAway.Init")
  private HashedEmbedder embedder;

  @BeforeAll
  static void fill(@TempDir Path once) {
    filled = once;
    try (SqlitePatternStore store =
        SqlitePatternStore.open(
            once, Clock.systemUTC(), EmbedderSource.of(new HashedEmbedder("hashed")))) {
      store.add(patterns(0, MANY));
      assertEquals(MANY, store.embedMissing(10 * MANY));
    }
  }

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectories(directory.resolve("vectors"));
    for (String name : List.of("patterns.db", "vectors/hashed.index")) {
      Files.copy(filled.resolve(name), directory.resolve(name));
    }
    embedder = new HashedEmbedder("hashed");
    store = open(embedder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private SqlitePatternStore open(Embedder model) {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.of(model));
  }

  private void reopen(Embedder model) {
    store.close();
    store = open(model);
  }

  private static List<Pattern> patterns(int from, int count) {
    List<Pattern> patterns = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      patterns.add(pattern(i));
    }
    return patterns;
  }

  private static Pattern pattern(int number) {
    return Sample.method("public static int a.A#work" + number + "(int i)", "Works.");
  }

  /** The vector of a query is that of the pattern whose text it is, see {@link HashedEmbedder}. */
  private Answer search(int number) {
    return store.search(new Query(EmbeddingText.of(pattern(number)), METHODS, "p", 3, true));
  }

  private void assertFindsItself(int number) {
    Answer answer = search(number);
    assertEquals(1, similarity(answer, number), 1e-3, () -> "pattern " + number + answer.note());
  }

  private static double similarity(Answer answer, int number) {
    return answer.matches().stream()
        .filter(match -> match.pattern().id().equals(pattern(number).id()))
        .mapToDouble(match -> match.vector().orElse(-1))
        .findFirst()
        .orElse(-1);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("vectors"))) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), all::toString);
      return all.get(0);
    }
  }

  private void flip(long place) throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    bytes[(int) (place < 0 ? bytes.length + place : place)] ^= 1;
    Files.write(file(), bytes);
  }

  private void assertDegradedOnceThenMadeAgain(String reason) {
    Answer degraded = search(7);
    assertTrue(degraded.note().contains("degraded (" + reason), degraded::note);
    assertEquals(1, similarity(degraded, 7), 1e-3);
    reopen(embedder);
    Answer again = search(7);
    assertEquals("", again.note());
    assertEquals(1, similarity(again, 7), 1e-3);
  }

  @Test
  void newProcessUsesTheFileAndFollowsTheStore() throws IOException {
    byte[] before = Files.readAllBytes(file());
    store.add(patterns(MANY, 20));
    store.embedMissing(100);
    store.forget(pattern(5).id(), "wrong");
    reopen(embedder);
    assertEquals("", search(11).note());
    for (int number : new int[] {0, 11, MANY - 1, MANY, MANY + 19}) {
      assertFindsItself(number);
    }
    assertEquals(-1, similarity(search(5), 5));
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file())));
  }

  @Test
  void changesOfAnotherProcessAreSeen() {
    assertFindsItself(1);
    try (SqlitePatternStore other = open(embedder)) {
      other.add(patterns(MANY, 1));
      other.embedMissing(9);
      other.forget(pattern(1).id(), "wrong");
    }
    assertFindsItself(MANY);
    assertEquals(-1, similarity(search(1), 1));
  }

  @Test
  void damagedHeadIsRefused() throws IOException {
    flip(20);
    reopen(embedder);
    assertDegradedOnceThenMadeAgain("its head is damaged");
  }

  @Test
  void damagedTailIsRefused() throws IOException {
    flip(-50);
    reopen(embedder);
    assertDegradedOnceThenMadeAgain("its tail does not match its checksum");
  }

  @Test
  void damagedCodesAreNoticedWhenTheyAreUsed() throws IOException {
    flip(codes() + 9);
    reopen(embedder);
    assertDegradedOnceThenMadeAgain("its codes do not match their checksum");
  }

  @Test
  void damagedCodesAreNoticedWhenTheStoreIsFollowed() throws IOException {
    store.forget(pattern(5).id(), "wrong");
    flip(codes() + 9);
    reopen(embedder);
    assertDegradedOnceThenMadeAgain("its codes do not match their checksum");
    assertEquals(-1, similarity(search(5), 5));
  }

  /** Where the codes begin. */
  private long codes() {
    return 4096 + (long) MANY * embedder.dimension() * Float.BYTES;
  }

  @Test
  void damagedVectorsAreNoticedWhenTheyAreUsed() throws IOException {
    flip(4096 + 11);
    reopen(embedder);
    Set<String> notes = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      Answer answer = search(i);
      assertEquals(1, similarity(answer, i), 1e-3);
      notes.add(answer.note());
    }
    assertTrue(notes.stream().anyMatch(note -> note.contains("degraded")), notes::toString);
    reopen(embedder);
    assertEquals("", search(0).note());
    assertFindsItself(0);
  }

  @Test
  void truncatedFileIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));
    reopen(embedder);
    assertDegradedOnceThenMadeAgain("it is cut short");
  }

  @Test
  void missingFileIsMadeAgain() throws IOException {
    Files.delete(file());
    reopen(embedder);
    assertDegradedOnceThenMadeAgain("there is none yet");
  }

  @Test
  void fileOfAnotherStoreIsRefused(@TempDir Path elsewhere) throws IOException {
    byte[] foreign;
    try (SqlitePatternStore other =
        SqlitePatternStore.open(elsewhere, Clock.systemUTC(), EmbedderSource.of(embedder))) {
      other.add(patterns(5, MANY));
      other.embedMissing(10 * MANY);
    }
    foreign = Files.readAllBytes(elsewhere.resolve("vectors/hashed.index"));
    Files.write(file(), foreign);
    reopen(embedder);
    assertDegradedOnceThenMadeAgain("it belongs to another store");
  }

  @Test
  void eachModelHasItsOwn() {
    HashedEmbedder second = new HashedEmbedder("other");
    reopen(second);
    assertFalse(search(3).vectors());
    store.embedMissing(10 * MANY);
    assertFindsItself(3);
    reopen(embedder);
    assertFindsItself(3);
    assertEquals("", search(4).note());
  }

  @Test
  void filtersHoldThroughTheIndex() {
    Pattern secret =
        Sample.method(
            "public static int a.A#secret(int i)",
            "Works.",
            Standing.CORPUS,
            Sample.origin("other", "other", "own"));
    store.add(List.of(secret));
    store.embedMissing(9);
    String text = EmbeddingText.of(secret);
    Filter publicly = METHODS.inSpaces(Set.of(Origin.PUBLIC));
    Filter there = METHODS.inSpaces(Set.of("other"));
    for (int i = 0; i < 2; i++) {
      Answer hidden = store.search(new Query(text, publicly, "p", 5 + i, true));
      assertEquals(5 + i, hidden.matches().size());
      assertTrue(
          hidden.matches().stream().noneMatch(match -> match.pattern().name().equals("secret")));
      Answer seen = store.search(new Query(text, there, "p", 5 + i, true));
      assertEquals(1, seen.matches().size());
      assertEquals(1, seen.matches().get(0).vector().orElse(-1), 1e-3);
    }
  }

  @Test
  void textsThatHadAVectorAreNotEmbeddedAgain() {
    store.replaceFile("acme", "B.java", "1", List.of(inFile("B.java")));
    assertEquals(1, store.embedMissing(100));
    int texts = embedder.texts;
    store.forgetFiles("acme", Set.of("B.java"));
    assertEquals(-1, similarity(search(MANY), MANY));
    store.replaceFile("acme", "C.java", "1", List.of(inFile("C.java")));
    assertEquals(1, store.embedMissing(100));
    assertEquals(texts + 1, embedder.texts, "only the question was embedded");
    assertFindsItself(MANY);
  }

  private static Pattern inFile(String path) {
    return Sample.method(
        pattern(MANY).signature(),
        "Works.",
        Standing.CORPUS,
        Sample.origin("acme", Origin.PUBLIC, "Apache-2.0", path, ""));
  }

  @Test
  void forgottenPatternsLeaveNoVector() throws Exception {
    store.forget(pattern(3).id(), "secret");
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("patterns.db"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM vector_kept), (SELECT count(*) FROM embedding)")) {
      assertEquals(0, row.getInt(1));
      assertEquals(MANY - 1, row.getInt(2));
    }
  }

  /** Spreads texts over the sphere: equal ones have equal vectors, others are hardly near. */
  static final class HashedEmbedder implements Embedder {
    private final String model;
    int texts;

    HashedEmbedder(String model) {
      this.model = model;
    }

    @Override
    public String model() {
      return model;
    }

    @Override
    public int dimension() {
      return 64;
    }

    @Override
    public synchronized List<float[]> embed(List<String> all) {
      texts += all.size();
      return all.stream().map(this::vector).toList();
    }

    private float[] vector(String text) {
      Random random = new Random((model + text).hashCode());
      float[] vector = new float[dimension()];
      double length = 0;
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
        length += vector[i] * vector[i];
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= (float) Math.sqrt(length);
      }
      return vector;
    }
  }
}
