package dev.redgreen.fixer.reuse.run;

import dev.redgreen.fixer.TestBench.Report;
import dev.redgreen.fixer.TestId;
import dev.redgreen.fixer.javac.Compiler.Output;
import dev.redgreen.fixer.reuse.demand.Example;
import dev.redgreen.fixer.reuse.demand.JavaType;
import dev.redgreen.fixer.reuse.demand.Literals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs plans that pass the same tests against each other on inputs near those of the tests, to see
 * whether the tests tell them apart. Inputs that make either of them throw do not count.
 */
public final class Rivals {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;");
  private static final Pattern ELEMENTS =
      Pattern.compile("(?s)(new \\w+\\[]\\s*\\{|(?:List|Arrays)\\.\\w+\\()([^)}]+)([)}])");
  private static final Duration TIME = Duration.ofSeconds(2);
  private static final int INPUTS = 40;

  private final Workbench bench;
  private final Facade facade;
  private final Set<Path> testFiles;
  private int classes;

  public Rivals(Workbench bench, Facade facade, Set<Path> testFiles) {
    this.bench = bench;
    this.facade = facade;
    this.testFiles = Set.copyOf(testFiles);
  }

  /**
   * Where two plans differ, such as {@code (3, "a") gives [x] or [y]}; empty if they agree on all
   * inputs that were tried, or cannot be compared.
   */
  public Optional<String> difference(Slot slot, Tried one, Tried two) {
    boolean onlyParameters = slot.inputs().size() == slot.member().parameters().size();
    List<List<String>> inputs = inputs(slot);
    if (!onlyParameters || inputs.isEmpty()) {
      return Optional.empty();
    }
    String name = slot.type().qualifiedName() + "__Rivals" + classes++;
    Map<Path, String> sources = new TreeMap<>();
    sources.put(Facade.file(bench, name), text(slot, name, one, two, inputs));
    Map<String, byte[]> all = new HashMap<>(facade.classes());
    all.putAll(one.classes());
    all.putAll(two.classes());
    Output output = bench.test().compile(sources, all);
    if (!output.problems().isEmpty()) {
      return Optional.empty();
    }
    output.classes().values().forEach(all::putAll);
    Report report = bench.bench().run(all, List.of(new TestId(name, "agree")), TIME);
    return report.failures().stream()
        .filter(failure -> failure.exception().equals("java.lang.AssertionError"))
        .map(failure -> failure.message())
        .findFirst();
  }

  private String text(Slot slot, String name, Tried one, Tried two, List<List<String>> inputs) {
    StringBuilder text = new StringBuilder();
    String packageName = slot.type().packageName();
    text.append(packageName.isEmpty() ? "" : "package " + packageName + ";\n");
    imports().forEach(line -> text.append(line).append('\n'));
    String simple = name.substring(name.lastIndexOf('.') + 1);
    text.append(FRAME.replace("NAME", simple).replace("TEST", testAnnotation()));
    for (List<String> input : inputs) {
      String arguments = String.join(", ", input);
      text.append("    same(")
          .append(Literals.string("(" + arguments + ")"))
          .append(", () -> ")
          .append(slot.holder(one.number()))
          .append(".call(")
          .append(arguments)
          .append("), () -> ")
          .append(slot.holder(two.number()))
          .append(".call(")
          .append(arguments)
          .append("));\n");
    }
    return text.append("  }\n}\n").toString();
  }

  private Set<String> imports() {
    Set<String> lines = new LinkedHashSet<>();
    for (Path file : testFiles) {
      String text = bench.tree().text(file).orElse("");
      IMPORT.matcher(text).results().map(MatchResult::group).forEach(lines::add);
    }
    return lines;
  }

  private String testAnnotation() {
    String imports = String.join("\n", imports());
    return Stream.of("org.junit.Test", "org.testng.annotations.Test")
        .filter(imports::contains)
        .findFirst()
        .orElse("org.junit.jupiter.api.Test");
  }

  private static final String FRAME =
      """
      public class NAME {
        interface Run {
          Object get() throws Throwable;
        }

        private static String said(Run run) {
          try {
            return java.util.Arrays.deepToString(new Object[] {run.get()});
          } catch (Throwable thrown) {
            return "";
          }
        }

        private static void same(String input, Run one, Run two) {
          String first = said(one);
          String second = said(two);
          if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
            throw new AssertionError(input + " gives " + first + " or " + second);
          }
        }

        @TEST
        public void agree() {
      """;

  /** Arguments of the tests in other combinations, and values near them. */
  private static List<List<String>> inputs(Slot slot) {
    List<List<String>> rows =
        slot.member().examples().stream()
            .filter(Example::closed)
            .map(Example::arguments)
            .filter(arguments -> arguments.size() == slot.member().parameters().size())
            .distinct()
            .toList();
    Set<List<String>> inputs = new LinkedHashSet<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        JavaType type = slot.member().parameters().get(i).type();
        for (String value : near(type, row.get(i))) {
          inputs.add(with(row, i, value));
        }
        for (List<String> other : rows) {
          inputs.add(with(row, i, other.get(i)));
        }
      }
    }
    rows.forEach(inputs::remove);
    List<List<String>> all = new ArrayList<>(inputs);
    List<List<String>> spread = new ArrayList<>();
    int step = Math.max(1, all.size() / INPUTS);
    for (int i = 0; i < all.size(); i += step) {
      spread.add(all.get(i));
    }
    return spread;
  }

  private static List<String> with(List<String> row, int index, String value) {
    List<String> changed = new ArrayList<>(row);
    changed.set(index, value);
    return changed;
  }

  private static List<String> near(JavaType type, String value) {
    if (type.isArray() || type.simpleName().equals("List")) {
      return longer(type, value);
    }
    if (value.equals("null")) {
      return List.of();
    }
    return switch (type.unboxed().simpleName()) {
      case "int" -> List.of("(" + value + ") + 1", "-(" + value + ")", "0", "7");
      case "long" -> List.of("(" + value + ") + 1L", "-(" + value + ")", "0L");
      case "double" -> List.of("(" + value + ") + 0.5", "-(" + value + ")", "0.0");
      case "String" ->
          List.of(
              "(" + value + ") + (" + value + ")",
              "\" \" + (" + value + ")",
              "(" + value + ").toUpperCase()",
              "new StringBuilder(" + value + ").reverse().toString()",
              "\"\"");
      default -> List.of();
    };
  }

  /** A list or array that is written down, with one more element at either end. */
  private static List<String> longer(JavaType type, String value) {
    JavaType element = type.isArray() ? type.element() : type.argument();
    String more =
        switch (element.unboxed().simpleName()) {
          case "int", "long" -> "100";
          case "double" -> "100.0";
          case "String" -> "\"zz\"";
          default -> "";
        };
    Matcher written = ELEMENTS.matcher(value.strip());
    return more.isEmpty() || !written.matches()
        ? List.of()
        : List.of(
            written.group(1) + written.group(2) + ", " + more + written.group(3),
            written.group(1) + more + ", " + written.group(2) + written.group(3));
  }
}
