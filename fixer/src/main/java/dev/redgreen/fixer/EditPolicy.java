package dev.redgreen.fixer;

import java.nio.file.Path;
import java.util.Optional;

/** What the patches of a run may touch. */
@FunctionalInterface
public interface EditPolicy {
  /**
   * Why the file may not change, as one clause; empty if it may. Paths are relative to the root.
   */
  Optional<String> refusal(Path file);
}
