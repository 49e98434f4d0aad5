package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;

/**
 * A file that differs from the last commit.
 *
 * @param path below the root of the working tree, with {@code /}
 * @param lines lines that the last commit does not have in this file
 */
public record ChangedCode(String path, List<String> lines) {
  private static final int LARGEST = 1 << 20;
  private static final int MOST = 200;

  public ChangedCode {
    lines = List.copyOf(lines);
  }

  /**
   * The changed and new text files below a directory; none outside of a repository. No hook, filter
   * or monitor of the user's runs: contents are compared as they are.
   *
   * @throws WorkspaceException if the repository cannot be read
   */
  public static List<ChangedCode> in(Path directory) {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(directory.toFile());
    if (builder.getGitDir() == null) {
      return List.of();
    }
    try (Repository repository = builder.build()) {
      return repository.isBare() ? List.of() : new Comparison(repository, directory).changed();
    } catch (IOException e) {
      throw new WorkspaceException(
          "The repository of " + directory + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The last commit, the index and the working tree side by side. */
  private record Comparison(Repository repository, Path directory) {
    private static final int COMMIT = 0;
    private static final int INDEX = 1;
    private static final int FILES = 2;

    List<ChangedCode> changed() throws IOException {
      List<ChangedCode> changed = new ArrayList<>();
      Path below = directory.toRealPath();
      try (TreeWalk walk = walk()) {
        while (walk.next() && changed.size() < MOST) {
          Path file = repository.getWorkTree().toPath().toRealPath().resolve(walk.getPathString());
          WorkingTreeIterator here = walk.getTree(FILES, WorkingTreeIterator.class);
          if (walk.isSubtree()) {
            enter(walk, here);
          } else if (here != null && file.startsWith(below) && mayDiffer(walk, here)) {
            compare(walk, file, changed);
          }
        }
      }
      return changed;
    }

    private TreeWalk walk() throws IOException {
      TreeWalk walk = new TreeWalk(repository);
      ObjectId head = repository.resolve("HEAD");
      if (head == null) {
        walk.addTree(new org.eclipse.jgit.treewalk.EmptyTreeIterator());
      } else {
        try (RevWalk commits = new RevWalk(repository)) {
          walk.addTree(commits.parseCommit(head).getTree());
        }
      }
      walk.addTree(new DirCacheIterator(repository.readDirCache()));
      walk.addTree(new FileTreeIterator(repository));
      return walk;
    }

    private static void enter(TreeWalk walk, WorkingTreeIterator here) throws IOException {
      boolean tracked = walk.getRawMode(INDEX) != 0 || walk.getRawMode(COMMIT) != 0;
      if (here != null && (tracked || !here.isEntryIgnored())) {
        walk.enterSubtree();
      }
    }

    /**
     * A file whose size and time are those of the index, and which is as committed, is not read.
     */
    private static boolean mayDiffer(TreeWalk walk, WorkingTreeIterator here) throws IOException {
      DirCacheIterator index = walk.getTree(INDEX, DirCacheIterator.class);
      if (index == null) {
        return !here.isEntryIgnored();
      }
      var entry = index.getDirCacheEntry();
      boolean staged = !walk.idEqual(COMMIT, INDEX);
      return staged
          || entry.getLength() != here.getEntryLength()
          || !entry.getLastModifiedInstant().equals(here.getEntryLastModifiedInstant());
    }

    private void compare(TreeWalk walk, Path file, List<ChangedCode> changed) throws IOException {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return;
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      Set<String> before = new HashSet<>(committed(walk).lines().toList());
      List<String> fresh = text.lines().filter(line -> !before.contains(line)).toList();
      if (!fresh.isEmpty() && text.indexOf('\0') < 0) {
        changed.add(new ChangedCode(walk.getPathString(), fresh));
      }
    }

    private String committed(TreeWalk walk) throws IOException {
      if (walk.getRawMode(COMMIT) == 0) {
        return "";
      }
      byte[] bytes = repository.open(walk.getObjectId(COMMIT)).getCachedBytes(LARGEST);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
