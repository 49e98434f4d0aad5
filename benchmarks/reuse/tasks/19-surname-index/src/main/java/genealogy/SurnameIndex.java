package genealogy;

import java.util.Comparator;
import java.util.List;

/** The drawers of the card index, which is sorted by surname. */
public final class SurnameIndex {

  /** Cards of one drawer lie in this order. */
  public static final Comparator<String> ORDER = String.CASE_INSENSITIVE_ORDER;

  private SurnameIndex() {}

  /** Returns the label of the drawer that a surname's card lies in. */
  public static char drawer(String surname) {
    return Character.toUpperCase(surname.charAt(0));
  }

  /** Returns the surnames in the order of their cards. */
  public static List<String> sorted(List<String> surnames) {
    return surnames.stream().sorted(ORDER).toList();
  }
}
