package dev.redgreen.fixer.reuse.demand;

import java.util.List;

/**
 * A call in a test source of something that is demanded, as the compiler sees it.
 *
 * @param owner qualified name of the type that is to have the member
 * @param ownerArguments type arguments of the receiver or of the created type
 * @param name simple name of the member
 * @param isStatic whether it is called on the type
 * @param arguments in order
 * @param expectation what is done with the value
 * @param site class and method that contain the call
 */
record Use(
    String owner,
    List<JavaType> ownerArguments,
    String name,
    boolean isStatic,
    List<Argument> arguments,
    Expectation expectation,
    Site site) {

  /**
   * An argument of a call.
   *
   * @param text source, local variables replaced by their values
   * @param closed whether the text means the same anywhere
   * @param name a name that the test gives the value; empty if it gives none
   */
  record Argument(JavaType type, String text, boolean closed, String name) {}

  /** Where a call stands: binary name of the class, and method; empty outside of methods. */
  record Site(String className, String method) {}
}
