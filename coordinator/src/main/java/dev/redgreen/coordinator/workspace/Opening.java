package dev.redgreen.coordinator.workspace;

import dev.redgreen.coordinator.workspace.PrivateRepository.Node;
import dev.redgreen.coordinator.workspace.TreeScan.Entry;
import dev.redgreen.coordinator.workspace.TreeScan.Found;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that opening a workspace makes.
 *
 * @param project the user's project directory, real path
 * @param user the user's tree
 * @param directory the run's directory, which holds worktree and git directory
 * @param repository our repository
 * @param tree the worktree
 * @param snapshot the user's tree as it was
 * @param rules what is ignored in the user's tree
 * @param home root of our own directory, which is never part of a snapshot
 * @param options how the snapshot was made
 * @param warnings for the user
 */
record Opening(
    Path project,
    UserTree user,
    RunDirectory directory,
    PrivateRepository repository,
    Worktree tree,
    Snapshot.Taken snapshot,
    Ignores rules,
    Path home,
    SnapshotOptions options,
    List<String> warnings) {

  static Opening of(Path project, Home home, String runId, SnapshotOptions options)
      throws IOException {
    Path place = Disk.real(project);
    if (!Files.isDirectory(place)) {
      throw new WorkspaceException(project + " is not a directory.");
    }
    UserTree user = UserTree.around(place);
    Disk.makePrivate(home.worktrees());
    RunDirectory directory = RunDirectory.create(home, runId);
    try {
      return of(place, user, directory, home, options);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Opening of(
      Path project, UserTree user, RunDirectory directory, Home home, SnapshotOptions options)
      throws IOException {
    Path run = Disk.real(directory.path());
    Path name = user.root().getFileName();
    Worktree tree =
        new Worktree(run.resolve("tree").resolve(name == null ? "root" : name.toString()));
    Files.createDirectories(tree.root());
    PrivateRepository repository =
        PrivateRepository.create(
            run.resolve("git"),
            tree.root(),
            user.repository().map(UserRepository::objects),
            user.exclude());
    user.shareHistory(run.resolve("git"));
    List<String> warnings = new ArrayList<>(user.warnings());
    TreeMap<String, Node> tracked = user.tracked(run, repository, warnings);
    Ignores rules = user.ignores(options.git());
    Path avoid = Disk.real(home.root());
    Found found = TreeScan.scan(user.root(), tracked, rules, options.include(), avoid);
    refuseIfTooLarge(found, run);
    Snapshot.Taken snapshot = Snapshot.take(user, found, tracked, repository, tree.root());
    warnings.addAll(Findings.of(user.root(), project, found, snapshot));
    return new Opening(
        project,
        user,
        directory,
        repository,
        tree,
        snapshot,
        rules,
        avoid,
        options,
        List.copyOf(warnings));
  }

  private static void refuseIfTooLarge(Found found, Path run) throws IOException {
    long needed = found.files().stream().mapToLong(Entry::size).sum();
    FileStore disk = Files.getFileStore(run);
    if (needed > disk.getUsableSpace()) {
      long megabytes = needed >> 20;
      throw new FileSystemException(
          run.toString(),
          null,
          "the disk is full: a copy of the tree needs "
              + megabytes
              + " MB; TDD_HOME can name"
              + " a directory elsewhere");
    }
  }

  Path gitDirectory() {
    return Disk.real(directory.path()).resolve("git");
  }

  /** Paths at which the user's tree is not as the snapshot found it. */
  List<Path> changedMeanwhile() throws IOException {
    Found now = TreeScan.scan(user.root(), snapshot.files(), rules, options.include(), home);
    Worktree theirs = new Worktree(user.root());
    TreeSet<String> changed = new TreeSet<>();
    for (Entry entry : now.files()) {
      if (!snapshot.files().containsKey(entry.path())) {
        changed.add(entry.path());
      }
    }
    for (Map.Entry<String, Node> file : snapshot.files().entrySet()) {
      if (!theirs.holds(file.getKey(), file.getValue())) {
        changed.add(file.getKey());
      }
    }
    return changed.stream().map(Path::of).toList();
  }
}
