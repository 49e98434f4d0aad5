package dev.redgreen.coordinator.build;

/** How much of a reactor is built along with the modules that are asked for. */
public enum Reach {
  /** Only these modules; what they need must have been installed. */
  ALONE,
  /** With the modules that they are built from. */
  NEEDED,
  /** With the modules that they are built from and those that are built from them. */
  DEPENDENTS
}
