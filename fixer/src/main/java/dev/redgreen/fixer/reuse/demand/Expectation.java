package dev.redgreen.fixer.reuse.demand;

/**
 * What a test does with the value of one call, and so what it says of it.
 *
 * @param kind how much is said
 * @param type what type the value must have; unknown if nothing says it
 * @param text source of the expected value, of the expected exception's type, or the name of the
 *     member that is called on the value; empty if there is none
 */
public record Expectation(Kind kind, JavaType type, String text) {
  /** The value is thrown away. */
  public static final Expectation NOTHING = new Expectation(Kind.NOTHING, JavaType.UNKNOWN, "");

  /** How much is said. */
  public enum Kind {
    /** The value equals {@code text}. */
    EQUAL,
    /** The call throws {@code text}. */
    THROWS,
    /** The value is true. */
    TRUE,
    /** The value is false. */
    FALSE,
    /** The value is null. */
    NULL,
    /** The value is not null. */
    NOT_NULL,
    /** The member {@code text} is called on the value. */
    CHAIN,
    /** The value is used, and the type is all that this says. */
    USED,
    /** The value is thrown away. */
    NOTHING
  }

  /** The value is used with this type. */
  static Expectation used(JavaType type) {
    return new Expectation(Kind.USED, type, "");
  }

  /** The value is equal to this one. */
  static Expectation equal(JavaType type, String text) {
    return new Expectation(Kind.EQUAL, type, text);
  }

  /** The value is true or false. */
  static Expectation truth(boolean value) {
    return new Expectation(value ? Kind.TRUE : Kind.FALSE, JavaType.BOOLEAN, "");
  }

  /** The same with a type that is known better. */
  Expectation typed(JavaType better) {
    return better.isKnown() ? new Expectation(kind, better, text) : this;
  }

  /** Whether a test passes or fails by the value. */
  public boolean isAsserted() {
    return kind.ordinal() <= Kind.NOT_NULL.ordinal();
  }
}
