package dev.redgreen.fixer.rules.types;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.redgreen.fixer.rules.Site;
import dev.redgreen.fixer.rules.know.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of one type where another one is demanded.
 *
 * @param text the expression as it is written
 * @param found its type as it is written
 * @param wanted the demanded type as it is written
 * @param atom whether it binds tighter than a cast or a dot
 */
record Fit(String text, String found, String wanted, boolean atom) {
  private static final Pattern TYPES =
      Pattern.compile(
          "(?m)(?:incompatible types: |^\\s*)(?:possible lossy conversion from )?"
              + "(\\S.*?) (?:cannot be converted to|to) (\\S.*)$");

  /** The expression that an error is about; empty if it is about something else. */
  static Optional<Fit> of(Site site) {
    Matcher types = TYPES.matcher(site.error().message());
    if (!types.find()) {
      return Optional.empty();
    }
    return site.path()
        .filter(path -> path.getLeaf() instanceof ExpressionTree)
        .filter(path -> !(path.getLeaf() instanceof LambdaExpressionTree))
        .map(
            path ->
                new Fit(
                    site.excerpt(),
                    TypeText.simple(types.group(1)),
                    TypeText.simple(types.group(2)),
                    isAtom(path.getLeaf())));
  }

  /** Whether a method can be called on an expression as it is written. */
  static boolean isAtom(Tree tree) {
    return tree instanceof IdentifierTree
        || tree instanceof LiteralTree
        || tree instanceof MemberSelectTree
        || tree instanceof MethodInvocationTree
        || tree instanceof ArrayAccessTree
        || tree instanceof NewClassTree
        || tree instanceof ParenthesizedTree;
  }

  /** The text, so that a dot can follow or a cast precede it. */
  String bound() {
    return atom ? text : "(" + text + ")";
  }

  /** Ways to make the one type of the other, best first. */
  List<String> conversions() {
    List<String> ways = new ArrayList<>();
    String raw = wanted.replaceAll("<.*", "");
    String from = found.replaceAll("<.*", "");
    literals(ways);
    if (wanted.equals("String")) {
      toText(ways, from);
    }
    // What a literal says is known: a text that is no number is none when it is parsed.
    if (from.equals("String") && !text.startsWith("\"")) {
      parse(ways, raw);
    }
    containers(ways, raw, from);
    numbers(ways, from);
    if (wanted.equals("boolean") || wanted.equals("Boolean")) {
      conditions(ways, from);
    }
    if (!raw.equals("String") && !raw.equals("boolean") && !found.contains("no instance")) {
      ways.add("(" + wanted + ") " + bound());
    }
    return ways;
  }

  private void literals(List<String> ways) {
    if (wanted.equals("char") && text.matches("\"[^\"\\\\]\"|\"\\\\.\"")) {
      ways.add("'" + text.substring(1, text.length() - 1).replace("'", "\\'") + "'");
    }
    if (wanted.equals("String") && text.matches("'[^']+'")) {
      ways.add("\"" + text.substring(1, text.length() - 1).replace("\"", "\\\"") + "\"");
    }
    if (text.matches("\"-?\\d+\"") && wanted.matches("int|long|short|byte|Integer|double|float")) {
      ways.add(text.substring(1, text.length() - 1));
    }
    if (text.matches("\"(true|false)\"") && wanted.equalsIgnoreCase("boolean")) {
      ways.add(text.substring(1, text.length() - 1));
    }
    if (text.matches("-?[\\d_]+") && wanted.matches("[lL]ong")) {
      ways.add(text + "L");
    }
    if (text.matches("-?[\\d_.]+") && wanted.matches("float|Float")) {
      ways.add(text + "f");
    }
    if (text.matches("-?[\\d_]+") && wanted.matches("Double")) {
      ways.add(text + ".0");
    }
    if (text.matches("-?\\d+\\.0+") && wanted.matches("int|long|Integer")) {
      ways.add(text.substring(0, text.indexOf('.')));
    }
    if (wanted.equals("String")
        && text.matches("-?[\\w.]+")
        && text.matches("-?\\d.*|true|false")) {
      ways.add("\"" + text + "\"");
    }
  }

  private void toText(List<String> ways, String from) {
    if (from.equals("char[]")) {
      ways.add("new String(" + text + ")");
    } else if (from.matches("[a-z]+")) {
      ways.add("String.valueOf(" + text + ")");
    } else {
      if (from.equals("Optional")) {
        ways.add(bound() + ".orElse(null)");
      }
      ways.add(bound() + ".toString()");
      ways.add("String.valueOf(" + text + ")");
    }
  }

