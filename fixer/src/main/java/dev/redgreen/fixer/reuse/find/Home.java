package dev.redgreen.fixer.reuse.find;

/** Where a candidate's code is, nearest first: that decides how it can be used. */
public enum Home {
  /** In the module's own main sources: it is called. */
  PROJECT,
  /** In the JDK: it is called. */
  JDK,
  /** In a library on the compile class path: it is called. */
  CLASS_PATH,
  /** In sources that the store knows: a slice of it is copied. */
  STORE
}
