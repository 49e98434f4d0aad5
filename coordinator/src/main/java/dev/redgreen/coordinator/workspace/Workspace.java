package dev.redgreen.coordinator.workspace;

import dev.redgreen.fixer.EditPolicy;
import dev.redgreen.fixer.Patch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A run's own copy of the user's tree as it was at the start, with uncommitted and untracked work.
 * Patches are applied and committed here, one commit a step; the user's tree, index, branches and
 * hooks are not touched. Paths are relative to {@link #root}, unless said otherwise.
 *
 * <p>Every method throws {@link WorkspaceException}, with a sentence for the user, if the disk is
 * in the way.
 */
public final class Workspace implements AutoCloseable {
  private final Opening opening;
  private final Steps steps;
  private final Guard guard;
  private final History history;
  private boolean kept;

  private Workspace(Opening opening) {
    this.opening = opening;
    this.steps = new Steps(opening.repository(), opening.tree(), opening.snapshot());
    this.guard = new Guard(opening, steps);
    this.history = new History(opening);
    this.kept = opening.options().keep();
  }

  /**
   * Takes a snapshot of the tree that a project lies in and makes a worktree of it. What crashed
   * runs left behind is removed first.
   *
   * @param project directory in the user's tree
   * @param home where the worktree is put
   * @param runId name of the run, which no other run has
   */
  public static Workspace open(Path project, Home home, String runId, SnapshotOptions options) {
    try {
      RunDirectory.clean(home);
      return new Workspace(Opening.of(project, home, runId, options));
    } catch (IOException e) {
      throw failed("The worktree could not be made", e);
    }
  }

  private static WorkspaceException failed(String what, IOException e) {
    return new WorkspaceException(what + ": " + Trouble.sentence(e), e);
  }

  /** Absolute path of the worktree; real git works in it. */
  public Path root() {
    return opening.tree().root();
  }

  /** Absolute path of the project in the worktree. */
  public Path project() {
    return root().resolve(opening.user().root().relativize(opening.project())).normalize();
  }

  /** Absolute path of the user's directory that {@link #root} is a copy of. */
  public Path original() {
    return opening.user().root();
  }

  /** Absolute path of the git directory of the worktree, which no child process needs to write. */
  public Path gitDirectory() {
    return opening.gitDirectory();
  }

  /** Id of the commit that is the user's tree as it was. */
  public String snapshot() {
    return opening.snapshot().commit();
  }

  /** What the snapshot lacks that a build may need, one sentence each. */
  public List<String> warnings() {
    return opening.warnings();
  }

  /**
   * Applies a patch to the worktree: all of it, or nothing and an exception. Newlines, byte order
   * mark and everything that is not edited stay as they are.
   *
   * @param charset of the files
   * @throws PatchRefused if a path leads outside or through a link
   * @throws IllegalArgumentException if an edit does not fit the file
   */
  public void apply(Patch patch, Charset charset) {
    doing("The patch could not be written", () -> steps.apply(patch, charset));
  }

  /**
   * Commits what was applied since the last commit, and nothing that a build or a test wrote.
   *
   * @return the id of the commit; of the last one if nothing was applied
   */
  public String commit(String message) {
    return asking("The step could not be committed", () -> steps.commit(message));
  }

  /** Makes every file as it is in a commit; what no commit knows, such as build output, stays. */
  public void restore(String commit) {
    doing("The worktree could not be restored", () -> steps.restore(commit));
  }

  /** Id of the user's commit that a revision such as {@code main~1} names; empty if none. */
  public Optional<String> commitNamed(String revision) {
    return asking(
        "The history could not be read", () -> history.named(revision).map(ObjectId::name));
  }

  /**
   * Makes the worktree a commit of the user's, or the snapshot, and nothing else: what a build left
   * goes, too. Ignored files that every snapshot is to have are there.
   *
   * @return id of a commit with exactly these files
   */
  public String visit(String commit) {
    return asking(
        "The commit could not be checked out",
        () -> steps.become(history.files(ObjectId.fromString(commit)), "As it was in " + commit));
  }

  /** What differs between two commits; it is for showing, and rests on nothing. */
  public FinalPatch between(String from, String to) {
    return asking(
        "The commits could not be read", () -> new FinalPatch(original(), steps.changes(from, to)));
  }

  /** Deletes what a build made at a place in the worktree; elsewhere nothing is touched. */
  public void discard(Path output) {
    if (output.startsWith(root()) && !output.equals(root())) {
      doing("What the build made could not be deleted", () -> Disk.delete(output));
    }
  }

  /** Says which files no build and no test may change; none before this is called. */
  public void protect(Predicate<Path> files) {
    guard.protect(files);
  }

  /**
   * The protected files whose bytes are not those of the last commit, or that are new, sorted. The
   * worktree's {@code .git} file is always protected.
   */
  public List<Path> tampered() {
    return asking("The worktree could not be checked", guard::tampered);
  }

  /**
   * Makes files as they are in the last commit, byte for byte; those that it does not have are
   * deleted, and patches that were applied to them since are forgotten.
   */
  public void restoreProtected(Collection<Path> files) {
    doing("The worktree could not be restored", () -> guard.restore(files));
  }

  /**
   * What differs between the snapshot and a commit, in the files that a policy allows. It rests on
   * the protected files: where one of them has changed, it cannot be applied.
   */
  public FinalPatch result(String commit, EditPolicy policy) {
    return asking(
        "The result could not be read",
        () ->
            new FinalPatch(
                original(),
                steps.changes(commit).stream()
                    .filter(change -> policy.refusal(change.file()).isEmpty())
                    .toList(),
                guard.basis()));
  }

  /** The user's files that are not as the snapshot found them, new ones included, sorted. */
  public List<Path> changedMeanwhile() {
    return asking("Your files could not be compared", opening::changedMeanwhile);
  }

  /** Leaves the worktree for the user when the workspace is closed. */
  public void keep() {
    kept = true;
  }

  /** Removes the worktree, unless it is to be kept. */
  @Override
  public void close() {
    opening.repository().close();
    doing(
        "The worktree could not be removed",
        () -> {
          if (kept) {
            opening.directory().keep();
          } else {
            opening.directory().close();
          }
        });
  }

  private interface Question<T> {
    T ask() throws IOException;
  }

  private interface Action {
    void run() throws IOException;
  }

  private static <T> T asking(String failure, Question<T> question) {
    try {
      return question.ask();
    } catch (IOException e) {
      throw failed(failure, e);
    }
  }

  private static void doing(String failure, Action action) {
    try {
      action.run();
    } catch (IOException e) {
      throw failed(failure, e);
    }
  }
}
