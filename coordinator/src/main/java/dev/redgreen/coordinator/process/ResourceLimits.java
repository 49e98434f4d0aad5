package dev.redgreen.coordinator.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Limits of the system that hold for a process and all that it starts. */
final class ResourceLimits {
  /** Processes of one command, beyond which all of them are killed. */
  static final int PROCESSES = 512;

  private static final int OPEN_FILES = 4096;

  /** In blocks of 512 bytes: 2 GiB. */
  private static final long FILE_BLOCKS = 4L << 20;

  private static final Path SHELL = Path.of("/bin/sh");

  private ResourceLimits() {}

  /** The words that let the system kill a command when its parent dies; as they are elsewhere. */
  static List<String> dyingWithParent(List<String> words) {
    Path program = Path.of("/usr/bin/setpriv");
    if (!Files.isExecutable(program)) {
      return words;
    }
    List<String> all = new ArrayList<>(List.of(program.toString(), "--pdeathsig", "KILL", "--"));
    all.addAll(words);
    return all;
  }

  /**
   * The words that set the limits and then become the given command; as they are without a shell.
   */
  static List<String> around(List<String> words) {
    if (!Files.isExecutable(SHELL)) {
      return words;
    }
    String script =
        "ulimit -c 0; ulimit -n "
            + OPEN_FILES
            + " 2>/dev/null; ulimit -f "
            + FILE_BLOCKS
            + " 2>/dev/null; exec \"$@\"";
    List<String> limited = new ArrayList<>(List.of(SHELL.toString(), "-c", script, "redgreen"));
    limited.addAll(words);
    return limited;
  }
}
