package dev.redgreen.coordinator;

/**
 * The two states of a repair that a person made, as the user names them.
 *
 * @param broken revision whose build fails; empty for the last commit, or the one before it where
 *     that builds
 * @param repaired revision whose build passes; empty for the working tree
 */
public record Revisions(String broken, String repaired) {
  private static final String BETWEEN = "..";

  /**
   * Reads {@code BASE}, {@code BASE..FIXED}, or nothing.
   *
   * @throws WrongUsage if it is none of them
   */
  public static Revisions parse(String text) {
    int dots = text.indexOf(BETWEEN);
    String broken = dots < 0 ? text : text.substring(0, dots);
    String repaired = dots < 0 ? "" : text.substring(dots + BETWEEN.length());
    boolean half = dots >= 0 && (broken.isBlank() || repaired.isBlank());
    if (half || repaired.contains(BETWEEN) || repaired.startsWith(".")) {
      throw new WrongUsage("--learn takes BASE or BASE..FIXED, not " + text);
    }
    return new Revisions(broken.strip(), repaired.strip());
  }
}
