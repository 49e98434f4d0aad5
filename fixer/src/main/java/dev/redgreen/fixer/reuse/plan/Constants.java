package dev.redgreen.fixer.reuse.plan;

import dev.redgreen.fixer.reuse.demand.Example;
import dev.redgreen.fixer.reuse.demand.Expectation;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.Literals;
import dev.redgreen.fixer.reuse.demand.MemberDemand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Values for parameters that the tests say nothing of. They come from a fixed list and from the
 * punctuation that texts of the tests share; no other literal of a test is ever used.
 */
public final class Constants {
  private final Set<Character> punctuation = new LinkedHashSet<>();

  /** The constants for a demanded member. */
  public Constants(MemberDemand member) {
    readPunctuation(
        member.examples().stream()
            .map(Example::expectation)
            .filter(said -> said.kind() == Expectation.Kind.EQUAL)
            .map(Expectation::text)
            .toList());
    for (int i = 0; i < member.parameters().size(); i++) {
      int index = i;
      readPunctuation(
          member.examples().stream()
              .filter(example -> example.arguments().size() > index)
              .map(example -> example.arguments().get(index))
              .toList());
    }
  }

  /** Punctuation that at least half of these literals have in common. */
  private void readPunctuation(List<String> literals) {
    List<String> texts =
        literals.stream()
            .filter(text -> text.length() > 1 && text.startsWith("\""))
            .map(text -> text.substring(1, text.length() - 1))
            .toList();
    for (String text : texts) {
      text.chars()
          .mapToObj(c -> (char) c)
          .filter(Constants::isPunctuation)
          .filter(c -> sharedBy(c, texts))
          .forEach(punctuation::add);
    }
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c) && c != '\\' && c != '"';
  }

  private static boolean sharedBy(char c, List<String> texts) {
    return texts.stream().filter(text -> text.indexOf(c) >= 0).count() * 2 >= texts.size();
  }

  /** Java sources of values for a parameter, likeliest first. */
  public List<String> of(Callable.Hole hole) {
    JavaType type = hole.type();
    if (type.isArray()) {
      return hole.rest() ? elements(hole) : List.of();
    }
    return switch (type.unboxed().simpleName()) {
      case "int", "short", "byte" -> integers(hole.name(), "");
      case "long" -> integers(hole.name(), "L");
      case "double" -> List.of("0.0", "1.0", "0.5", "50.0");
      case "float" -> List.of("0f", "1f");
      case "boolean" -> List.of("false", "true");
      case "char" -> characters();
      case "String", "CharSequence" -> texts();
      case "Locale" -> List.of("#java.util.Locale#.ROOT");
      case "Charset" -> List.of("#java.nio.charset.StandardCharsets#.UTF_8");
      case "RoundingMode" ->
          List.of(
              "#java.math.RoundingMode#.HALF_UP",
              "#java.math.RoundingMode#.HALF_EVEN",
              "#java.math.RoundingMode#.FLOOR",
              "#java.math.RoundingMode#.CEILING");
      case "Comparator" ->
          List.of("#java.util.Comparator#.naturalOrder()", "#java.util.Comparator#.reverseOrder()");
      case "Function", "UnaryOperator" -> List.of("#java.util.function.Function#.identity()");
      default -> List.of();
    };
  }

  /** What a parameter for any number of values is given: nothing, or one of the punctuation. */
  private List<String> elements(Callable.Hole hole) {
    List<String> all = new ArrayList<>(List.of(""));
    String type = hole.type().element().simpleName();
    if (type.equals("char")) {
      punctuation.forEach(c -> all.add(Literals.character(c)));
    } else if (type.equals("String") || type.equals("CharSequence")) {
      punctuation.forEach(c -> all.add(Literals.string(String.valueOf(c))));
    }
    return all;
  }

  private static List<String> integers(String name, String suffix) {
    List<String> all = new ArrayList<>(List.of("0", "1", "2", "-1", "10", "16"));
    if (name.toLowerCase(java.util.Locale.ROOT).matches("radix|base")) {
      all = new ArrayList<>(List.of("10", "16", "2", "8", "36"));
    }
    return all.stream().map(value -> value + suffix).toList();
  }

  private List<String> characters() {
    List<String> all = new ArrayList<>();
    punctuation.forEach(c -> all.add(Literals.character(c)));
    all.addAll(List.of("' '", "'0'", "','", "'_'", "'-'"));
    return all.stream().distinct().limit(6).toList();
  }

  private List<String> texts() {
    List<String> all = new ArrayList<>();
    punctuation.forEach(c -> all.add(Literals.string(String.valueOf(c))));
    all.addAll(List.of("\"\"", "\" \"", "\",\"", "\", \"", "\"0\""));
    return all.stream().distinct().limit(7).toList();
  }
}
