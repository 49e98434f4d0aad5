package till;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptPrinterHeldBackTest {

  private final ReceiptPrinter printer = new ReceiptPrinter();

  @Test
  void wideLines() {
    assertEquals("=================Sum==================", printer.heading(38, "Sum"));
    assertEquals("=".repeat(19) + "VAT " + "=".repeat(19), printer.heading(42, "VAT "));
    assertEquals("=".repeat(48), printer.heading(48, ""));
  }

  @Test
  void oneColumnLeft() {
    assertEquals("Voucher=", printer.heading(8, "Voucher"));
    assertEquals("=Voucher=", printer.heading(9, "Voucher"));
  }

  @Test
  void noRoom() {
    assertEquals("Refund", printer.heading(0, "Refund"));
    assertEquals("Refund", printer.heading(-3, "Refund"));
    assertEquals("", printer.heading(0, ""));
  }

  @Test
  void blanksBelongToTheHeading() {
    assertEquals("= =", printer.heading(3, " "));
    assertEquals("=a b==", printer.heading(6, "a b"));
  }

  @Test
  void theOtherMembersAreStillThere() {
    printer.print(printer.item("Tea", "2.40", 8));

    assertEquals(List.of("Tea 2.40"), printer.lines());
  }
}
