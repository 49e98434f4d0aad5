package com.acme.depot;

/** What is printed on the labels of the shelves. */
public final class Labels {
  private Labels() {}

  public static String leftPadded(char fill, String number, int width) {
    if (number == null) {
      return null;
    }
    String missing = String.valueOf(fill).repeat(Math.max(0, width - number.length()));
    return missing + number;
  }

  public static String swappedCase(String name) {
    if (name == null) {
      return null;
    }
    StringBuilder swapped = new StringBuilder();
    for (char c : name.toCharArray()) {
      swapped.append(Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
    }
    return swapped.toString();
  }

  public static boolean allDigits(String number) {
    return number != null && !number.isEmpty() && number.chars().allMatch(Character::isDigit);
  }
}
