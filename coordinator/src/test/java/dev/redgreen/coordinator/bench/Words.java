package dev.redgreen.coordinator.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command line that is taken apart. */
public final class Words {
  private final List<String> words;

  public Words(List<String> words) {
    this.words = new ArrayList<>(words);
  }

  /** The first word that is left. */
  public String take() {
    return words.remove(0);
  }

  /** Whether a word is there. */
  public boolean flag(String name) {
    return words.remove(name);
  }

  /** The word behind a name. */
  public String value(String name, String otherwise) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 >= words.size()) {
      return otherwise;
    }
    words.remove(at);
    return words.remove(at);
  }

  /** The number behind a name. */
  public int number(String name, int otherwise) {
    return Integer.parseInt(value(name, String.valueOf(otherwise)));
  }

  /** The words behind a name that commas separate. */
  public Stream<String> list(String name) {
    return Stream.of(value(name, "").split(",")).filter(word -> !word.isEmpty());
  }

  /** Whether nothing is left. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalArgumentException if something is left
   */
  public void end() {
    if (!words.isEmpty()) {
      throw new IllegalArgumentException("not understood: " + words);
    }
  }
}
