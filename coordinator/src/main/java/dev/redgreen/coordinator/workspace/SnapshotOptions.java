package dev.redgreen.coordinator.workspace;

import java.util.List;

/**
 * How a snapshot is made and whether it stays.
 *
 * @param include what of the ignored files and submodules is taken along: paths relative to the
 *     root of the user's tree, or globs such as {@code src/**}{@code /*.gen.java}
 * @param keep whether the worktree stays when the workspace is closed
 * @param git the user's git settings
 */
public record SnapshotOptions(List<String> include, boolean keep, UserGit git) {
  public SnapshotOptions {
    include = List.copyOf(include);
  }

  /** Nothing ignored, nothing kept, no settings. */
  public static SnapshotOptions plain() {
    return new SnapshotOptions(List.of(), false, UserGit.none());
  }
}
