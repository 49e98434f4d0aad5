package dev.redgreen.patterns;

import java.util.Set;

/** Names of the kinds that Redgreen itself stores; the set is open, so a kind is a plain string. */
public final class Kind {
  /** One method or constructor, with its source as body. */
  public static final String METHOD = "method";

  /** One type declaration, with its source as body. */
  public static final String TYPE = "type";

  /** One whole source file: what a copied method finds its helpers and imports in. */
  public static final String UNIT = "unit";

  /**
   * A public member known by its signature only, such as a method of the JDK; the body is empty.
   */
  public static final String MEMBER = "member";

  /** A verified answer to a whole task: files keyed by the shape of what the tests demanded. */
  public static final String SOLUTION = "solution";

  /** A verified repair, keyed by the kind of failure that it mended. */
  public static final String FIX = "fix";

  /** What verified repairs of one code have in common, keyed by that code. */
  public static final String TEMPLATE = "template";

  /** What is of one method or constructor, and not of a type, a file or a fix. */
  public static final Set<String> MEMBERS = Set.of(METHOD, MEMBER);

  private Kind() {}
}
