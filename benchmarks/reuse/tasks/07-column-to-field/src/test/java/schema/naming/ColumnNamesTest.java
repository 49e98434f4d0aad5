package schema.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {

  @Test
  void someColumnsAreInherited() {
    assertTrue(ColumnNames.isInherited("CREATED_AT"));
    assertEquals("orders.id", ColumnNames.qualified("orders", "id"));
  }

  @ParameterizedTest
  @CsvSource({
    "sku, sku",
    "SKU, sku",
    "order_line, orderLine",
    "order_line_total, orderLineTotal",
    "CUSTOMER_ID, customerId",
    "Valid_From, validFrom",
    "address_line_2, addressLine2",
    "_version, version"
  })
  void wordsBecomeCapitals(String column, String field) {
    assertEquals(field, ColumnNames.fieldName(column));
  }
}
