package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redgreen.patterns.EmbedderSource;
import dev.redgreen.patterns.Pattern;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagsTest {
  private static final String HASH = "0".repeat(64);

  @TempDir private Path directory;

  private SqlitePatternStore open() {
    return SqlitePatternStore.open(directory, Clock.systemUTC(), EmbedderSource.none());
  }

  private static Pattern tagged(String name, String... tags) {
    Pattern plain = Sample.method("public int a.A#" + name + "(int n)", "Does " + name + ".");
    return new Pattern(
        plain.id(),
        plain.kind(),
        plain.name(),
        plain.signature(),
        plain.key(),
        plain.body(),
        plain.doc(),
        plain.language(),
        Set.of(tags),
        plain.standing(),
        plain.origins());
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("patterns.db"));
  }

  private List<String> with(String... tags) throws SQLException {
    Condition any = Tags.any(List.of(tags));
    List<String> names = new ArrayList<>();
    try (Connection connection = connect();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT p.name FROM pattern p WHERE " + any.sql() + " ORDER BY p.name")) {
      any.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }

  @Test
  void patternsAreFoundByAnyOfTheirTags() throws SQLException {
    try (SqlitePatternStore store = open()) {
      store.add(List.of(tagged("parse", "parser", "string"), tagged("sort", "collection")));
      store.add(List.of(tagged("bare")));
    }
    assertEquals(List.of("parse"), with("string"));
    assertEquals(List.of("parse", "sort"), with("parser", "collection"));
    assertEquals(List.of("bare", "parse", "sort"), with());
    assertEquals(List.of(), with("pars"));
  }

  @Test
  void tagsFollowAPatternThatChangesOrGoes() throws SQLException {
    try (SqlitePatternStore store = open()) {
      store.replaceFile("acme", "A.java", HASH, List.of(tagged("parse", "parser")));
      store.replaceFile("acme", "A.java", "1" + HASH, List.of(tagged("parse", "converter")));
      assertEquals(List.of(), with("parser"));
      assertEquals(List.of("parse"), with("converter"));
      store.forget(tagged("parse").id(), "not wanted");
    }
    assertEquals(List.of(), with("converter"));
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM pattern_tag")) {
      assertEquals(0, row.getInt(1));
    }
  }

  @Test
  void tagsOfAnOlderStoreAreTakenOver() throws SQLException {
    try (SqlitePatternStore store = open()) {
      store.add(List.of(tagged("parse", "parser", "string"), tagged("bare")));
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "DROP TABLE pattern_tag; DROP TABLE project_context; DROP TABLE search_time;"
              + " DROP TABLE near_duplicate; PRAGMA user_version = 3");
    }
    open().close();
    assertEquals(List.of("parse"), with("parser"));
    assertEquals(List.of("parse"), with("string"));
  }
}
