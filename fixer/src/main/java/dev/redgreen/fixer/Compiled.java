package dev.redgreen.fixer;

import dev.redgreen.fixer.SourceTree.Compilation;
import java.util.List;
import java.util.Map;

/** A finished compile that the next one builds on. */
record Compiled(CompiledSources main, CompiledSources test, Compilation result) {
  /** Where every tree begins. */
  static final Compiled NOTHING =
      new Compiled(
          CompiledSources.NONE,
          CompiledSources.NONE,
          new Compilation(List.of(), Map.of(), Map.of()));
}
