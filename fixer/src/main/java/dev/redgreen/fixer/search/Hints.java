package dev.redgreen.fixer.search;

import dev.redgreen.fixer.TestFailure;
import dev.redgreen.fixer.search.mutate.Mutation;
import dev.redgreen.fixer.search.mutate.MutationKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the wording of failures says of the kind of mistake. */
final class Hints {
  private static final Pattern NULL = Pattern.compile("because (?<what>.*) is null");
  private static final double UNASKED = 0.05;

  private final Map<MutationKind, Double> factors = new EnumMap<>(MutationKind.class);
  private final Set<String> nulls = new HashSet<>();

  private Hints() {}

  static Hints of(List<TestFailure> failures) {
    Hints hints = new Hints();
    for (TestFailure failure : failures) {
      hints.exception(failure);
      if (failure.expected().isPresent() && failure.actual().isPresent()) {
        hints.values(failure.expected().get(), failure.actual().get());
      }
    }
    return hints;
  }

  /** How much likelier, or less likely, a change is for what was said. */
  double factor(Mutation mutation) {
    double factor = factors.getOrDefault(mutation.kind(), 1.0);
    return mutation.kind() == MutationKind.NULL_GUARD && !named(mutation) ? UNASKED : factor;
  }

  private boolean named(Mutation mutation) {
    return nulls.contains("") || nulls.stream().anyMatch(name -> mutation.text().contains(name));
  }

  private void more(double factor, MutationKind... kinds) {
    Arrays.stream(kinds).forEach(kind -> factors.merge(kind, factor, Math::max));
  }

  private void exception(TestFailure failure) {
    String type = failure.exception().substring(failure.exception().lastIndexOf('.') + 1);
    switch (type) {
      case "IndexOutOfBoundsException",
          "ArrayIndexOutOfBoundsException",
          "StringIndexOutOfBoundsException" -> {
        more(2.5, MutationKind.OFF_BY_ONE);
        more(2, MutationKind.BOUNDARY);
        more(1.5, MutationKind.EARLY_RETURN, MutationKind.INCREMENT);
      }
      case "NullPointerException" -> nothing(failure.message());
      case "ArithmeticException" -> more(2, MutationKind.ARITHMETIC, MutationKind.EARLY_RETURN);
      case "StackOverflowError" ->
          more(2, MutationKind.OFF_BY_ONE, MutationKind.ARITHMETIC, MutationKind.BOUNDARY);
      case "Error", "TimeoutException", "OutOfMemoryError" ->
          more(2.5, MutationKind.INCREMENT, MutationKind.JUMP, MutationKind.ARITHMETIC);
      default -> {
        if (failure.message().contains("to be thrown")) {
          more(2, MutationKind.EARLY_RETURN);
          more(1.5, MutationKind.BOUNDARY, MutationKind.LOGIC, MutationKind.NEGATION);
        }
      }
    }
  }

  /** The JDK names what was null; without debug information it only numbers local variables. */
  private void nothing(String message) {
    more(3, MutationKind.NULL_GUARD);
    more(2, MutationKind.INITIAL_VALUE);
    Matcher matcher = NULL.matcher(message);
    String what = matcher.find() ? matcher.group("what") : "";
    String plain = what.replaceAll("\\(.*|\"|<.*", "").replaceAll(".*[. ]", "");
    nulls.add(plain);
  }

  private void values(String expected, String actual) {
    Optional<Double> wanted = number(expected);
    Optional<Double> got = number(actual);
    if (wanted.isPresent() && got.isPresent()) {
      numbers(wanted.get(), got.get());
    } else if (expected.matches("true|false")) {
      more(1.3, MutationKind.BOUNDARY, MutationKind.COMPARISON, MutationKind.LOGIC);
      more(1.3, MutationKind.NEGATION, MutationKind.EQUALITY);
    } else {
      texts(expected, actual);
    }
  }

  private static Optional<Double> number(String text) {
    return text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?")
        ? Optional.of(Double.valueOf(text))
        : Optional.empty();
  }

  private void numbers(double wanted, double got) {
    if (Math.abs(wanted - got) == 1) {
      more(1.8, MutationKind.OFF_BY_ONE, MutationKind.BOUNDARY);
      more(1.5, MutationKind.INITIAL_VALUE, MutationKind.INCREMENT);
    }
    if (wanted == -got) {
      more(2, MutationKind.OPERANDS);
      more(1.5, MutationKind.ARITHMETIC);
    }
    boolean fraction = wanted != Math.rint(wanted) && got == Math.rint(got);
    boolean overflow = Math.abs(wanted) > Integer.MAX_VALUE || (wanted > 0 && got < -1e8);
    if (fraction || overflow) {
      more(3, MutationKind.DIVISION);
    }
  }

  private void texts(String expected, String actual) {
    if (expected.equalsIgnoreCase(actual) || expected.strip().equals(actual.strip())) {
      more(8, MutationKind.TEXT);
      more(1.5, MutationKind.METHOD, MutationKind.CALL);
    }
    if (expected.contains(actual) || actual.contains(expected)) {
      more(1.8, MutationKind.OFF_BY_ONE, MutationKind.BOUNDARY);
    }
    if (sorted(expected).equals(sorted(actual))) {
      more(2, MutationKind.OPERANDS);
      more(1.3, MutationKind.VARIABLE);
    }
  }

  private static String sorted(String text) {
    char[] chars = text.toCharArray();
    Arrays.sort(chars);
    return new String(chars);
  }
}
