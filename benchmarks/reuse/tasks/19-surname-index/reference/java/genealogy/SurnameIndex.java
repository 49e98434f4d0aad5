package genealogy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The drawers of the card index, which is sorted by surname. */
public final class SurnameIndex {

  /** Cards of one drawer lie in this order. */
  public static final Comparator<String> ORDER = String.CASE_INSENSITIVE_ORDER;

  /** The Soundex digit of each letter from A to Z; 0 stands for none. */
  private static final String DIGITS = "01230120022455012623010202";

  private SurnameIndex() {}

  /** Returns the label of the drawer that a surname's card lies in. */
  public static char drawer(String surname) {
    return Character.toUpperCase(surname.charAt(0));
  }

  /** Returns the surnames in the order of their cards. */
  public static List<String> sorted(List<String> surnames) {
    return surnames.stream().sorted(ORDER).toList();
  }

  /** Returns the American Soundex code of a surname, or an empty text for one without letters. */
  public static String code(String surname) {
    String letters = surname.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    if (letters.isEmpty()) {
      return "";
    }
    // H and W are transparent: the letters around them count as neighbours.
    StringBuilder code = new StringBuilder().append(letters.charAt(0));
    char last = digit(letters.charAt(0));
    for (char letter : letters.substring(1).replaceAll("[HW]", "").toCharArray()) {
      char digit = digit(letter);
      if (digit != '0' && digit != last) {
        code.append(digit);
      }
      last = digit;
    }
    return code.append("000").substring(0, 4);
  }

  /** Returns in how many characters the codes of two surnames agree, at most 4. */
  public static int agreement(String first, String second) {
    String a = code(first);
    String b = code(second);
    int agreeing = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      agreeing += a.charAt(i) == b.charAt(i) ? 1 : 0;
    }
    return agreeing;
  }

  private static char digit(char letter) {
    return DIGITS.charAt(letter - 'A');
  }
}
