package dev.redgreen.coordinator.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command that runs code nobody has read may change: nothing else, and it sees nothing of
 * the network, of the user's home and of temporary files.
 *
 * @param writable directories that it may write to
 * @param locked files and directories within those that it may not change
 */
public record Confinement(List<Path> writable, List<Path> locked) {
  public Confinement {
    writable = List.copyOf(writable);
    locked = List.copyOf(locked);
  }

  /** The confinement to a worktree, of which {@code .git} may not change. */
  public static Confinement to(Path worktree) {
    return new Confinement(List.of(worktree), List.of(worktree.resolve(".git")));
  }

  /** The same, with one more directory that may be written to. */
  public Confinement writing(Path directory) {
    List<Path> more = new ArrayList<>(writable);
    more.add(directory);
    return new Confinement(more, locked);
  }
}
