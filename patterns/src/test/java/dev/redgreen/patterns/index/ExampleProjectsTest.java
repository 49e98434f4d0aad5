package dev.redgreen.patterns.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Answer;
import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Match;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.Query;
import dev.redgreen.patterns.sqlite.SqlitePatternStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The projects of {@code examples/} in other languages, indexed into one store and searched. */
class ExampleProjectsTest {
  private static final List<String> PROJECTS =
      List.of("rust-ledger", "python-slots", "typescript-cart");

  private SqlitePatternStore store;

  @BeforeEach
  void index(@TempDir Path directory) throws IOException {
    store = SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.none());
    for (String project : PROJECTS) {
      IndexReport report = index(project);
      assertEquals(List.of(), report.skipped());
    }
  }

  private IndexReport index(String project) throws IOException {
    Path root = Path.of("..", "examples", project);
    return new SourceIndexer(store, IndexProgress.SILENT, Optional.of(Path.of("target", "natives")))
        .index(IndexRequest.ownProject(root, project, ""));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Pattern first(String text, String space) {
    Filter filter = Filter.ofKinds(Kind.METHOD, Kind.TYPE).inSpaces(Set.of(space));
    Answer answer = store.search(new Query(text, filter, space, 3, false));
    assertTrue(!answer.matches().isEmpty(), text);
    return answer.matches().get(0).pattern();
  }

  @ParameterizedTest
  @CsvSource({
    "rust-ledger, splits an amount into equal parts, split, rust",
    "rust-ledger, accounts that are below zero, overdrawn, rust",
    "rust-ledger, parse a line into an account and an amount, parse_entry, rust",
    "python-slots, free slots of a day that are long enough, gaps, python",
    "python-slots, whether two slots share a moment, overlaps, python",
    "typescript-cart, cents as a price with two decimals, formatPrice, typescript",
    "typescript-cart, sum of all lines less the discount, total, typescript",
    "typescript-cart, shows a cart or that it is empty, CartView, typescript",
  })
  void whatTheDocumentationSaysIsFound(String space, String text, String name, String language) {
    Pattern found = first(text, space);
    assertEquals(name, found.name());
    assertEquals(language, found.language());
  }

  @Test
  void signaturesSayWhereTheyBelong() {
    assertEquals(
        "pub fn Money::split(self, parts: usize) -> Vec<Money>",
        first("splits an amount into equal parts", "rust-ledger").signature());
    assertEquals(
        "def Calendar.gaps(self, day: Slot, at_least: timedelta) -> list[Slot]",
        first("free slots of a day that are long enough", "python-slots").signature());
    assertEquals(
        "export function formatPrice(cents: number): string",
        first("cents as a price with two decimals", "typescript-cart").signature());
  }

  @Test
  void oneProjectsCodeIsNotSeenFromAnother() {
    Filter filter = Filter.ofKinds(Kind.METHOD).inSpaces(Set.of("python-slots"));
    List<Match> found =
        store.search(new Query("splits an amount", filter, "python-slots", 20, false)).matches();
    assertTrue(
        found.stream().allMatch(match -> match.pattern().language().equals("python")),
        found::toString);
  }

  @Test
  void testsBesideTheCodeAreNotIndexed() {
    assertEquals(List.of(), store.withName("books_and_balances", Filter.ofKinds(), 1));
  }

  @Test
  void nothingIsReadTwice() throws IOException {
    for (String project : PROJECTS) {
      IndexReport again = index(project);
      assertEquals(again.files(), again.unchanged());
    }
  }
}
