package export.csv;

/** One cell of an export, in the quoting of RFC 4180. */
public final class CsvCell {

  private CsvCell() {}

  /** Returns the cell for a text, in quotes where its characters need them. */
  public static String write(String text) {
    boolean plain = text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Returns the text of a cell that {@link #write} made. */
  public static String read(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }
}
