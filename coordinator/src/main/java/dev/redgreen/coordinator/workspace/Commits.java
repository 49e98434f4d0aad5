package dev.redgreen.coordinator.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The commits of the user's repository, read and never written. Nothing is fetched: what a partial
 * clone lacks is absent.
 */
public final class Commits implements AutoCloseable {
  /** Beyond this many commits nobody waits for an answer. */
  private static final int WALKED = 20_000;

  /** How far clocks of those who commit may be apart. */
  private static final Duration SKEW = Duration.ofDays(1);

  private static final int LARGEST = 1 << 20;

  private final UserRepository user;
  private final Repository repository;

  private Commits(UserRepository user, Repository repository) {
    this.user = user;
    this.repository = repository;
  }

  /**
   * The commits of the repository that a directory lies in; empty if it lies in none.
   *
   * @throws WorkspaceException if that repository cannot be read by us
   */
  public static Optional<Commits> around(Path directory) {
    Optional<UserRepository> found = UserRepository.above(directory);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    UserRepository user = found.get();
    user.unreadable()
        .ifPresent(
            why -> {
              throw new WorkspaceException(
                  "The repository " + user.root() + " is not read: " + why);
            });
    IsolatedGit.install();
    try {
      FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
      Repository opened = builder.setGitDir(user.commonDir().toFile()).build();
      return Optional.of(new Commits(user, opened));
    } catch (IOException e) {
      throw new WorkspaceException(
          "The repository " + user.root() + " cannot be read: " + Trouble.sentence(e), e);
    }
  }

  /** The git directory that the work trees of the repository around a directory share. */
  public static Optional<Path> sharedDirectory(Path directory) {
    return UserRepository.above(directory).map(UserRepository::commonDir);
  }

  /**
   * A commit.
   *
   * @param parents ids, the first one first
   * @param at when it was committed
   */
  public record Commit(String id, List<String> parents, Instant at) {
    public Commit {
      parents = List.copyOf(parents);
    }
  }

  /**
   * A file that a commit changed.
   *
   * @param path below the top of the tree, with {@code /}
   * @param before id of its content in the first parent; empty if it is new
   * @param after id of its content; empty if it is gone
   */
  public record ChangedFile(String path, Optional<String> before, Optional<String> after) {}

  /** Top directory of the user's tree. */
  public Path root() {
    return user.root();
  }

  /** The commit that HEAD stands on; empty on an unborn branch. */
  public Optional<String> head() {
    return user.head().map(ObjectId::name);
  }

