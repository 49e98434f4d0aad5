package dev.redgreen.coordinator.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command that runs code nobody has read may touch: it sees the whole file system read-only
 * but for other people's homes, and nothing of the network.
 *
 * @param writable directories that it may write to
 * @param locked files and directories within those that it may not change
 * @param readable files and directories that it reads although they may lie in the user's home
 */
public record Confinement(List<Path> writable, List<Path> locked, List<Path> readable) {
  public Confinement {
    writable = List.copyOf(writable);
    locked = List.copyOf(locked);
    readable = List.copyOf(readable);
  }

  /** The confinement to a worktree, of which {@code .git} may not change. */
  public static Confinement to(Path worktree) {
    return new Confinement(List.of(worktree), List.of(worktree.resolve(".git")), List.of());
  }

  /** The same, with one more directory that may be written to. */
  public Confinement writing(Path directory) {
    List<Path> more = new ArrayList<>(writable);
    more.add(directory);
    return new Confinement(more, locked, readable);
  }

  /** The same, with more that may be read. */
  public Confinement reading(List<Path> paths) {
    List<Path> more = new ArrayList<>(readable);
    more.addAll(paths);
    return new Confinement(writable, locked, more);
  }
}
