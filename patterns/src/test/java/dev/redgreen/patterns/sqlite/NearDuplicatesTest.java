package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Filter;
import dev.redgreen.patterns.Kind;
import dev.redgreen.patterns.Origin;
import dev.redgreen.patterns.Pattern;
import dev.redgreen.patterns.PatternId;
import dev.redgreen.patterns.ProjectContext;
import dev.redgreen.patterns.Standing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearDuplicatesTest {
  private static final Filter METHODS = Filter.ofKinds(Kind.METHOD);

  private SqlitePatternStore store;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.none());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Pattern twice(String parameter, String body, String project, Standing standing) {
    String signature = "public int a.A#twice(int " + parameter + ")";
    String source = "public int twice(int " + parameter + ") { " + body + " }";
    Origin origin = new Origin(project, project, "A.java", "a.A", 1, "", "own", "", "");
    return new Pattern(
        PatternId.of(Kind.METHOD, signature, source),
        Kind.METHOD,
        "twice",
        signature,
        "N->N",
        source,
        "",
        "java",
        Set.of(),
        standing,
        List.of(origin));
  }

  private static Pattern twice(String parameter, String project) {
    return twice(parameter, "return 2 * " + parameter + ";", project, Standing.CORPUS);
  }

  private void index(Pattern pattern) {
    store.replaceFile(pattern.origin().project(), "A.java", pattern.id(), List.of(pattern));
  }

  private List<List<String>> projects() {
    return store.list(METHODS, 9).stream()
        .map(pattern -> pattern.origins().stream().map(Origin::project).sorted().toList())
        .toList();
  }

  @Test
  void theSameButForANameIsOnePatternWithAllItsOrigins() {
    index(twice("n", "one"));
    index(twice("value", "two"));
    assertEquals(List.of(List.of("one", "two")), projects());
    store.forgetFiles("one", Set.of("A.java"));
    assertEquals(List.of(List.of("two")), projects());
    store.forgetFiles("two", Set.of("A.java"));
    assertEquals(List.of(), projects());
  }

  @Test
  void whatBehavesDifferentlyStaysApart() {
    index(twice("n", "one"));
    index(twice("n", "return n + n + 1;", "two", Standing.CORPUS));
    index(twice("n", "return 3 * n;", "three", Standing.CORPUS));
    assertEquals(3, projects().size());
  }

  @Test
  void aRenamedParameterInTheOnlyFileReplacesTheOldText() {
    index(twice("n", "one"));
    index(twice("value", "one"));
    assertEquals(
        List.of("public int a.A#twice(int value)"),
        store.list(METHODS, 9).stream().map(Pattern::signature).toList());
  }

  @Test
  void whatWasLearnedKeepsItsId() {
    index(twice("n", "one"));
    Pattern learned = twice("value", "return 2 * value;", "two", Standing.VERIFIED);
    assertEquals(1, store.add(List.of(learned)));
    assertEquals(learned.id(), store.get(learned.id()).orElseThrow().id());
  }

  @Test
  void contextsAreKept() {
    ProjectContext context =
        new ProjectContext(
            "one",
            Set.of("java", "kotlin"),
            Set.of("spring-boot:3"),
            Set.of("junit-jupiter:6"),
            Set.of("maven"),
            Set.of("core", "web"),
            17);
    store.putContext(ProjectContext.unknown("one"));
    store.putContext(context);
    store.putContext(ProjectContext.unknown("two"));
    assertEquals(List.of(context, ProjectContext.unknown("two")), store.contexts());
  }
}
