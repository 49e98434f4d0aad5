class Texts {
  static String capital(String word) {
    if (word.isEmpty()) {
      return "";
    }
    return word.substring(0, 1).toUpperCase() + word.substring(1);
  }

  static int count(String text, char wanted) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        count++;
      }
    }
    return count;
  }

  static boolean palindrome(String raw) {
    String text = raw.trim().toLowerCase();
    int left = 0;
    int right = text.length() - 1;
    while (left < right) {
      if (text.charAt(left) != text.charAt(right)) {
        return false;
      }
      left++;
      right--;
    }
    return true;
  }

  static String between(String text, char open, char close) {
    int start = text.indexOf(open);
    int end = text.indexOf(close, start + 1);
    if (start < 0 || end < 0) {
      return "";
    }
    return text.substring(start + 1, end);
  }

  static String pad(String text, int width) {
    StringBuilder padded = new StringBuilder(text);
    while (padded.length() < width) {
      padded.append('.');
    }
    return padded.toString();
  }
}
