package dev.redgreen.fixer.reuse.plan;

/**
 * A way to make a value of one type from a value of another.
 *
 * @param template Java text in which {@code $} is the value
 * @param cost 0 for none at all; about 1 for what a reader would not notice, 3 for what changes the
 *     meaning of some values
 */
public record Conversion(String template, double cost) {
  /** The value as it is. */
  static final Conversion NONE = new Conversion("$", 0);

  /** The converted value. */
  public String apply(String value) {
    boolean atom =
        value.matches("[\\w${}.]+|[#\\w.${}]+\\(.*\\)")
            || template.equals("$")
            || template.contains("($)")
            || template.contains("($,");
    return template.replace("$", atom ? value : "(" + value + ")");
  }
}
