package library.cards;

/** The number of a library card and the letter at its end that finds typing errors. */
public final class CardNumber {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY";

  private static final int[] WEIGHTS = {3, 7, 1};

  private CardNumber() {}

  /** Returns the check letter for the digits of a card number. */
  public static char checkLetter(String digits) {
    if (!digits.matches("[0-9]+")) {
      throw new IllegalArgumentException("not a number: " + digits);
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += WEIGHTS[i % 3] * (digits.charAt(digits.length() - 1 - i) - '0');
    }
    return LETTERS.charAt(sum % LETTERS.length());
  }

  /** Tells whether a card number ends with the letter that its digits ask for. */
  public static boolean isValid(String number) {
    int end = number.length() - 1;
    return number.charAt(end) == checkLetter(number.substring(0, end));
  }
}
