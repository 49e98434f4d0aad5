package schema.naming;

import java.util.Locale;
import java.util.Set;

/** What the schema importer knows about the names of columns. */
public final class ColumnNames {

  // Columns that every table has; they live in a base class.
  private static final Set<String> INHERITED = Set.of("id", "created_at", "updated_at");

  private ColumnNames() {}

  /** Tells whether a column is declared by the base class of all entities. */
  public static boolean isInherited(String column) {
    return INHERITED.contains(column.toLowerCase(Locale.ROOT));
  }

  /** Returns the column together with its table. */
  public static String qualified(String table, String column) {
    return table + '.' + column;
  }

  /** Returns the name of the Java field for a column. */
  public static String fieldName(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.toLowerCase(Locale.ROOT).split("_")) {
      if (!word.isEmpty()) {
        char first = word.charAt(0);
        name.append(name.length() == 0 ? first : Character.toUpperCase(first));
        name.append(word, 1, word.length());
      }
    }
    return name.toString();
  }
}
