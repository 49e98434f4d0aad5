package export.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CsvCellTest {

  @Test
  void plainTextIsWrittenAsItIs() {
    assertEquals("Garden hose", CsvCell.write("Garden hose"));
    assertEquals("12.50; net", CsvCell.write("12.50; net"));
    assertEquals("", CsvCell.write(""));
  }

  @Test
  void commasAndLineBreaksNeedQuotes() {
    assertEquals("\"Hose, green\"", CsvCell.write("Hose, green"));
    assertEquals("\"25 m\n1/2 inch\"", CsvCell.write("25 m\n1/2 inch"));
  }

  @Test
  void quotesAreDoubled() {
    assertEquals("\"1/2\"\" hose\"", CsvCell.write("1/2\" hose"));
    assertEquals("\"say \"\"hi, you\"\"\"", CsvCell.write("say \"hi, you\""));
  }

  @Test
  void readingGivesTheTextBack() {
    assertEquals("Garden hose", CsvCell.read("Garden hose"));
    assertEquals("Hose, green", CsvCell.read("\"Hose, green\""));
    assertEquals("1/2\" hose", CsvCell.read("\"1/2\"\" hose\""));
    assertEquals("25 m\n1/2 inch", CsvCell.read("\"25 m\n1/2 inch\""));
  }
}
