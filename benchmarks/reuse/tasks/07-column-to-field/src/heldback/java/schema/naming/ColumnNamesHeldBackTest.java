package schema.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ColumnNamesHeldBackTest {

  @Test
  void surplusUnderscoresAreIgnored() {
    assertEquals("rowCount", ColumnNames.fieldName("row__count"));
    assertEquals("rowCount", ColumnNames.fieldName("__ROW_COUNT"));
    assertEquals("rowCount", ColumnNames.fieldName("row_count_"));
  }

  @Test
  void shortWords() {
    assertEquals("xY", ColumnNames.fieldName("x_y"));
    assertEquals("aBC", ColumnNames.fieldName("A_B_C"));
    assertEquals("q", ColumnNames.fieldName("Q"));
  }

  @Test
  void digitsStayWhereTheyAre() {
    assertEquals("iso3166Code", ColumnNames.fieldName("ISO3166_CODE"));
    assertEquals("line2ndHalf", ColumnNames.fieldName("line_2nd_half"));
  }

  @Test
  void noNameNoField() {
    assertEquals("", ColumnNames.fieldName(""));
  }

  @Test
  void theOtherMembersAreStillThere() {
    assertFalse(ColumnNames.isInherited("sku"));
    assertEquals("a.b", ColumnNames.qualified("a", "b"));
  }
}
