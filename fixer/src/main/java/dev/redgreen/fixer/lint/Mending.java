package dev.redgreen.fixer.lint;

import dev.redgreen.fixer.javac.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A change of a text that takes away the reason for a warning.
 *
 * @param start offset of the first character that goes
 * @param end offset behind the last character that goes
 * @param text what comes instead
 */
record Mending(int start, int end, String text) {
  private static final Pattern PARAMETERS = Pattern.compile("(?s)generic class [\\w.]+<(.*)>");
  private static final Pattern BOXED =
      Pattern.compile("new\\s+((?:Integer|Long|Short|Byte|Double|Float|Boolean|Character))\\s*\\(");

  /** Changes that may mend a warning, best first; none if nothing but silence is known. */
  static List<Mending> of(Problem warning, String text) {
    return switch (warning.code().replace("compiler.warn.", "")) {
      case "raw.class.use" -> typeArguments(warning, text);
      case "redundant.cast" -> withoutCast(warning, text).toList();
      case "has.been.deprecated", "has.been.deprecated.for.removal" ->
          valueOf(warning, text).toList();
      case "missing.SVUID" -> serialVersion(warning, text).toList();
      case "missing.deprecated.annotation" -> deprecated(warning, text).toList();
      default -> List.of();
    };
  }

  private static Mending insert(int at, String text) {
    return new Mending(at, at, text);
  }

  /** Inferred where an object is made; elsewhere anything, which the compiler may not accept. */
  private static List<Mending> typeArguments(Problem warning, String text) {
    int parameters = parameters(warning.message());
    Stream<String> arguments =
        text.substring(0, warning.start()).stripTrailing().endsWith("new")
            ? Stream.of("")
            : Stream.of("?", "Object").map(each -> (each + ", ").repeat(parameters - 1) + each);
    return arguments.map(each -> insert(warning.end(), "<" + each + ">")).toList();
  }

  private static int parameters(String message) {
    Matcher found = PARAMETERS.matcher(message);
    return found.find() ? found.group(1).replaceAll("<[^<>]*>", "").split(",").length : 1;
  }

  private static Stream<Mending> withoutCast(Problem warning, String text) {
    int close = text.indexOf(')', warning.start());
    if (text.charAt(warning.start()) != '(' || close < 0 || close > warning.end()) {
      return Stream.of();
    }
    int end = close + 1;
    while (end < warning.end() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return Stream.of(new Mending(warning.start(), end, ""));
  }

  /** A box is made by its class and not by its constructor. */
  private static Stream<Mending> valueOf(Problem warning, String text) {
    Matcher made = BOXED.matcher(text.substring(warning.start(), warning.end()));
    return made.lookingAt()
        ? Stream.of(
            new Mending(warning.start(), warning.start() + made.end(), made.group(1) + ".valueOf("))
        : Stream.of();
  }

  private static Stream<Mending> serialVersion(Problem warning, String text) {
    int brace = text.indexOf('{', warning.start());
    return brace < 0
        ? Stream.of()
        : Stream.of(
            insert(
                brace + 1,
                "\n"
                    + indent(text, warning.start())
                    + "  private static final long serialVersionUID = 1L;\n"));
  }

  private static Stream<Mending> deprecated(Problem warning, String text) {
    int line = text.lastIndexOf('\n', warning.start() - 1) + 1;
    return Stream.of(insert(line, indent(text, warning.start()) + "@Deprecated\n"));
  }

  /** The white space that the line of an offset begins with. */
  static String indent(String text, int offset) {
    int line = text.lastIndexOf('\n', offset - 1) + 1;
    int end = line;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(line, end);
  }
}
