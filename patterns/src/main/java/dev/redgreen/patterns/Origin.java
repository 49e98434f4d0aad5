package dev.redgreen.patterns;

/**
 * Where a pattern was seen. A pattern seen in several places has several origins.
 *
 * @param project name of the project or {@code group:artifact:version} of the library; {@code
 *     "jdk:17"} for the JDK
 * @param space who may see it: the project's name, or {@link #PUBLIC}
 * @param path file below the project's root or inside the jar, with {@code /}; empty if there is
 *     none
 * @param enclosingType binary name of the type that contains it, such as {@code a.b.Outer$Inner};
 *     empty for a unit
 * @param line 1-based first line; 0 if unknown
 * @param commit hex id of the commit; empty if there is none
 * @param licence SPDX identifier; {@code "own"} for the user's own code, {@link #UNKNOWN_LICENCE}
 *     if none was found
 * @param unit id of the {@link Kind#UNIT} pattern of the file; empty if there is none
 * @param runId the run that generated it; empty for indexed code
 */
public record Origin(
    String project,
    String space,
    String path,
    String enclosingType,
    int line,
    String commit,
    String licence,
    String unit,
    String runId) {

  /** The space that every project sees. */
  public static final String PUBLIC = "public";

  /** The licence of code whose licence was not found. */
  public static final String UNKNOWN_LICENCE = "NOASSERTION";

  /** The licence of members of the JDK that runs the code anyway: every filter permits it. */
  public static final String JDK_LICENCE = "jdk";

  /** The licence of the user's own code. */
  public static final String OWN_LICENCE = "own";
}
