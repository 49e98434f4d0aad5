package dev.redgreen.coordinator.hook;

import dev.redgreen.coordinator.process.CannotStart;
import dev.redgreen.coordinator.process.Command;
import dev.redgreen.coordinator.process.ProcessResult;
import dev.redgreen.coordinator.process.Processes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where git keeps what concerns hooks, as git itself tells it.
 *
 * @param top top directory of the work tree
 * @param common git directory that all work trees of the repository share
 * @param hooks directory that git looks for hooks in, {@code core.hooksPath} respected
 * @param seen whether files in that directory are part of the work tree and not ignored
 */
public record GitPlace(Path top, Path common, Path hooks, boolean seen) {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /**
   * Asks git about the repository that a directory lies in.
   *
   * @throws HookTrouble if it lies in none, or git cannot be asked
   */
  public static GitPlace of(Processes processes, Path directory) {
    Git git = new Git(processes, directory);
    Path top = real(Path.of(git.line("rev-parse", "--show-toplevel")));
    Git inTop = new Git(processes, top);
    List<String> places = inTop.lines("rev-parse", "--git-common-dir", "--git-path", "hooks");
    if (places.size() != 2) {
      throw new HookTrouble("git does not say where it looks for hooks in " + top);
    }
    Path common = real(top.resolve(places.get(0)));
    Path hooks = real(top.resolve(places.get(1)));
    boolean inTree = hooks.startsWith(top) && !hooks.startsWith(common);
    boolean seen =
        inTree && !inTop.says("check-ignore", "-q", hooks.resolve("pre-commit").toString());
    return new GitPlace(top, common, hooks, seen);
  }

  /** Whether hooks are looked for where git looks unless it is told otherwise. */
  boolean usual() {
    return hooks.equals(common.resolve("hooks"));
  }

  /** Whether git ignores a file of the work tree, which need not exist. */
  public boolean ignores(Processes processes, Path file) {
    return new Git(processes, top).says("check-ignore", "-q", file.toString());
  }

  /** The spool of the repository. */
  public Spool spool() {
    return Spool.of(common);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Questions to git. */
  private record Git(Processes processes, Path directory) {
    String line(String... words) {
      return lines(words).stream().findFirst().orElseThrow(() -> new HookTrouble("git is silent"));
    }

    List<String> lines(String... words) {
      ProcessResult result =
          run(words).orElseThrow(() -> new HookTrouble("no git on the PATH: install git"));
      if (!result.ok()) {
        String said = result.output().lines().findFirst().orElse("git fails without a word");
        throw new HookTrouble(directory + ": " + said.replaceFirst("^fatal: ", "git says: "));
      }
      return result.output().lines().toList();
    }

    boolean says(String... words) {
      return run(words).map(ProcessResult::ok).orElse(false);
    }

    private Optional<ProcessResult> run(String... words) {
      List<String> line = new ArrayList<>(List.of("git"));
      line.addAll(List.of(words));
      try {
        return Optional.of(processes.run(Command.of(directory, DEADLINE, line)));
      } catch (CannotStart e) {
        return Optional.empty();
      }
    }
  }
}
