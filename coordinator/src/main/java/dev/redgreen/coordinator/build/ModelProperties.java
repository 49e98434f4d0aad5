package dev.redgreen.coordinator.build;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** A file that the spy wrote: lists have one item a line, maps one key an entry. */
final class ModelProperties {
  private final Properties properties;

  ModelProperties(Properties properties) {
    this.properties = properties;
  }

  String text(String name) {
    return properties.getProperty(name, "").strip();
  }

  boolean is(String name) {
    return text(name).equals("true");
  }

  List<String> list(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  Path path(String name) {
    return Path.of(text(name));
  }

  List<Path> paths(String name) {
    return list(name).stream().map(Path::of).toList();
  }

  Map<String, String> map(String prefix) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      if (name.startsWith(prefix + "/")) {
        map.put(name.substring(prefix.length() + 1), properties.getProperty(name));
      }
    }
    return map;
  }
}
