package dev.redgreen.spy;

/** What both sides know of the extension; it can be loaded without Maven. */
public final class Spy {
  /** System property of Maven that names the directory to write models to. */
  public static final String DIRECTORY = "redgreen.model.directory";

  private Spy() {}
}
