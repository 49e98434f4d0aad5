package till;

import java.util.ArrayList;
import java.util.List;

/** Lays out the lines of a receipt for the till's printer, which has a fixed-width font. */
public class ReceiptPrinter {

  /** Fills what a heading leaves free. */
  private static final char RULE = '=';

  private final List<String> lines = new ArrayList<>();

  /** Returns an article at the left edge and its price at the right edge. */
  public String item(String article, String price, int width) {
    int gap = Math.max(1, width - article.length() - price.length());
    return article + " ".repeat(gap) + price;
  }

  /** Returns the heading of a section. */
  public String heading(int width, String text) {
    // Everything to the left: the old printers could do no better.
    StringBuilder line = new StringBuilder(text);
    while (line.length() < width) {
      line.append(RULE);
    }
    return line.toString();
  }

  /** Adds a finished line. */
  public void print(String line) {
    lines.add(line);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}
