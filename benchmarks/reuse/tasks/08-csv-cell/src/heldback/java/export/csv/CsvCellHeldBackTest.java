package export.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvCellHeldBackTest {

  @Test
  void aCellOfNothingButSpecialCharacters() {
    assertEquals("\"\"\"\"", CsvCell.write("\""));
    assertEquals("\",\"", CsvCell.write(","));
    assertEquals("\"\"\"\"\"\"", CsvCell.write("\"\""));
  }

  @Test
  void carriageReturnsAreLineBreaksToo() {
    assertEquals("\"a\r\nb\"", CsvCell.write("a\r\nb"));
    assertEquals("\"a\rb\"", CsvCell.write("a\rb"));
  }

  @Test
  void blanksTabsApostrophesAndMarkupAreHarmless() {
    assertEquals(" a\tb ", CsvCell.write(" a\tb "));
    assertEquals("O'Neill & <sons>", CsvCell.write("O'Neill & <sons>"));
    assertEquals("C:\\new", CsvCell.write("C:\\new"));
  }

  @Test
  void everythingSurvivesARoundTrip() {
    List<String> texts =
        List.of("", "\"", "\"\"", ",", "a,b", "\n", "\"a\"", "x\"\"y", " , ", "\r\n", "plain");
    for (String text : texts) {
      assertEquals(text, CsvCell.read(CsvCell.write(text)));
    }
  }

  @Test
  void readsQuotesInsideOfText() {
    assertEquals("say \"hi, you\"", CsvCell.read("\"say \"\"hi, you\"\"\""));
    assertEquals("\"", CsvCell.read("\"\"\"\""));
  }
}
