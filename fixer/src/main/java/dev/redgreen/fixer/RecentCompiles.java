package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The last few compiles of a module, by their sources: whoever proposes a change has compiled it,
 * and whoever judges it need not do so again.
 */
final class RecentCompiles {
  /** Compiles that are kept; each holds the class files of the module. */
  private static final int KEPT = 6;

  private final Map<Sources, Compiled> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Sources, Compiled> eldest) {
          return size() > KEPT;
        }
      };

  private Optional<Compiled> sound = Optional.empty();

  /** The last compile without errors. */
  Optional<Compiled> sound() {
    synchronized (kept) {
      return sound;
    }
  }

  /** The compile of these sources; made if it is not among the last. */
  Compiled get(Map<Path, Source> main, Map<Path, Source> test, Supplier<Compiled> compile) {
    Sources sources = new Sources(Map.copyOf(main), Map.copyOf(test));
    synchronized (kept) {
      Compiled known = kept.get(sources);
      if (known != null) {
        return known;
      }
    }
    Compiled made = compile.get();
    synchronized (kept) {
      kept.put(sources, made);
      sound = made.result().ok() ? Optional.of(made) : sound;
    }
    return made;
  }

  private record Sources(Map<Path, Source> main, Map<Path, Source> test) {}
}
