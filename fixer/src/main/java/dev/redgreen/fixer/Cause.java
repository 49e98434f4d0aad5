package dev.redgreen.fixer;

import java.util.regex.Pattern;

/** What a failure is about, in the order in which one explains the other. */
public enum Cause {
  BUILD_FILE(""),
  SETTINGS("illegal\\.char\\.for\\.encoding"),
  SYNTAX(
      "expected[234]?|premature\\.eof|not\\.stmt|unclosed\\..*|empty\\.char\\.lit|orphaned"
          + "|malformed\\..*|int\\.number\\.too\\.large|limit\\.string.*|repeated\\.modifier"
          + "|illegal\\.(?:start\\.of\\.\\w+|char|esc\\.char|line\\.end.*|dot|text\\.block\\.open"
          + "|underscore|unicode\\.esc|nonascii\\.digit|generic.*|array.*|paren.*|ref.*)"
          + "|(?:else|catch|finally|try)\\.without\\..*|(?:variable|class)\\.not\\.allowed"
          + "|invalid\\.(?:hex|binary|meth\\.decl\\.ret\\.type\\.req).*|dot\\.class"
          + "|array\\.dimension\\.missing|mod\\.not\\.allowed\\.here|feature\\.not\\.supported.*"
          + "|preview\\..*"),
  IMPORT(
      "doesnt\\.exist|cant\\.access|cant\\.resolve\\.import|import\\..*|static\\.imp.*"
          + "|package\\..*|module\\..*|not\\.def\\.public.*|already\\.defined\\..*import"),
  PROCESSOR("proc\\..*"),
  TYPE(
      "duplicate\\.class|class\\.public\\.should\\.be\\.in\\.file|cyclic\\.inheritance"
          + "|(?:no\\.)?intf\\.expected\\.here|cant\\.inherit.*|type\\.found\\.req"
          + "|abstract\\.meth\\..*|same\\.binary\\.name|clash\\.with\\.pkg.*|not\\.def\\.access.*|improperly\\..*"
          + "|wrong\\.number\\.type\\.args|type\\.doesnt\\.take\\.params"),
  MEMBER(
      "cant\\.resolve.*|report\\.access|non-static.*|does\\.not\\.override\\.abstract"
          + "|enum\\.constant\\.does\\.not.*|method\\.does\\.not\\.override.*|override\\..*"
          + "|already\\.defined.*|name\\.clash.*|missing\\.meth\\.body.*|abstract\\..*"
          + "|annotation\\..*|encl\\.class\\.required"),
  MISMATCH(""),
  FLOW(
      "missing\\.ret\\.stmt|unreported\\..*|except\\..*|unreachable\\.stmt|var\\.might.*"
          + "|var\\.not\\.init.*|initializer\\..*|cant\\.assign\\..*|local\\..*"
          + "|cant\\.ref\\.non\\.effectively.*|final\\.parameter.*|try\\.resource\\.may.*"
          + "|not\\.exhaustive.*|warnings\\.and\\.werror|undef\\.label|incompatible\\.thrown.*"),
  LINKAGE(""),
  ASSERTION("");

  private static final String PREFIX = "compiler.err.";
  private static final Pattern ABOUT_A_CLASS =
      Pattern.compile("(?m)^\\s*symbol:\\s+(?:class|interface|enum|record)\\b");
  private static final Pattern IN_A_PACKAGE = Pattern.compile("(?m)^\\s*location:\\s+package\\b");
  private static final Pattern LINKAGE_ERROR =
      Pattern.compile(
          "(?:NoClassDefFound|NoSuchMethod|NoSuchField|Linkage|AbstractMethod|IllegalAccess"
              + "|IncompatibleClassChange|UnsupportedClassVersion|ExceptionInInitializer|Verify"
              + "|ClassFormat|UnsatisfiedLink)Error$|ClassNotFoundException$");

  private final Pattern codes;

  Cause(String codes) {
    this.codes = Pattern.compile(codes);
  }

  /** What this failure is about. */
  public static Cause of(Failure failure) {
    if (failure instanceof CompileError error) {
      return of(error);
    }
    if (failure instanceof TestFailure test) {
      return LINKAGE_ERROR.matcher(test.exception()).find() ? LINKAGE : ASSERTION;
    }
    return failure instanceof ToolError ? MISMATCH : BUILD_FILE;
  }

  private static Cause of(CompileError error) {
    if (error.place().file().endsWith("pom.xml")) {
      return BUILD_FILE;
    }
    if (IN_A_PACKAGE.matcher(error.message()).find()) {
      return IMPORT;
    }
    if (ABOUT_A_CLASS.matcher(error.message()).find()) {
      return TYPE;
    }
    String code = error.code().startsWith(PREFIX) ? error.code().substring(PREFIX.length()) : "";
    for (Cause cause : values()) {
      if (!code.isEmpty() && cause.codes.matcher(code).matches()) {
        return cause;
      }
    }
    return MISMATCH;
  }
}