  /** The commit with an id; empty if there is none any more. */
  public Optional<Commit> commit(String id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return parsed(walk, id).map(Commits::commit);
    }
  }

  /** The commit that a name or an abbreviated id stands for, with {@code ~2} or {@code ^2}. */
  public Optional<Commit> named(String revision) throws IOException {
    int end = revision.replaceFirst("[~^].*", "").length();
    String name = revision.substring(0, end);
    String start = user.named(name).map(ObjectId::name).orElse(name);
    try {
      ObjectId id = repository.resolve(start + revision.substring(end) + "^{commit}");
      return id == null ? Optional.empty() : commit(id.name());
    } catch (RevisionSyntaxException | AmbiguousObjectException e) {
      return Optional.empty();
    }
  }

  private static Commit commit(RevCommit commit) {
    List<String> parents = new ArrayList<>();
    for (RevCommit parent : commit.getParents()) {
      parents.add(parent.name());
    }
    return new Commit(commit.name(), parents, Instant.ofEpochSecond(commit.getCommitTime()));
  }

  private static Optional<RevCommit> parsed(RevWalk walk, String id) throws IOException {
    try {
      return ObjectId.isId(id)
          ? Optional.of(walk.parseCommit(ObjectId.fromString(id)))
          : Optional.empty();
    } catch (MissingObjectException | IncorrectObjectTypeException e) {
      return Optional.empty();
    }
  }

  /**
   * The files that a commit changed against its parent; of a merge those that are like in no
   * parent, which is what the merge itself brought.
   *
   * @param paths which files are asked for
   * @return in the order of their paths
   */
  public List<ChangedFile> changed(Commit commit, Predicate<String> paths) throws IOException {
    List<ChangedFile> files = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk trees = new TreeWalk(repository)) {
      trees.setRecursive(true);
      trees.addTree(walk.parseCommit(ObjectId.fromString(commit.id())).getTree());
      for (String parent : commit.parents()) {
        Optional<RevCommit> there = parsed(walk, parent);
        if (there.isEmpty()) {
          return List.of(); // the history was cut off here: nobody knows what changed
        }
        trees.addTree(there.get().getTree());
      }
      if (commit.parents().isEmpty()) {
        trees.addTree(new EmptyTreeIterator());
      }
      trees.setFilter(TreeFilter.ANY_DIFF);
      while (trees.next()) {
        if (isBrought(trees) && paths.test(trees.getPathString())) {
          files.add(new ChangedFile(trees.getPathString(), file(trees, 1), file(trees, 0)));
        }
      }
    }
    return files;
  }

  private static boolean isBrought(TreeWalk trees) {
    for (int parent = 1; parent < trees.getTreeCount(); parent++) {
      if (trees.idEqual(0, parent)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> file(TreeWalk trees, int tree) {
    boolean regular = (trees.getRawMode(tree) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    return regular ? Optional.of(trees.getObjectId(tree).name()) : Optional.empty();
  }

  /** A content; empty if it is absent or larger than 1 MiB. */
  public Optional<byte[]> content(String id) throws IOException {
    try {
      ObjectLoader blob = repository.open(ObjectId.fromString(id), Constants.OBJ_BLOB);
      return blob.getSize() > LARGEST ? Optional.empty() : Optional.of(blob.getBytes());
    } catch (MissingObjectException e) {
      return Optional.empty();
    }
  }

  /** A file as it is in a commit; empty if it has none of that path. */
  public Optional<byte[]> file(Commit commit, String path) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit parsed = walk.parseCommit(ObjectId.fromString(commit.id()));
      try (TreeWalk tree = TreeWalk.forPath(repository, path, parsed.getTree())) {
        Optional<String> id = tree == null ? Optional.empty() : file(tree, 0);
        return id.isEmpty() ? Optional.empty() : content(id.get());
      }
    }
  }

  /** Those of the commits that some branch, or the HEAD of a work tree, still leads to. */
  public Set<String> alive(Collection<String> ids) throws IOException {
    Set<String> wanted = new HashSet<>();
    Set<String> found = new HashSet<>();
    try (RevWalk walk = new RevWalk(repository)) {
      Instant oldest = Instant.MAX;
      for (String id : ids) {
        Optional<RevCommit> commit = parsed(walk, id);
        if (commit.isPresent()) {
          wanted.add(id);
          Instant at = Instant.ofEpochSecond(commit.get().getCommitTime());
          oldest = at.isBefore(oldest) ? at : oldest;
        }
      }
      walk.reset();
      walk.sort(RevSort.COMMIT_TIME_DESC);
      for (String tip : tips(Optional.empty())) {
        start(walk, tip, false);
      }
      Instant end = oldest.equals(Instant.MAX) ? oldest : oldest.minus(SKEW);
      for (int i = 0; i < WALKED && found.size() < wanted.size(); i++) {
        RevCommit commit = walk.next();
        if (commit == null || Instant.ofEpochSecond(commit.getCommitTime()).isBefore(end)) {
          break;
        }
        if (wanted.contains(commit.name())) {
          found.add(commit.name());
        }
      }
    }
    return found;
  }

  /**
   * The commits that a rewrite made: those that lead to a commit and neither to what the branch was
   * before nor to another branch; oldest first.
   */
  public List<Commit> rewritten(String tip, int limit) throws IOException {
    List<Commit> made = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      if (parsed(walk, tip).isEmpty()) {
        return List.of();
      }
      start(walk, tip, false);
      for (String other : tips(Optional.of(tip))) {
        start(walk, other, true);
      }
      for (RevCommit next = walk.next(); next != null && made.size() < limit; next = walk.next()) {
        made.add(0, commit(next));
      }
    }
    return made;
  }

  /**
   * The newest of the last commits that brought exactly these contents; empty if there is none.
   *
   * @param contents id of the content by path
   */
  public Optional<Commit> thatBrought(Map<String, String> contents, int last) throws IOException {
    Optional<String> at = head();
    for (int i = 0; i < last && at.isPresent(); i++) {
      Optional<Commit> commit = commit(at.get());
      if (commit.isPresent() && brought(commit.get(), contents)) {
        return commit;
      }
      at = commit.flatMap(found -> found.parents().stream().findFirst());
    }
    return Optional.empty();
  }

  private boolean brought(Commit commit, Map<String, String> contents) throws IOException {
    Set<String> left = new HashSet<>(contents.keySet());
    for (ChangedFile file : changed(commit, contents::containsKey)) {
      if (file.after().filter(id -> id.equals(contents.get(file.path()))).isPresent()) {
        left.remove(file.path());
      }
    }
    return left.isEmpty();
  }

  private static void start(RevWalk walk, String id, boolean uninteresting) throws IOException {
    Optional<RevCommit> commit = parsed(walk, id);
    if (commit.isPresent()) {
      if (uninteresting) {
        walk.markUninteresting(commit.get());
      } else {
        walk.markStart(commit.get());
      }
    }
  }

  /**
   * Ids that branches and the HEADs of work trees stand on.
   *
   * @param but what a rewritten branch stands on: it is left out, and what stood there before and
   *     what other repositories have is taken
   */
  private Set<String> tips(Optional<String> but) throws IOException {
    Set<String> tips = new HashSet<>();
    List<Ref> refs = new ArrayList<>(repository.getRefDatabase().getRefsByPrefix("refs/heads/"));
    if (but.isPresent()) {
      refs.addAll(repository.getRefDatabase().getRefsByPrefix("refs/remotes/"));
    }
    for (Ref ref : refs) {
      ObjectId id = ref.getObjectId();
      if (id != null) {
        tips.add(id.name());
      }
    }
    for (Path directory : gitDirectories()) {
      UserRepository tree = new UserRepository(user.root(), directory, user.commonDir());
      tree.named(but.isPresent() ? "ORIG_HEAD" : "HEAD").map(ObjectId::name).ifPresent(tips::add);
    }
    but.ifPresent(tips::remove);
    return tips;
  }

  private List<Path> gitDirectories() throws IOException {
    List<Path> directories = new ArrayList<>(List.of(user.commonDir()));
    for (Path directory : Disk.children(user.commonDir().resolve("worktrees"))) {
      if (Files.isDirectory(directory)) {
        directories.add(directory);
      }
    }
    return directories;
  }

  @Override
  public void close() {
    repository.close();
  }
}
