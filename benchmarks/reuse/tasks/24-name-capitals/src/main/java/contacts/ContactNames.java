package contacts;

import java.util.Locale;

/** How the names of contacts are shown, whatever the import contained. */
public final class ContactNames {

  private ContactNames() {}

  /** Returns the key under which two spellings of a name are the same contact. */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the name as it is shown. */
  public static String shown(String name) {
    if (name.isEmpty()) {
      return name;
    }
    // The first letter was enough for the first customers.
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
