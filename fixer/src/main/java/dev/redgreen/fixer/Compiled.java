package dev.redgreen.fixer;

import dev.redgreen.fixer.SourceTree.Compilation;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A finished compile that the next one builds on.
 *
 * @param main main sources with what class files there are
 * @param test test sources with what class files there are
 */
record Compiled(Later main, Later test, Compilation result) {
  /** Where every tree begins. */
  static final Compiled NOTHING =
      new Compiled(
          new Later(() -> CompiledSources.NONE),
          new Later(() -> CompiledSources.NONE),
          new Compilation(List.of(), Map.of(), Map.of()));

  /** Sources whose class files are made when they are first asked for. */
  static final class Later {
    private Supplier<CompiledSources> sources;

    Later(Supplier<CompiledSources> sources) {
      this.sources = sources;
    }

    synchronized CompiledSources get() {
      CompiledSources made = sources.get();
      sources = () -> made;
      return made;
    }
  }
}
