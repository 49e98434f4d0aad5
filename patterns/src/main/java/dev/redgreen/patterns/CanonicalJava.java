package dev.redgreen.patterns;

/**
 * Java source without comments and without white space that separates nothing. Text that is no Java
 * is survived: an open literal or comment reaches to the end.
 */
final class CanonicalJava {
  private final String source;
  private final StringBuilder out;
  private int at;
  private boolean gap;

  private CanonicalJava(String source) {
    this.source = source;
    this.out = new StringBuilder(source.length());
  }

  static String of(String source) {
    CanonicalJava canonical = new CanonicalJava(source.replace("\r\n", "\n"));
    canonical.run();
    return canonical.out.toString();
  }

  private void run() {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (Character.isWhitespace(c)) {
        skipTo(at + 1);
      } else if (source.startsWith("//", at)) {
        skipTo(indexAfter("\n", at));
      } else if (source.startsWith("/*", at)) {
        skipTo(indexAfter("*/", at + 2));
      } else if (source.startsWith("\"\"\"", at)) {
        copyTo(endOfLiteral("\"\"\"", at + 3));
      } else if (c == '"' || c == '\'') {
        copyTo(endOfLiteral(String.valueOf(c), at + 1));
      } else {
        copyTo(at + 1);
      }
    }
  }

  private void skipTo(int end) {
    gap = true;
    at = end;
  }

  private void copyTo(int end) {
    char next = source.charAt(at);
    if (gap && out.length() > 0 && wouldJoin(out.charAt(out.length() - 1), next)) {
      out.append(' ');
    }
    gap = false;
    out.append(source, at, end);
    at = end;
  }

  /** Whether these two belong to different tokens only because something stands between them. */
  private static boolean wouldJoin(char left, char right) {
    boolean words = isWord(left) && isWord(right);
    boolean operators = isOperator(left) && isOperator(right);
    return words || operators || (left == '"' && right == '"');
  }

  private static boolean isWord(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  private static boolean isOperator(char c) {
    return "+-*/%=<>!&|^~?:.".indexOf(c) >= 0;
  }

  private int endOfLiteral(String quote, int from) {
    for (int i = from; i < source.length(); i++) {
      if (source.charAt(i) == '\\') {
        i++;
      } else if (source.startsWith(quote, i)) {
        return i + quote.length();
      } else if (quote.length() == 1 && source.charAt(i) == '\n') {
        return i;
      }
    }
    return source.length();
  }

  private int indexAfter(String end, int from) {
    int index = source.indexOf(end, from);
    return index < 0 ? source.length() : index + end.length();
  }
}
