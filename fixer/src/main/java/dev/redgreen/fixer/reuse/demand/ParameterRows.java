package dev.redgreen.fixer.reuse.demand;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the values that a parameterised test gives to its parameters, one row per invocation. */
final class ParameterRows {
  private ParameterRows() {}

  /** Source of the values by name of the parameter; no rows where they are not literal. */
  static List<Map<String, String>> of(MethodTree method) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      String name = annotation.getAnnotationType().toString();
      if (name.endsWith("CsvSource")) {
        csv(annotation, method, rows);
      } else if (name.endsWith("ValueSource") && method.getParameters().size() == 1) {
        String parameter = method.getParameters().get(0).getName().toString();
        values(annotation).forEach(value -> rows.add(Map.of(parameter, value.toString())));
      }
    }
    return rows;
  }

  private static void csv(
      AnnotationTree annotation, MethodTree method, List<Map<String, String>> rows) {
    char delimiter = delimiter(annotation);
    for (ExpressionTree value : values(annotation)) {
      if (value instanceof LiteralTree literal && literal.getValue() instanceof String text) {
        text.lines()
            .filter(line -> !line.isBlank())
            .forEach(line -> row(method, cells(line, delimiter), rows));
      }
    }
  }

  private static char delimiter(AnnotationTree annotation) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment
          && assignment.getVariable().toString().startsWith("delimiter")
          && assignment.getExpression() instanceof LiteralTree literal) {
        return String.valueOf(literal.getValue()).charAt(0);
      }
    }
    return ',';
  }

  private static List<? extends ExpressionTree> values(AnnotationTree annotation) {
    for (ExpressionTree argument : annotation.getArguments()) {
      ExpressionTree value =
          argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
      boolean option =
          argument instanceof AssignmentTree assignment
              && !assignment.getVariable().toString().matches("value|textBlock|\\w+s");
      if (!option) {
        return value instanceof NewArrayTree array && array.getInitializers() != null
            ? array.getInitializers()
            : List.of(value);
      }
    }
    return List.of();
  }

  private static void row(MethodTree method, List<String> cells, List<Map<String, String>> rows) {
    Map<String, String> row = new LinkedHashMap<>();
    List<? extends VariableTree> parameters = method.getParameters();
    for (int i = 0; i < parameters.size() && i < cells.size(); i++) {
      String type = String.valueOf(parameters.get(i).getType());
      row.put(parameters.get(i).getName().toString(), literal(type, cells.get(i)));
    }
    rows.add(row);
  }

  /** Splits as JUnit does: blanks around cells go, single quotes keep what is inside. */
  private static List<String> cells(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
      }
      if (c == delimiter && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private static String literal(String type, String cell) {
    boolean quoted = cell.length() >= 2 && cell.startsWith("'") && cell.endsWith("'");
    String value = quoted ? cell.substring(1, cell.length() - 1) : cell;
    return switch (type) {
      case "String", "CharSequence" -> cell.isEmpty() ? "null" : Literals.string(value);
      case "char", "Character" -> value.isEmpty() ? "null" : Literals.character(value.charAt(0));
      case "long", "Long" -> value + "L";
      default -> value.isEmpty() ? "null" : value;
    };
  }
}
