package dev.redgreen.coordinator.view;

/** Colours of a terminal. */
public enum Ink {
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36"),
  BOLD("1"),
  FAINT("2");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** The text in this colour, where colours are wanted. */
  public String on(String text, boolean colours) {
    return colours && !text.isBlank() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
