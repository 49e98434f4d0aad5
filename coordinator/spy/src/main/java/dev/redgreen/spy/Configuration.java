package dev.redgreen.spy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The parameters of one plugin execution, with expressions and defaults filled in. */
final class Configuration {
  private final PluginParameterExpressionEvaluator evaluator;
  private final @Nullable Xpp3Dom root;

  Configuration(MavenSession session, MojoExecution mojo) {
    this.evaluator = new PluginParameterExpressionEvaluator(session, mojo);
    this.root = mojo.getConfiguration();
  }

  private @Nullable Xpp3Dom child(String name) {
    return root == null ? null : root.getChild(name);
  }

  /** A plain parameter; empty if it has no value. */
  String value(String name) {
    Xpp3Dom child = child(name);
    return child == null ? "" : value(child);
  }

  /** A parameter that is a list; a single text is split at commas. */
  List<String> values(String name) {
    Xpp3Dom child = child(name);
    List<String> values = new ArrayList<>();
    if (child == null) {
      return values;
    }
    if (child.getChildCount() == 0) {
      for (String item : value(child).replaceAll("^\\[|\\]$", "").split(",")) {
        add(values, item);
      }
    }
    for (Xpp3Dom item : child.getChildren()) {
      add(values, value(item));
    }
    return values;
  }

  /** The elements of a parameter that is a list. */
  List<Xpp3Dom> elements(String name) {
    Xpp3Dom child = child(name);
    return child == null ? List.of() : List.of(child.getChildren());
  }

  /** What stands in a child of an element; empty if it has no such child. */
  String text(Xpp3Dom element, String name) {
    Xpp3Dom child = element.getChild(name);
    return child == null ? "" : value(child).strip();
  }

  private static void add(List<String> values, String item) {
    if (!item.isBlank()) {
      values.add(item.strip());
    }
  }

  /** A parameter that is a map: element names, or {@code name} and {@code value} elements. */
  Map<String, String> pairs(String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Xpp3Dom child = child(name);
    if (child != null) {
      for (Xpp3Dom item : child.getChildren()) {
        Xpp3Dom key = item.getChild("name");
        Xpp3Dom value = item.getChild("value");
        if (key != null) {
          pairs.put(value(key), value == null ? "" : value(value));
        } else {
          pairs.put(item.getName(), value(item));
        }
      }
    }
    return pairs;
  }

  /** The value of an element; of one with children, theirs with colons between. */
  private String value(Xpp3Dom element) {
    if (element.getChildCount() > 0) {
      return Stream.of(element.getChildren()).map(this::value).collect(Collectors.joining(":"));
    }
    String own = evaluated(element.getValue());
    return own.isEmpty() ? evaluated(element.getAttribute("default-value")) : own;
  }

  private String evaluated(@Nullable String text) {
    if (text == null) {
      return "";
    }
    try {
      Object value = evaluator.evaluate(text);
      boolean unknown = value == null || (value.equals(text) && text.startsWith("${"));
      return unknown ? "" : String.valueOf(value);
    } catch (ExpressionEvaluationException e) {
      return text;
    }
  }
}
