package dev.redgreen.patterns.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redgreen.patterns.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PorterStemmerTest {
  private static final List<String> BEGINNINGS =
      List.of("rel", "hop", "fil", "y", "syz", "conn", "tr", "probat", "adopt", "champ", "control");
  private static final List<String> ENDINGS =
      List.of(
          "s", "es", "ies", "sses", "ss", "ed", "eed", "ing", "ying", "y", "ational", "tional",
          "enci", "anci", "izer", "logi", "bli", "alli", "entli", "eli", "ousli", "ization",
          "ation", "ator", "alism", "iveness", "fulness", "ousness", "aliti", "iviti", "biliti",
          "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "ence", "er",
          "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "sion", "ou", "ism", "ate",
          "iti", "ous", "ive", "ize", "e", "le", "ll", "led", "ped", "ping", "ating", "bling");

  @ParameterizedTest
  @CsvSource({
    "caresses, caress",
    "ponies, poni",
    "cats, cat",
    "agreed, agre",
    "plastered, plaster",
    "motoring, motor",
    "sing, sing",
    "conflated, conflat",
    "hopping, hop",
    "falling, fall",
    "filing, file",
    "happy, happi",
    "relational, relat",
    "vietnamization, vietnam",
    "electricity, electr",
    "adoption, adopt",
    "champion, champion",
    "probate, probat",
    "controlling, control",
    "as, as",
    "is, is",
  })
  void knownStems(String word, String stem) {
    assertEquals(stem, PorterStemmer.of(word));
  }

  @Test
  void stemsAreThoseOfTheTextIndex() throws SQLException, IOException {
    Set<String> words = new TreeSet<>();
    for (String beginning : BEGINNINGS) {
      for (String first : ENDINGS) {
        words.add(beginning + first);
        ENDINGS.forEach(second -> words.add(beginning + first + second));
      }
    }
    try (InputStream prose =
        Objects.requireNonNull(PorterStemmer.class.getResourceAsStream("leads.txt"))) {
      words.addAll(Words.of(new String(prose.readAllBytes(), StandardCharsets.UTF_8)));
    }
    assertTrue(words.size() > 10_000, () -> "only " + words.size());
    List<String> all = List.copyOf(words);
    List<String> stems = stems(all);
    List<String> others = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String stem = PorterStemmer.of(all.get(i));
      if (!stem.equals(stems.get(i))) {
        others.add(all.get(i) + ": " + stem + ", there " + stems.get(i));
      }
    }
    assertEquals(0, others.size(), () -> String.join("\n", others.stream().limit(20).toList()));
  }

  /** Asks FTS5 itself, one word in a row. */
  private static List<String> stems(List<String> words) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE VIRTUAL TABLE text USING fts5 (word, tokenize = 'porter unicode61')");
      statement.executeUpdate("CREATE VIRTUAL TABLE terms USING fts5vocab (text, 'instance')");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO text (word) VALUES (?)")) {
        for (String word : words) {
          insert.setString(1, word);
          insert.executeUpdate();
        }
      }
      List<String> stems = new ArrayList<>();
      try (ResultSet row = statement.executeQuery("SELECT term FROM terms ORDER BY doc")) {
        while (row.next()) {
          stems.add(row.getString(1));
        }
      }
      return stems;
    }
  }
}
