package contacts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How the names of contacts are shown, whatever the import contained. */
public final class ContactNames {

  private static final Pattern WORD = Pattern.compile("\\S+");

  private static final Set<String> PARTICLES = Set.of("van", "von", "der", "de", "la");

  private ContactNames() {}

  /** Returns the key under which two spellings of a name are the same contact. */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the name as it is shown. */
  public static String shown(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return WORD.matcher(small)
        .replaceAll(word -> word.start() > 0 ? inside(word.group()) : capital(word.group()));
  }

  private static String inside(String word) {
    return PARTICLES.contains(word) ? word : capital(word);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