  private void parse(List<String> ways, String raw) {
    switch (raw) {
      case "int", "Integer" -> ways.add("Integer.parseInt(" + text + ")");
      case "long", "Long" -> ways.add("Long.parseLong(" + text + ")");
      case "double", "Double" -> ways.add("Double.parseDouble(" + text + ")");
      case "float", "Float" -> ways.add("Float.parseFloat(" + text + ")");
      case "boolean", "Boolean" -> ways.add("Boolean.parseBoolean(" + text + ")");
      case "char" -> ways.add(bound() + ".charAt(0)");
      case "char[]" -> ways.add(bound() + ".toCharArray()");
      case "byte[]" -> ways.add(bound() + ".getBytes()");
      case "Path" -> ways.add("Path.of(" + text + ")");
      case "File" -> ways.add("new File(" + text + ")");
      case "StringBuilder" -> ways.add("new StringBuilder(" + text + ")");
      case "BigDecimal", "BigInteger" -> ways.add("new " + raw + "(" + text + ")");
      default -> {}
    }
  }

  private void containers(List<String> ways, String raw, String from) {
    if (raw.equals("Optional")) {
      ways.add("Optional.ofNullable(" + text + ")");
    }
    if (from.equals("Optional")) {
      ways.add(bound() + ".orElseThrow()");
    }
    if (from.equals("Stream")) {
      ways.add(
          bound()
              + (raw.equals("Set")
                  ? ".collect(java.util.stream.Collectors.toSet())"
                  : ".toList()"));
    }
    if (from.endsWith("[]") && raw.matches("List|Collection|Iterable")) {
      ways.add(raw.isEmpty() ? "" : "Arrays.asList(" + text + ")");
      ways.add("List.of(" + text + ")");
    }
    if (raw.matches("List|Set|Collection|Iterable")) {
      ways.add((raw.equals("Set") ? "Set" : "List") + ".of(" + text + ")");
    }
    if (raw.matches(
        "ArrayList|HashSet|LinkedList|TreeSet|HashMap|TreeMap|ArrayDeque|LinkedHashMap|LinkedHashSet")) {
      ways.add("new " + raw + "<>(" + text + ")");
    }
    if (raw.equals("List") && from.matches("Set|Collection|HashSet|TreeSet")) {
      ways.add("new ArrayList<>(" + text + ")");
    }
    if (raw.equals("Set") && from.matches("List|Collection|ArrayList")) {
      ways.add("new HashSet<>(" + text + ")");
    }
    if (raw.endsWith("[]") && from.matches("List|Set|Collection|ArrayList")) {
      ways.add(bound() + ".toArray(new " + raw.replace("[]", "[0]") + ")");
    }
  }

  private void numbers(List<String> ways, String from) {
    if (wanted.equals("int")
        && from.matches(
            "Long|Double|Float|Short|Byte|BigDecimal|BigInteger|AtomicInteger|Number")) {
      ways.add(bound() + ".intValue()");
    }
    if (wanted.equals("long")
        && from.matches("Double|Float|BigDecimal|BigInteger|AtomicLong|Number")) {
      ways.add(bound() + ".longValue()");
    }
    if (wanted.equals("double") && from.matches("BigDecimal|BigInteger|Number")) {
      ways.add(bound() + ".doubleValue()");
    }
    if (wanted.equals("Long") && from.matches("int|short|byte")) {
      ways.add("(long) " + bound());
    }
    if (wanted.equals("Double") && from.matches("int|long|float")) {
      ways.add("(double) " + bound());
    }
    if (wanted.matches("BigDecimal|BigInteger")) {
      ways.add(wanted + ".valueOf(" + text + ")");
    }
    if (wanted.equals("Duration") && from.matches("int|long")) {
      ways.add("Duration.ofMillis(" + text + ")");
    }
  }

  private void conditions(List<String> ways, String from) {
    if (from.matches("int|long|short|byte")) {
      ways.add(bound() + " != 0");
    } else if (from.matches("List|Set|Map|Collection|String")) {
      ways.add("!" + bound() + ".isEmpty()");
    } else if (from.equals("Optional")) {
      ways.add(bound() + ".isPresent()");
    } else if (!from.matches("[a-z]+")) {
      ways.add(bound() + " != null");
    }
  }
}
