package dev.redgreen.fixer.parse.tool;

import java.util.Map;
import java.util.Optional;

/** Which tool speaks of files with which extension. */
final class Languages {
  private static final Map<String, String> TOOLS =
      Map.ofEntries(
          Map.entry("rs", "rustc"),
          Map.entry("go", "go"),
          Map.entry("py", "python"),
          Map.entry("pyi", "python"),
          Map.entry("js", "node"),
          Map.entry("cjs", "node"),
          Map.entry("mjs", "node"),
          Map.entry("jsx", "node"),
          Map.entry("vue", "node"),
          Map.entry("ts", "tsc"),
          Map.entry("mts", "tsc"),
          Map.entry("cts", "tsc"),
          Map.entry("tsx", "tsc"),
          Map.entry("c", "cc"),
          Map.entry("h", "cc"),
          Map.entry("cc", "cc"),
          Map.entry("cpp", "cc"),
          Map.entry("cxx", "cc"),
          Map.entry("hpp", "cc"),
          Map.entry("m", "cc"),
          Map.entry("o", "cc"),
          Map.entry("kt", "kotlinc"),
          Map.entry("kts", "kotlinc"),
          Map.entry("scala", "scalac"),
          Map.entry("groovy", "groovyc"),
          Map.entry("swift", "swiftc"),
          Map.entry("cs", "csc"),
          Map.entry("proto", "protoc"),
          Map.entry("g4", "antlr"),
          Map.entry("rb", "ruby"),
          Map.entry("php", "php"),
          Map.entry("zig", "zig"),
          Map.entry("sh", "sh"),
          Map.entry("css", "css"),
          Map.entry("scss", "sass"));

  private Languages() {}

  /** The tool; empty if the extension says nothing. */
  static Optional<String> tool(String file) {
    return Optional.ofNullable(TOOLS.get(file.substring(file.lastIndexOf('.') + 1)));
  }
}
