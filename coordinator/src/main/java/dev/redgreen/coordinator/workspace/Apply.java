package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.Application.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * The one way into the user's tree. Every change is logged ahead, so that after a crash at any
 * moment {@link #recover} leaves the tree as it was before or as it was to be, and {@link #undo}
 * takes back the last change. Files that the user changes meanwhile are never overwritten.
 */
public final class Apply {
  private static final int KEPT = 20;

  private final Home home;
  private final Clock clock;
  private final Runnable step;

  /** The way into the trees of all projects, with its logs in a home. */
  public Apply(Home home, Clock clock) {
    this(home, clock, () -> {});
  }

  /** As above; {@code step} is run before each change of the disk. */
  Apply(Home home, Clock clock, Runnable step) {
    this.home = home;
    this.clock = clock;
    this.step = step;
  }

  /** How an attempt to change the user's tree ended. */
  public sealed interface Result {
    /** The tree is changed. */
    record Applied(List<Path> files) implements Result {
      public Applied {
        files = List.copyOf(files);
      }
    }

    /**
     * Nothing is changed.
     *
     * @param files those that are in the way, relative to the root of the tree; may be empty
     * @param reason one sentence for the user, which names them
     */
    record Refused(List<Path> files, String reason) implements Result {
      public Refused {
        files = List.copyOf(files);
      }
    }
  }

  /** Applies a patch to the user's tree, all of it or nothing. */
  public Result apply(FinalPatch patch) {
    return locked(patch.root(), log -> carryOut(patch, Optional.empty()));
  }

  /** Takes back what was last applied to the tree that a project lies in. */
  public Result undo(Path project) {
    Path root = UserTree.around(project).root();
    return locked(
        root,
        logs -> {
          Set<String> undone =
              logs.stream().map(log -> log.intent().undoes()).collect(Collectors.toSet());
          Optional<ApplyLog> last =
              logs.stream()
                  .filter(log -> log.done() && log.intent().undoes().isEmpty())
                  .filter(log -> !undone.contains(log.id()))
                  .reduce((one, two) -> two);
          return last.isEmpty()
              ? new Result.Refused(List.of(), "Nothing was applied to " + root + ".")
              : carryOut(last.get().patch().inverse(), last);
        });
  }

  private interface Work {
    Result on(List<ApplyLog> logs) throws IOException;
  }

  private Result locked(Path root, Work work) {
    String key = Home.key(root);
    try (ProjectLock lock = ProjectLock.take(home, key).orElse(null)) {
      if (lock == null) {
        return new Result.Refused(List.of(), "Another tdd process is changing " + root + ".");
      }
      recover(home.applies().resolve(key));
      return work.on(ApplyLog.in(home.applies().resolve(key)));
    } catch (IOException e) {
      throw new WorkspaceException("The patch could not be applied: " + Trouble.sentence(e), e);
    }
  }

  private Result carryOut(FinalPatch patch, Optional<ApplyLog> undone) throws IOException {
    Optional<Result> refused = new Obstacles(patch).find();
    if (refused.isPresent()) {
      return refused.get();
    }
    Path project = home.applies().resolve(Home.key(patch.root()));
    Path directory = project.resolve(RunId.next(clock, ThreadLocalRandom.current()));
    ApplyLog log;
    try {
      log = ApplyLog.write(directory, patch, undone, step);
    } catch (IOException e) {
      Disk.delete(directory);
      return new Result.Refused(List.of(), "Nothing was changed: " + Trouble.sentence(e) + ".");
    }
    Result result = forwards(log);
    prune(project);
    return result;
  }

  private Result forwards(ApplyLog log) throws IOException {
    Application application = new Application(log, step);
    try {
      List<Path> changed = application.forwards();
      if (changed.isEmpty()) {
        step.run();
        log.markDone();
        return new Result.Applied(
            log.intent().entries().stream().map(entry -> Path.of(entry.file())).toList());
      }
      takeBack(log, application);
      return Obstacles.changed(changed);
    } catch (IOException e) {
      takeBack(log, application);
      return new Result.Refused(List.of(), "Nothing was changed: " + Trouble.sentence(e) + ".");
    }
  }

  private List<Path> takeBack(ApplyLog log, Application application) throws IOException {
    List<Path> foreign = application.backwards();
    step.run();
    if (foreign.isEmpty()) {
      log.remove();
    } else {
      log.markConflict();
    }
    return foreign;
  }

  /**
   * Finishes or takes back what killed processes began, in all projects. To be called at the start
   * of every command.
   *
   * @return one sentence per interrupted apply
   */
  public List<String> recover() {
    List<String> messages = new ArrayList<>();
    try {
      for (Path project : Disk.children(home.applies())) {
        if (ApplyLog.anyOpen(project)) {
          messages.addAll(recoverAlone(project));
        }
      }
    } catch (IOException e) {
      throw new WorkspaceException(
          "An interrupted apply could not be recovered: " + Trouble.sentence(e), e);
    }
    return messages;
  }

  private List<String> recoverAlone(Path project) throws IOException {
    String key = String.valueOf(project.getFileName());
    try (ProjectLock lock = ProjectLock.take(home, key).orElse(null)) {
      return lock == null ? List.of() : recover(project);
    }
  }

  private List<String> recover(Path project) throws IOException {
    List<String> messages = new ArrayList<>();
    for (ApplyLog log : ApplyLog.open(project)) {
      messages.add("An interrupted apply to " + log.intent().root() + " was " + settle(log));
    }
    return messages;
  }

  private String settle(ApplyLog log) throws IOException {
    Application application = new Application(log, step);
    List<State> states = application.states();
    boolean begun = states.contains(State.AFTER);
    if (begun && !states.contains(State.OTHER)) {
      return forwards(log) instanceof Result.Refused refused
          ? "taken back. " + refused.reason()
          : "finished.";
    }
    List<Path> foreign = takeBack(log, application);
    return foreign.isEmpty() ? "taken back." : "taken back. " + keptAside(log, foreign);
  }

  private static String keptAside(ApplyLog log, List<Path> foreign) {
    List<ApplyLog.Entry> entries = log.intent().entries();
    return foreign.stream()
        .map(
            file -> {
              int entry = 0;
              while (!Path.of(entries.get(entry).file()).equals(file)) {
                entry++;
              }
              return file
                  + " is as you changed it; the run's version is "
                  + log.afterFile(entry)
                  + ".";
            })
        .collect(Collectors.joining(" "));
  }

  private static void prune(Path project) throws IOException {
    List<ApplyLog> logs = ApplyLog.in(project);
    for (ApplyLog log : logs.subList(0, Math.max(0, logs.size() - KEPT))) {
      if (!log.open()) {
        log.remove();
      }
    }
  }
}
