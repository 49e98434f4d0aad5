package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What killed runs leave behind. */
public final class Leftovers {
  private Leftovers() {}

  /**
   * Removes the worktrees of runs whose process is gone, kept ones excepted; names what it removed.
   */
  public static List<Path> clean(Home home) {
    try {
      return RunDirectory.clean(home);
    } catch (IOException e) {
      throw new WorkspaceException(
          "Leftovers of earlier runs could not be removed: " + Trouble.sentence(e), e);
    }
  }
}
