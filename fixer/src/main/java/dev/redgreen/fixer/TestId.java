package dev.redgreen.fixer;

/**
 * A test method, or a whole test class.
 *
 * @param className binary name of the class
 * @param method name of the method without parameters; empty for the whole class
 */
public record TestId(String className, String method) {

  /** Parses {@code a.b.C} or {@code a.b.C#method}. */
  public static TestId parse(String text) {
    int hash = text.indexOf('#');
    return hash < 0
        ? new TestId(text, "")
        : new TestId(text.substring(0, hash), text.substring(hash + 1));
  }

  /** Whether this is the other test, or the class that contains it. */
  public boolean covers(TestId other) {
    return className.equals(other.className) && (method.isEmpty() || method.equals(other.method));
  }

  @Override
  public String toString() {
    return method.isEmpty() ? className : className + "#" + method;
  }
}
