package dev.redgreen.spy;

import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Properties whose lists have one item a line, and whose maps one key an entry. */
final class Lines {
  private final Properties properties = new Properties();

  void put(String name, String value) {
    properties.setProperty(name, value);
  }

  void put(String name, Collection<?> values) {
    put(name, values.stream().map(String::valueOf).collect(Collectors.joining("\n")));
  }

  void put(String prefix, Map<String, String> values) {
    values.forEach((key, value) -> put(prefix + "/" + key, value));
  }

  Properties properties() {
    return properties;
  }
}
