package till;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptPrinterTest {

  private final ReceiptPrinter printer = new ReceiptPrinter();

  @Test
  void articlesAndPricesStandAtTheEdges() {
    assertEquals("Tea     2.40", printer.item("Tea", "2.40", 12));
    assertEquals("Long article 11.00", printer.item("Long article", "11.00", 12));
  }

  @Test
  void headingsStandInTheMiddle() {
    assertEquals("===Total===", printer.heading(11, "Total"));
    assertEquals("== Bakery ==", printer.heading(12, " Bakery "));
    assertEquals("=X=", printer.heading(3, "X"));
  }

  @Test
  void anOddSignGoesToTheRight() {
    assertEquals("==Food===", printer.heading(9, "Food"));
    assertEquals("Tax=", printer.heading(4, "Tax"));
  }

  @Test
  void aHeadingThatFillsTheLineIsLeftAsItIs() {
    assertEquals("Drinks", printer.heading(6, "Drinks"));
    assertEquals("Drinks", printer.heading(4, "Drinks"));
  }

  @Test
  void anEmptyHeadingIsARule() {
    assertEquals("=====", printer.heading(5, ""));
  }

  @Test
  void printsInOrder() {
    printer.print("a");
    printer.print("b");

    assertEquals(List.of("a", "b"), printer.lines());
  }
}
